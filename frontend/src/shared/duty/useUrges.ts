import { useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { client, read, useWrite, write, type Schemas } from '@/api'
import { useAnnouncer } from '@/shared/stores/announcer'

export type Urge = Schemas['UrgeRow']
export type UrgeState = 'AWAITED' | 'RECEIVED' | 'ANSWERED' | 'SETTLED'

export const urgeStates: readonly { value: UrgeState; label: string; tone: 'red' | 'yellow' | 'blue' | 'grey' }[] = [
  { value: 'AWAITED', label: '待签收', tone: 'red' },
  { value: 'RECEIVED', label: '已签收，待回复', tone: 'yellow' },
  { value: 'ANSWERED', label: '已回复', tone: 'blue' },
  { value: 'SETTLED', label: '事项已办结', tone: 'grey' },
]

export const stateOf = (urge: Urge) => {
  const state: UrgeState = urge.settledAt ? 'SETTLED' : urge.repliedAt ? 'ANSWERED' : urge.receivedAt ? 'RECEIVED' : 'AWAITED'
  return urgeStates.find(({ value }) => value === state)!
}

/** The urges on one duty, newest first. */
export const useDutyUrges = (workItemId: MaybeRefOrGetter<number>) =>
  useQuery({
    queryKey: computed(() => ['urges', 'duty', toValue(workItemId)]),
    queryFn: () => read(client.GET('/api/urges', { params: { query: { workItemId: toValue(workItemId) } } })),
  })

/** Urging, receiving and replying; lists are fetched anew after each. */
export function useUrging() {
  const queries = useQueryClient()
  const announcer = useAnnouncer()
  const urging = useWrite((body: Schemas['UrgeControllerUrgeBody'], headers) => write(client.POST('/api/urges', { body, headers })))
  const receiving = useWrite((id: number, headers) => write(client.POST('/api/urges/{id}/receipt', { params: { path: { id } }, headers })))
  const replying = useWrite(({ id, reply }: { id: number; reply: string }, headers) =>
    write(client.POST('/api/urges/{id}/reply', { params: { path: { id } }, body: { reply }, headers })),
  )

  async function told<T>(answer: T | undefined, sentence: string): Promise<boolean> {
    if (!answer) return false
    announcer.say(sentence)
    await queries.invalidateQueries()
    return true
  }

  return {
    urging,
    receiving,
    replying,
    urge: async (workItemIds: number[], reason: string, repeatReason?: string) => told(await urging.submit({ workItemIds, reason, ...(repeatReason ? { repeatReason } : {}) }), `已催办 ${workItemIds.length} 件事项。`),
    receive: async (id: number) => told(await receiving.submit(id), '已签收催办。'),
    reply: async (id: number, reply: string) => told(await replying.submit({ id, reply }), '已回复催办。'),
  }
}
