import { keepPreviousData, useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { client, read, type Schemas } from '@/api'
import type { Column } from '@/shared/components/table'
import { useListQuery } from '@/shared/composables/useListQuery'

type Risk = Schemas['RiskRow']

export const columns: Column[] = [
  { key: 'what', label: '风险', sort: 'task' },
  { key: 'level', label: '等级', sort: '-level', width: 8 },
  { key: 'state', label: '状态', sort: 'state', width: 9 },
  { key: 'owner', label: '责任单位', sort: 'owner', width: 9 },
  { key: 'raisedAt', label: '触发时间', sort: 'raisedAt', width: 11.5 },
]

const filters = ['q', 'view', 'level', 'state', 'sign', 'unitId', 'likelihood', 'impact', 'planId', 'planTaskId', 'asOf'] as const

/** Risks across tasks. What is asked for first is what is open; `view` asks for what was raised, judged, or all. */
export function useRiskList() {
  const list = useListQuery([...filters], '-level')
  const wanted = computed(() => {
    const { view, level, state, sign, unitId, likelihood, impact, planId, planTaskId, asOf, q } = list.values.value
    return {
      ...(q ? { q } : {}),
      ...(level ? { level: level as Risk['level'] } : {}),
      ...(sign ? { sign: sign as NonNullable<Risk['sign']> } : {}),
      ...(state ? { state: state as Risk['state'] } : view === 'raised' ? { raised: true } : view === 'judged' ? { open: false } : view === 'all' ? {} : { open: true }),
      ...(unitId ? { unitId: Number(unitId) } : {}),
      ...(likelihood ? { likelihood: Number(likelihood) } : {}),
      ...(impact ? { impact: Number(impact) } : {}),
      ...(planId ? { planId: Number(planId) } : {}),
      ...(planTaskId ? { planTaskId: Number(planTaskId) } : {}),
      ...(asOf ? { asOf } : {}),
    }
  })
  const risks = useQuery({
    queryKey: computed(() => ['risks', 'list', wanted.value, list.page.value, list.sort.value]),
    queryFn: () => read(client.GET('/api/risks', { params: { query: { ...wanted.value, page: list.page.value, size: list.size, sort: list.sort.value } } })),
    placeholderData: keepPreviousData,
  })
  /** The matrix shows where the rows are; choosing one of its cells must not empty the others. */
  const spread = computed(() => Object.fromEntries(Object.entries(wanted.value).filter(([name]) => !['likelihood', 'impact', 'level'].includes(name))))
  const matrix = useQuery({
    queryKey: computed(() => ['risks', 'matrix', spread.value]),
    queryFn: () => read(client.GET('/api/risks/matrix', { params: { query: spread.value } })),
    placeholderData: keepPreviousData,
  })
  const download = computed(() => `/api/risks/export.xlsx?${new URLSearchParams(Object.entries(wanted.value).map(([name, value]) => [name, String(value)]))}`)
  return { ...list, risks, matrix, download }
}
