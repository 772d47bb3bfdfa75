import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { client, read, useWrite, write } from '@/api'
import type { Column } from '@/shared/components/table'
import { useListQuery } from '@/shared/composables/useListQuery'
import { paperKinds, paperStates } from '@/shared/paper/words'
import { useAnnouncer } from '@/shared/stores/announcer'

const filters = ['kind', 'year', 'state', 'number', 'planId', 'planTaskId', 'unitId'] as const

export const columns: Column[] = [
  { key: 'title', label: '文号和标题', sort: 'title' },
  { key: 'kind', label: '文种', sort: 'kind', width: 7 },
  { key: 'issuedAt', label: '签发', sort: 'issuedAt', width: 9 },
  { key: 'state', label: '状态', sort: 'state', width: 7 },
]

export function usePapers() {
  const list = useListQuery(filters, '-createdAt', ['planId', 'planTaskId', 'unitId'])
  const query = computed(() => {
    const { kind, state, year, number, planId, planTaskId, unitId, ...rest } = list.query.value
    const knownKind = paperKinds.find(({ value }) => value === kind)
    const knownState = paperStates.find(({ value }) => value === state)
    return {
      ...rest,
      ...(knownKind ? { kind: knownKind.value } : {}),
      ...(knownState ? { state: knownState.value } : {}),
      ...(/^\d{4}$/.test(year ?? '') ? { year: Number(year) } : {}),
      ...(number ? { number } : {}),
      ...(planId ? { planId: Number(planId) } : {}),
      ...(planTaskId ? { planTaskId: Number(planTaskId) } : {}),
      ...(unitId ? { unitId: Number(unitId) } : {}),
    }
  })
  const papers = useQuery({
    queryKey: computed(() => ['papers', 'list', query.value]),
    queryFn: () => read(client.GET('/api/papers', { params: { query: query.value } })),
    placeholderData: keepPreviousData,
  })
  return { ...list, papers }
}

export const usePaper = (id: MaybeRefOrGetter<number>) =>
  useQuery({
    queryKey: computed(() => ['papers', 'one', toValue(id)]),
    queryFn: () => read(client.GET('/api/papers/{id}', { params: { path: { id: toValue(id) } } })),
  })

export function useVoiding() {
  const queries = useQueryClient()
  const announcer = useAnnouncer()
  const voiding = useWrite(({ id, reason }: { id: number; reason: string }, headers) =>
    write(client.POST('/api/papers/{id}/voiding', { params: { path: { id } }, body: { reason }, headers })),
  )

  async function declareVoid(id: number, reason: string) {
    const answer = await voiding.submit({ id, reason })
    if (!answer) return false
    announcer.say('公文已作废，文号保留在登记簿中。')
    await queries.invalidateQueries()
    return true
  }

  return { voiding, declareVoid }
}
