import { useQueryClient } from '@tanstack/vue-query'
import { client, useWrite, write, type Schemas } from '@/api'
import { useAnnouncer } from '@/shared/stores/announcer'

/** Asks for progress once more, beside the plan's rhythm. */
export function useExtraRound() {
  const queries = useQueryClient()
  const announcer = useAnnouncer()
  const opening = useWrite((body: Schemas['ExtraRoundsForm'], headers) => write(client.POST('/api/progress-rounds', { body, headers })))
  async function openRound(form: Schemas['ExtraRoundsForm']) {
    const opened = await opening.submit(form)
    if (!opened) return false
    announcer.say('已布置加报，各单位已收到待办。')
    await queries.invalidateQueries()
    return true
  }
  return { openRound, opening }
}
