import { keepPreviousData, useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { client, read } from '@/api'
import type { Column } from '@/shared/components/table'
import { useListQuery } from '@/shared/composables/useListQuery'
import { urgeStates } from '@/shared/duty/useUrges'

const filters = ['state', 'unitId', 'unanswered', 'urgedFrom', 'planId', 'planTaskId', 'asOf'] as const

export const columns: Column[] = [
  { key: 'duty', label: '催办事项', sort: 'duty' },
  { key: 'unit', label: '承办单位', sort: 'unit', width: 10 },
  { key: 'reason', label: '事由与回复' },
  { key: 'urgedAt', label: '催办时间', sort: 'urgedAt', width: 9 },
  { key: 'state', label: '状态', width: 9 },
]

export function useUrgeList() {
  const list = useListQuery(filters, '-urgedAt', ['planId', 'planTaskId'])
  const query = computed(() => {
    const { state, unitId, unanswered, planId, planTaskId, ...rest } = list.query.value
    const known = urgeStates.find(({ value }) => value === state)
    return {
      ...rest,
      ...(known ? { state: known.value } : {}),
      ...(unanswered ? { unanswered: unanswered === 'true' } : {}),
      ...(unitId ? { unitId: Number(unitId) } : {}),
      ...(planId ? { planId: Number(planId) } : {}),
      ...(planTaskId ? { planTaskId: Number(planTaskId) } : {}),
    }
  })
  const urges = useQuery({
    queryKey: computed(() => ['urges', 'list', query.value]),
    queryFn: () => read(client.GET('/api/urges', { params: { query: query.value } })),
    placeholderData: keepPreviousData,
  })
  return { ...list, urges }
}
