import { useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, toValue, watch, type MaybeRefOrGetter } from 'vue'
import { client, read, useWrite, write, type Schemas } from '@/api'
import { useAnnouncer } from '@/shared/stores/announcer'

type Id = MaybeRefOrGetter<number>

/** In whose hands a duty is, what colleagues say of it, what became of it, and what the reader may do with it. */
export const useHandling = (id: Id) =>
  useQuery({
    queryKey: computed(() => ['work-items', 'handling', toValue(id)]),
    queryFn: () => read(client.GET('/api/work-items/{id}/handling', { params: { path: { id: toValue(id) } } })),
  })

/** The acts inside the unit and taking back; each says what was done and shows the duty as it is then. */
export function useActs(id: Id) {
  const queries = useQueryClient()
  const announcer = useAnnouncer()
  const path = () => ({ id: toValue(id) })

  const claiming = useWrite((body: Schemas['HandlingControllerClaimRequest'], headers) =>
    write(client.POST('/api/work-items/{id}/claim', { params: { path: path() }, body, headers })),
  )
  const assigning = useWrite((body: Schemas['HandlingControllerAssignmentRequest'], headers) =>
    write(client.POST('/api/work-items/{id}/assignment', { params: { path: path() }, body, headers })),
  )
  const asking = useWrite((body: Schemas['HandlingControllerOpinionRequest'], headers) =>
    write(client.POST('/api/work-items/{id}/opinions', { params: { path: path() }, body, headers })),
  )
  const copying = useWrite((body: Schemas['HandlingControllerCopyRequest'], headers) =>
    write(client.POST('/api/work-items/{id}/copies', { params: { path: path() }, body, headers })),
  )
  const withdrawing = useWrite((body: Schemas['HandlingControllerWithdrawalRequest'], headers) =>
    write(client.POST('/api/work-items/{id}/withdrawal', { params: { path: path() }, body, headers })),
  )

  async function told(sentence: string) {
    announcer.say(sentence)
    await queries.invalidateQueries()
  }

  return { claiming, assigning, asking, copying, withdrawing, told }
}

/** Opening the page marks the reader's copy as seen. */
export function useSeen(id: Id, handling: ReturnType<typeof useHandling>['data']) {
  const queries = useQueryClient()
  const seeing = useWrite((workItemId: number, headers) =>
    write(client.POST('/api/work-items/{id}/reading', { params: { path: { id: workItemId } }, headers })),
  )
  watch(
    () => handling.value?.copies.some(({ mine, seenAt }) => mine && !seenAt) ?? false,
    async (unseen) => {
      if (!unseen || !(await seeing.submit(toValue(id)))) return
      await queries.invalidateQueries({ queryKey: ['work-items', 'handling', toValue(id)] })
    },
    { immediate: true },
  )
}
