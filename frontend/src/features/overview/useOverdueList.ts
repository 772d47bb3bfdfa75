import { keepPreviousData, useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { client, read } from '@/api'
import { useListQuery } from '@/shared/composables/useListQuery'

const filters = ['state', 'escalated', 'unitId', 'lateFrom', 'lateTo', 'planId', 'asOf'] as const

export function useOverdueList() {
  const list = useListQuery(filters, 'due', ['planId', 'asOf'])
  const query = computed(() => {
    const { state, escalated, unitId, lateFrom, lateTo, planId, ...rest } = list.query.value
    return {
      ...rest,
      state: state === 'done' ? ('done' as const) : ('open' as const),
      ...(escalated ? { escalated: escalated === 'true' } : {}),
      ...(lateFrom ? { lateFrom: Number(lateFrom) } : {}),
      ...(lateTo ? { lateTo: Number(lateTo) } : {}),
      ...(unitId ? { unitId: Number(unitId) } : {}),
      ...(planId ? { planId: Number(planId) } : {}),
    }
  })
  const overdue = useQuery({
    queryKey: computed(() => ['overview', 'overdue', 'list', query.value]),
    queryFn: () => read(client.GET('/api/supervision/overdue', { params: { query: query.value } })),
    placeholderData: keepPreviousData,
  })
  return { ...list, overdue }
}
