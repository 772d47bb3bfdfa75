import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { client, ifMatch, read, useWrite, write, type Schemas } from '@/api'
import type { Column } from '@/shared/components/table'
import { useAnnouncer } from '@/shared/stores/announcer'
import { useSession } from '@/shared/stores/session'

export type Codes = Schemas['PaperCodesView']
export type Code = Schemas['PaperCodesLine']

export const codeColumns: Column[] = [
  { key: 'kind', label: '文种', width: 8 },
  { key: 'code', label: '机关代字' },
  { key: 'next', label: '下一个文号' },
  { key: 'change', label: '操作', width: 7 },
]

export const changeColumns: Column[] = [
  { key: 'at', label: '修改', width: 10 },
  { key: 'kind', label: '文种', width: 8 },
  { key: 'codes', label: '由 → 改为' },
  { key: 'reason', label: '理由' },
]

/** Nothing for what holds where a plan has none of its own. */
const ofPlan = (planId: string) => (planId ? { planId: Number(planId) } : {})

export const useCodes = (planId: MaybeRefOrGetter<string>) =>
  useQuery({
    queryKey: computed(() => ['paper-codes', toValue(planId)]),
    queryFn: () => read(client.GET('/api/paper-codes', { params: { query: ofPlan(toValue(planId)) } })),
    placeholderData: keepPreviousData,
  })

export const useCodeChanges = (planId: MaybeRefOrGetter<string>, page: MaybeRefOrGetter<number>, size: number) =>
  useQuery({
    queryKey: computed(() => ['paper-codes', 'changes', toValue(planId), toValue(page)]),
    queryFn: () => read(client.GET('/api/paper-codes/changes', { params: { query: { ...ofPlan(toValue(planId)), page: toValue(page), size } } })),
    placeholderData: keepPreviousData,
  })

/** Plans are the office's to read; the administrator sets what holds for all. */
export function usePlanChoices() {
  const session = useSession()
  const plans = useQuery({
    queryKey: ['plans', 'choices'],
    queryFn: () => read(client.GET('/api/plans', { params: { query: { size: 100 } } })),
    enabled: computed(() => session.hasRole('OFFICE')),
  })
  return computed(() => plans.data.value?.items.map(({ id, name }) => ({ value: String(id), label: name })) ?? [])
}

export function useCoding() {
  const queries = useQueryClient()
  const announcer = useAnnouncer()
  const coding = useWrite(({ kind, planId, version, code, reason }: { kind: Code['kind']; planId: string; version: number; code: string | null; reason: string }, headers) =>
    write(client.PUT('/api/paper-codes/{kind}', { params: { path: { kind }, query: ofPlan(planId) }, body: { code, reason }, headers: { ...headers, ...ifMatch(version) } })),
  )
  async function change(what: Parameters<typeof coding.submit>[0]) {
    const done = await coding.submit(what)
    if (!done) return false
    announcer.say('机关代字已修改，以后签发的公文按新代字编号。')
    await queries.invalidateQueries()
    return true
  }
  return { coding, change }
}
