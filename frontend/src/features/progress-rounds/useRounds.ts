import { keepPreviousData, useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { client, read } from '@/api'
import type { Column } from '@/shared/components/table'
import { useListQuery } from '@/shared/composables/useListQuery'

export const roundColumns: Column[] = [
  { key: 'label', label: '轮次' },
  { key: 'deadline', label: '单位报送截止', width: 9 },
  { key: 'parts', label: '参与单位报送', width: 11 },
  { key: 'reported', label: '任务报出', width: 11 },
  { key: 'silent', label: '逾期未报', align: 'end', width: 6.5 },
]

export const taskColumns: Column[] = [
  { key: 'title', label: '任务', sort: 'number' },
  { key: 'lead', label: '主办单位', sort: 'lead', width: 9 },
  { key: 'state', label: '进度', sort: 'state', width: 9 },
  { key: 'received', label: '参与单位报送', width: 10.5 },
  { key: 'waiting', label: '还在等谁', width: 13 },
]

export function useRounds() {
  const list = useListQuery(['planId', 'asOf'], '-id', ['planId'])
  const query = computed(() => {
    const { planId, asOf, page, size } = list.query.value
    return { page, size, ...(asOf ? { asOf } : {}), ...(planId ? { planId: Number(planId) } : {}) }
  })
  const rounds = useQuery({
    queryKey: computed(() => ['progress-rounds', 'list', query.value]),
    queryFn: () => read(client.GET('/api/progress-rounds', { params: { query: query.value } })),
    placeholderData: keepPreviousData,
  })
  return { ...list, rounds }
}

export function useRound(id: () => number) {
  const list = useListQuery(['missing', 'asOf'], 'number')
  const past = computed(() => (list.values.value.asOf ? { asOf: list.values.value.asOf } : {}))
  const round = useQuery({
    queryKey: computed(() => ['progress-rounds', id(), past.value]),
    queryFn: () => read(client.GET('/api/progress-rounds/{id}', { params: { path: { id: id() }, query: past.value } })),
    placeholderData: keepPreviousData,
  })
  const query = computed(() => {
    const { missing, ...rest } = list.query.value
    return { ...rest, missing: missing === 'true' }
  })
  const tasks = useQuery({
    queryKey: computed(() => ['progress-rounds', id(), 'tasks', query.value]),
    queryFn: () => read(client.GET('/api/progress-rounds/{id}/tasks', { params: { path: { id: id() }, query: query.value } })),
    placeholderData: keepPreviousData,
  })
  return { ...list, round, tasks }
}
