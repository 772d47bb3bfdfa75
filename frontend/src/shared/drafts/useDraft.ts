import { useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, onBeforeUnmount, ref, watch } from 'vue'
import { asProblem, client, ifMatch, read, write, type Schemas } from '@/api'

/** What a form keeps as its draft; it comes back as anything, so each reader looks at what it takes. */
export type DraftContent = Record<string, unknown>

const PAUSE = 1200
type View = Schemas['DraftControllerDraftView']

const request = (id: number) => client.GET('/api/work-items/{id}/draft', { params: { path: { id } } })

/** The draft a form begins with; asked anew each time, because a colleague may have gone on with it. */
export const useDraftStart = (id: () => number) =>
  useQuery({ queryKey: computed(() => ['work-items', 'draft', id()]), queryFn: () => read(request(id())), staleTime: 0, gcTime: 0, refetchOnWindowFocus: false })

/**
 * Saves what is typed a moment after the last keystroke. When somebody else has saved meanwhile, nothing of both is lost:
 * theirs stands beside ours until a person chooses.
 */
export function useDraft(id: number, start: View, content: () => DraftContent, isOver: () => boolean) {
  const queries = useQueryClient()
  const version = ref(start.version)
  const saved = ref(start)
  const saving = ref(false)
  const failure = ref('')
  const theirs = ref<View>()
  let written = JSON.stringify(content())
  let timer: ReturnType<typeof setTimeout> | undefined

  const isDirty = () => JSON.stringify(content()) !== written

  async function save() {
    clearTimeout(timer)
    if (saving.value || theirs.value || isOver() || !isDirty()) return
    saving.value = true
    const now = content()
    try {
      const view = await write(client.PUT('/api/work-items/{id}/draft', { params: { path: { id } }, body: { content: now }, headers: ifMatch(version.value) }))
      version.value = view.version
      saved.value = view
      written = JSON.stringify(now)
      failure.value = ''
    } catch (error) {
      await refused(asProblem(error).status, asProblem(error).sentence)
    } finally {
      saving.value = false
      if (!failure.value && isDirty()) schedule()
    }
  }

  async function refused(status: number, sentence: string) {
    if (status === 412) theirs.value = await read(request(id)).catch(() => undefined)
    if (!theirs.value) failure.value = sentence
  }

  function schedule() {
    clearTimeout(timer)
    timer = setTimeout(() => void save(), PAUSE)
  }

  function settle(keepMine: boolean) {
    if (!theirs.value) return
    version.value = theirs.value.version
    saved.value = theirs.value
    theirs.value = undefined
    written = keepMine ? '' : JSON.stringify(content())
    void save()
  }

  watch(content, schedule, { deep: true })
  onBeforeUnmount(() => {
    void save()
    queries.removeQueries({ queryKey: ['work-items', 'draft', id] })
  })
  return { saved, saving, failure, theirs, settle }
}
