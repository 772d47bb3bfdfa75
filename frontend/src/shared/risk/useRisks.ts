import { useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import type { RiskDraft } from './riskDraft'
import { client, ifMatch, read, useWrite, write, type Schemas } from '@/api'

type Id = MaybeRefOrGetter<number | null | undefined>
type Sign = NonNullable<Schemas['RiskForm']['sign']>

export const useTaskRisks = (planTaskId: Id) =>
  useQuery({
    queryKey: computed(() => ['risks', 'task', toValue(planTaskId)]),
    queryFn: () => read(client.GET('/api/risks', { params: { query: { planTaskId: toValue(planTaskId)!, size: 200 } } })),
    enabled: computed(() => Boolean(toValue(planTaskId))),
  })

/** The risk that a duty is about, found by what raised it. */
export const useRaisedRisk = (signalId: Id) =>
  useQuery({
    queryKey: computed(() => ['risks', 'signal', toValue(signalId)]),
    queryFn: async () => (await read(client.GET('/api/risks', { params: { query: { signalId: toValue(signalId)! } } }))).items[0],
  })

export const useRisk = (id: Id) =>
  useQuery({
    queryKey: computed(() => ['risks', 'one', toValue(id)]),
    queryFn: () => read(client.GET('/api/risks/{id}', { params: { path: { id: toValue(id)! } } })),
    enabled: computed(() => Boolean(toValue(id))),
  })

const toForm = (draft: RiskDraft): Schemas['RiskForm'] => ({
  what: draft.what.trim(),
  likelihood: Number(draft.likelihood),
  impact: Number(draft.impact),
  measure: draft.measure.trim(),
  ownerUnitId: draft.unitId ? Number(draft.unitId) : null,
  sign: draft.sign ? (draft.sign as Sign) : null,
  signWords: draft.signWords.trim() || null,
})

/** Everything a person may do to a risk; each refreshes what is shown. */
export function useRiskWrites() {
  const queries = useQueryClient()
  const refresh = () => queries.invalidateQueries()
  const add = useWrite((input: { planTaskId: number; draft: RiskDraft }, headers) =>
    write(client.POST('/api/risks', { params: { query: { planTaskId: input.planTaskId } }, body: toForm(input.draft), headers })),
  )
  const edit = useWrite((input: { id: number; version: number; draft: RiskDraft }, headers) =>
    write(client.PUT('/api/risks/{id}', { params: { path: { id: input.id } }, body: toForm(input.draft), headers: { ...headers, ...ifMatch(input.version) } })),
  )
  const report = useWrite((input: { id: number; reason: string }, headers) =>
    write(client.POST('/api/risks/{id}/occurrence', { params: { path: { id: input.id } }, body: { reason: input.reason }, headers })),
  )
  const judge = useWrite((input: { id: number; verdict: string; words: string }, headers) =>
    write(client.POST('/api/risks/{id}/verdict', { params: { path: { id: input.id } }, body: { verdict: input.verdict as Schemas['RiskVerdictsVerdictForm']['verdict'], words: input.words }, headers })),
  )
  return { add, edit, report, judge, refresh }
}
