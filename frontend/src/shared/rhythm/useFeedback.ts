import { useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { client, read, useWrite, write, type Schemas } from '@/api'
import { useAnnouncer } from '@/shared/stores/announcer'

type Kind = Schemas['ItemFeedback']['itemKind']

export const toneOf = (state: Schemas['ItemFeedbackEntry']['state']) => ({ UNDER_WAY: 'blue', TIMETABLED: 'yellow', FINISHED: 'green' } as const)[state]

/** The feedback of a task or an instruction, with the rhythm it follows. */
export const useFeedback = (itemKind: Kind, itemId: MaybeRefOrGetter<number>) =>
  useQuery({
    queryKey: computed(() => ['item-rhythms', itemKind, toValue(itemId)]),
    queryFn: () => read(client.GET('/api/item-rhythms', { params: { query: { itemKind, itemId: toValue(itemId) } } })),
  })

/** The same, from the duty that asks for it. */
export const useFeedbackOf = (rhythmId: MaybeRefOrGetter<number>) =>
  useQuery({
    queryKey: computed(() => ['item-rhythms', 'of', toValue(rhythmId)]),
    queryFn: () => read(client.GET('/api/item-rhythms/{id}', { params: { path: { id: toValue(rhythmId) } } })),
  })

/** Setting a task on the rhythm, and stopping it. */
export function useRhythm() {
  const queries = useQueryClient()
  const announcer = useAnnouncer()
  const beginning = useWrite((planTaskId: number, headers) => write(client.POST('/api/item-rhythms', { body: { planTaskId }, headers })))
  const stopping = useWrite(({ id, reason }: { id: number; reason: string }, headers) =>
    write(client.POST('/api/item-rhythms/{id}/ending', { params: { path: { id } }, body: { reason }, headers })),
  )
  async function told(answer: unknown, sentence: string) {
    if (!answer) return false
    announcer.say(sentence)
    await queries.invalidateQueries()
    return true
  }
  return {
    beginning,
    stopping,
    begin: async (planTaskId: number) => told(await beginning.submit(planTaskId), '已按“13710”节奏反馈，主办单位已收到待办。'),
    stop: async (id: number, reason: string) => told(await stopping.submit({ id, reason }), '已停止反馈。'),
  }
}
