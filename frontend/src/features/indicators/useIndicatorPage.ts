import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, ref } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { client, read } from '@/api'
import type { Column } from '@/shared/components/table'

export const valueColumns: Column[] = [
  { key: 'period', label: '期别', sort: '-period', width: 8 },
  { key: 'amount', label: '数值', width: 8 },
  { key: 'source', label: '来源' },
  { key: 'people', label: '审定、确认', width: 12 },
  { key: 'validFrom', label: '生效', sort: '-validFrom', width: 10 },
]

/** One indicator, today or on the past day in the address, and everything ever confirmed of it. */
export function useIndicatorPage() {
  const route = useRoute()
  const router = useRouter()
  const queries = useQueryClient()
  const path = computed(() => ({ planId: Number(route.params.planId), id: Number(route.params.id) }))
  const asOf = computed({
    get: () => (typeof route.query.asOf === 'string' ? route.query.asOf : ''),
    set: (day: string) => void router.push({ query: day ? { asOf: day } : {} }),
  })
  const day = computed(() => (asOf.value ? { asOf: asOf.value } : {}))
  const page = useQuery({
    queryKey: computed(() => ['indicators', 'one', path.value, day.value]),
    queryFn: () => read(client.GET('/api/plans/{planId}/indicator-standings/{id}', { params: { path: path.value, query: day.value } })),
    placeholderData: keepPreviousData,
  })
  const countyId = ref(0)
  const valuePage = ref(1)
  const sort = ref('-period')
  const values = useQuery({
    queryKey: computed(() => ['indicators', 'values', path.value, day.value, countyId.value, valuePage.value, sort.value]),
    queryFn: () => read(client.GET('/api/plans/{planId}/indicator-standings/{id}/values', { params: { path: path.value, query: { ...day.value, countyId: countyId.value, page: valuePage.value, size: 10, sort: sort.value } } })),
    placeholderData: keepPreviousData,
  })
  const refresh = () => queries.invalidateQueries({ queryKey: ['indicators'] })
  return { path, asOf, page, values, countyId, valuePage, sort, refresh }
}
