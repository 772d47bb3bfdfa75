import { keepPreviousData, useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { client, read } from '@/api'
import { useListQuery } from '@/shared/composables/useListQuery'
import type { Column } from '@/shared/components/table'

const open: Column[] = [
  { key: 'taskTitle', label: '事项' },
  { key: 'unitName', label: '承办单位', width: 11 },
  { key: 'createdAt', label: '收到时间', sort: 'createdAt', width: 9 },
  { key: 'due', label: '办理期限', sort: 'due', width: 12 },
]
const done: Column[] = [
  { key: 'taskTitle', label: '事项' },
  { key: 'unitName', label: '承办单位', width: 11 },
  { key: 'outcome', label: '办理结果', width: 8 },
  { key: 'due', label: '办理期限', sort: 'due', width: 12 },
]

export function useWorkItems() {
  const list = useListQuery(['state', 'q', 'element', 'unitId', 'planTaskId', 'overdue'], 'due', ['state'])
  const isDone = computed(() => list.values.value.state === 'done')
  const query = computed(() => {
    const { overdue, unitId, planTaskId, state, ...rest } = list.query.value
    return {
      ...rest,
      state: state ?? 'open',
      ...(overdue ? { overdue: overdue === 'true' } : {}),
      ...(unitId ? { unitId: Number(unitId) } : {}),
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
  return { ...list, isDone, items, counts, columns: computed(() => (isDone.value ? done : open)) }
}
