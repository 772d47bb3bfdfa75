import { keepPreviousData, useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { client, read } from '@/api'
import { useListQuery } from '@/shared/composables/useListQuery'
import type { Column } from '@/shared/components/table'

const open: Column[] = [
  { key: 'taskTitle', label: '事项' },
  { key: 'unit', label: '承办', width: 11 },
  { key: 'createdAt', label: '收到时间', sort: 'createdAt', width: 9 },
  { key: 'due', label: '办理期限', sort: 'due', width: 12 },
]
const done: Column[] = [
  { key: 'taskTitle', label: '事项' },
  { key: 'unit', label: '承办单位', width: 11 },
  { key: 'outcome', label: '办理结果', width: 8 },
  { key: 'completedAt', label: '办结时间', sort: 'completedAt', width: 11 },
]

const filters = ['state', 'scope', 'hand', 'q', 'element', 'unitId', 'planId', 'planTaskId', 'overdue', 'standing', 'assigneeId', 'dueFrom', 'dueBefore', 'createdFrom', 'completedFrom', 'completedBefore', 'asOf'] as const

const isHand = (hand?: string): hand is 'me' | 'nobody' | 'left' => hand === 'me' || hand === 'nobody' || hand === 'left'

export function useWorkItems() {
  const list = useListQuery(filters, 'due', ['state', 'scope'])
  const isDone = computed(() => list.values.value.state === 'done')
  const query = computed(() => {
    const { overdue, standing, unitId, planTaskId, planId, assigneeId, element, scope, hand, ...rest } = list.query.value
    return {
      ...rest,
      sort: isDone.value && rest.sort === 'due' ? '-completedAt' : rest.sort,
      state: isDone.value ? ('done' as const) : ('open' as const),
      scope: scope === 'all' ? ('all' as const) : ('mine' as const),
      ...(isHand(hand) ? { hand } : {}),
      ...(overdue ? { overdue: overdue === 'true' } : {}),
      ...(standing ? { standing: standing === 'true' } : {}),
      ...(element ? { element: element.split(',') } : {}),
      ...(assigneeId ? { assigneeId: Number(assigneeId) } : {}),
      ...(unitId ? { unitId: Number(unitId) } : {}),
      ...(planId ? { planId: Number(planId) } : {}),
      ...(planTaskId ? { planTaskId: Number(planTaskId) } : {}),
    }
  })
  const items = useQuery({
    queryKey: computed(() => ['work-items', 'list', query.value]),
    queryFn: () => read(client.GET('/api/work-items', { params: { query: query.value } })),
    placeholderData: keepPreviousData,
  })
  const counts = useQuery({
    queryKey: ['work-items', 'counts'],
    queryFn: () => read(client.GET('/api/work-items/counts')),
  })
  const isAll = computed(() => list.values.value.scope === 'all')
  return { ...list, isDone, isAll, items, counts, columns: computed(() => (isDone.value ? done : open)) }
}
