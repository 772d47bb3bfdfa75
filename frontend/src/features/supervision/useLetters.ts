import { useQueryClient } from '@tanstack/vue-query'
import { client, ifMatch, useWrite, write, type Schemas } from '@/api'
import { useAnnouncer } from '@/shared/stores/announcer'

export type Letter = Schemas['ReminderLetter']

/** 提醒函 of a matter: each answer is the matter as it stands then. */
export function useLetters() {
  const queries = useQueryClient()
  const announcer = useAnnouncer()
  const drafting = useWrite(({ matterId, words, letter }: { matterId: number; words: string; letter?: Letter }, headers) =>
    letter
      ? write(client.PUT('/api/supervision/letters/{id}', { params: { path: { id: letter.id } }, body: { words }, headers: { ...headers, ...ifMatch(letter.version) } }))
      : write(client.POST('/api/supervision/matters/{id}/letters', { params: { path: { id: matterId } }, body: { words }, headers })),
  )
  const signing = useWrite(({ id, version }: Letter, headers) =>
    write(client.POST('/api/supervision/letters/{id}/signature', { params: { path: { id } }, headers: { ...headers, ...ifMatch(version) } })),
  )
  const dropping = useWrite(({ id, version }: Letter, headers) =>
    write(client.DELETE('/api/supervision/letters/{id}', { params: { path: { id } }, headers: { ...headers, ...ifMatch(version) } })),
  )

  async function told(done: Schemas['MatterView'] | undefined, sentence: string) {
    if (!done) return false
    announcer.say(sentence)
    await Promise.all(['matters', 'papers'].map((key) => queries.invalidateQueries({ queryKey: [key] })))
    return true
  }

  return {
    drafting,
    signing,
    dropping,
    draft: async (input: { matterId: number; words: string; letter?: Letter }) => told(await drafting.submit(input), '提醒函已拟好，请核对后签发。'),
    sign: async (letter: Letter) => told(await signing.submit(letter), '提醒函已签发，已送达责任单位。'),
    drop: async (letter: Letter) => told(await dropping.submit(letter), '提醒函已撤稿。'),
  }
}
