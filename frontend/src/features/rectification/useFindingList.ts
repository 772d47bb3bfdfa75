import { keepPreviousData, useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { client, read, type Schemas } from '@/api'
import type { Column } from '@/shared/components/table'
import { useListQuery } from '@/shared/composables/useListQuery'
import { findingStateOptions, sourceOptions } from '@/shared/rectification/words'

export const columns: Column[] = [
  { key: 'problem', label: '问题' },
  { key: 'unit', label: '责任单位', sort: 'unit', width: 9 },
  { key: 'source', label: '来源', width: 6 },
  { key: 'due', label: '期限', sort: 'due', width: 8 },
  { key: 'points', label: '得分', width: 8 },
  { key: 'state', label: '状态', sort: 'state', width: 9 },
]

/** The findings of a round, or of all rounds one may see. */
export function useFindingList() {
  const list = useListQuery(['roundId', 'state', 'source', 'unitId'], '', ['roundId'])
  const roundId = computed(() => Number(list.values.value.roundId) || undefined)
  const query = computed(() => {
    const { state, source, unitId, page, size, sort } = list.query.value
    const known = findingStateOptions.find(({ value }) => value === state)
    const from = sourceOptions.find(({ value }) => value === source)
    return {
      page,
      size,
      ...(sort ? { sort } : {}),
      ...(roundId.value ? { roundId: roundId.value } : {}),
      ...(known ? { state: known.value as Schemas['FindingRow']['state'] } : {}),
      ...(from ? { source: from.value as Schemas['FindingRow']['source'] } : {}),
      ...(unitId ? { unitId: Number(unitId) } : {}),
    }
  })
  const findings = useQuery({
    queryKey: computed(() => ['findings', 'list', query.value]),
    queryFn: () => read(client.GET('/api/findings', { params: { query: query.value } })),
    placeholderData: keepPreviousData,
  })
  return { ...list, roundId, findings }
}

/** How many were found and what became of them, for the committee. */
export const useFigures = (roundId: () => number | undefined, asks: () => boolean) =>
  useQuery({
    queryKey: computed(() => ['findings', 'figures', roundId()]),
    queryFn: () => read(client.GET('/api/findings/figures', { params: { query: { roundId: roundId()! } } })),
    enabled: computed(() => asks() && roundId() !== undefined),
  })
