import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed } from 'vue'
import { client, read } from '@/api'
import type { Column } from '@/shared/components/table'
import { useListQuery } from '@/shared/composables/useListQuery'
import { useChosenPlan, useSummary } from '@/shared/indicator/usePlanIndicators'
import type { Scale } from '@/shared/indicator/words'

export const columns: Column[] = [
  { key: 'name', label: '指标', sort: 'name' },
  { key: 'scale', label: '判断', sort: 'scale', width: 8.5 },
  { key: 'latest', label: '最近一期', width: 6.5 },
  { key: 'target', label: '规划目标', width: 6.5 },
  { key: 'done', label: '完成／时序进度', sort: '-done', width: 7 },
  { key: 'forecast', label: '期末预测', width: 6 },
  { key: 'unit', label: '责任单位', sort: 'unit', width: 5.5 },
]

/** The indicators of one plan on the official scale, today or on a past day. */
export function useIndicators() {
  const list = useListQuery(['scale', 'binding', 'unitId', 'asOf', 'planId'], '', ['planId', 'asOf'])
  const queries = useQueryClient()
  const { plans, planId, planOptions } = useChosenPlan(() => list.values.value.planId)
  const known = computed(() => Boolean(planId.value))
  const path = () => ({ planId: planId.value! })
  const asOf = computed(() => (list.values.value.asOf ? { asOf: list.values.value.asOf } : {}))
  const wanted = computed(() => {
    const { scale, binding, unitId } = list.values.value
    return { ...asOf.value, ...(scale ? { scale: scale as Scale } : {}), ...(binding ? { binding: binding === 'true' } : {}), ...(unitId ? { unitId: Number(unitId) } : {}) }
  })
  const standings = useQuery({
    queryKey: computed(() => ['indicators', planId.value, wanted.value, list.page.value, list.sort.value]),
    queryFn: () => read(client.GET('/api/plans/{planId}/indicator-standings', { params: { path: path(), query: { ...wanted.value, page: list.page.value, size: list.size, ...(list.sort.value ? { sort: list.sort.value } : {}) } } })),
    placeholderData: keepPreviousData,
    enabled: known,
  })
  const summary = useSummary(planId, () => list.values.value.asOf)
  const download = computed(() => `/api/plans/${planId.value}/indicator-standings/export.xlsx?${new URLSearchParams(Object.entries(wanted.value).map(([name, value]) => [name, String(value)]))}`)
  const refresh = () => queries.invalidateQueries({ queryKey: ['indicators'] })
  return { ...list, plans, planId, planOptions, standings, summary, download, refresh }
}
