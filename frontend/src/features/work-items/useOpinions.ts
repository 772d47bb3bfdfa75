import { useQuery, useQueryClient } from '@tanstack/vue-query'
import { client, read, useWrite, write } from '@/api'
import { useAnnouncer } from '@/shared/stores/announcer'

/** The opinions that colleagues ask the reader for. */
export const useOpinionsAsked = () =>
  useQuery({
    queryKey: ['work-items', 'opinions'],
    queryFn: () => read(client.GET('/api/opinions', { params: { query: { size: 50 } } })),
  })

export function useAnswering(id: () => number) {
  const queries = useQueryClient()
  const announcer = useAnnouncer()
  const answering = useWrite((answer: string, headers) =>
    write(client.POST('/api/opinions/{id}/answer', { params: { path: { id: id() } }, body: { answer }, headers })),
  )
  const closing = useWrite((_: object, headers) => write(client.POST('/api/opinions/{id}/closing', { params: { path: { id: id() } }, headers })))

  async function answer(text: string): Promise<boolean> {
    if (!(await answering.submit(text))) return false
    announcer.say('意见已答复，征求人会收到通知。')
    await queries.invalidateQueries({ queryKey: ['work-items'] })
    return true
  }

  async function close() {
    if (!(await closing.submit({}))) return
    announcer.say('已不再等候该意见。')
    await queries.invalidateQueries({ queryKey: ['work-items'] })
  }

  return { answer, close, answering, closing }
}
