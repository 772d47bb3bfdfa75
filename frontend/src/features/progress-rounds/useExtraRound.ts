import { useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { client, read, useWrite, write, type Schemas } from '@/api'
import { useAnnouncer } from '@/shared/stores/announcer'

const MOST = 200

/** The tasks of a plan that can be asked: carried out, and not suspended. */
export const useAskable = (planId: MaybeRefOrGetter<number>) =>
  useQuery({
    queryKey: computed(() => ['plan-tasks', 'askable', toValue(planId)]),
    queryFn: async () => {
      const { items, total } = await read(client.GET('/api/plan-tasks', { params: { query: { planId: toValue(planId), phase: 'IMPLEMENTATION', kind: 'ALL', size: MOST } } }))
      return { items: items.filter(({ suspendedAt }) => !suspendedAt), total }
    },
  })

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
