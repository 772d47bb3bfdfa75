import { useQuery } from '@tanstack/vue-query'
import { computed, ref, watch } from 'vue'
import { nothingFilled, answerOf, type Filled } from './answer'
import { asProblem, client, read, write, type Problem } from '@/api'

interface Kept {
  token: string
  asksGroup: boolean
  filled: Filled
}

/** The draft is kept in this browser alone; a browser that keeps nothing loses it, and nothing else. */
function store(slug: string) {
  const key = `duban.survey.${slug}`
  return {
    load(): Kept | undefined {
      try {
        return JSON.parse(localStorage.getItem(key) ?? 'null') ?? undefined
      } catch {
        return undefined
      }
    },
    save(kept: Kept | undefined) {
      try {
        if (kept) localStorage.setItem(key, JSON.stringify(kept))
        else localStorage.removeItem(key)
      } catch {
        // Private windows may refuse.
      }
    },
  }
}

/** Leave to answer is asked for once somebody begins, and stays with the draft until the answer has been received. */
export function usePublicSurvey(slug: string) {
  const kept = store(slug)
  const path = { slug }
  const survey = useQuery({ queryKey: ['survey', slug], queryFn: () => read(client.GET('/api/public/surveys/{slug}', { params: { path } })), staleTime: Infinity })
  const leave = ref(kept.load())
  const filled = ref<Filled>(leave.value?.filled ?? nothingFilled())
  const problem = ref<Problem>()
  const pending = ref(false)
  const received = ref<{ first: boolean }>()

  watch(filled, (now) => leave.value && kept.save({ ...leave.value, filled: now }))

  async function tryTo(act: () => Promise<void>) {
    if (pending.value) return
    pending.value = true
    problem.value = undefined
    try {
      await act()
    } catch (error) {
      problem.value = asProblem(error)
    } finally {
      pending.value = false
    }
  }

  const begin = (code: string) =>
    tryTo(async () => {
      const { token, asksGroup } = await write(client.POST('/api/public/surveys/{slug}/tokens', { params: { path }, body: { code: code.trim() || null } }))
      leave.value = { token, asksGroup, filled: filled.value }
      kept.save(leave.value)
    })

  const send = () =>
    tryTo(async () => {
      if (!leave.value) return
      const answer = answerOf(filled.value, leave.value.asksGroup)
      try {
        received.value = await write(client.POST('/api/public/surveys/{slug}/answers', { params: { path }, body: { token: leave.value.token, answer } }))
        forget()
      } catch (error) {
        // What was typed stays on the page; only the leave is asked for anew.
        if (asProblem(error).type === 'unknown-token') leave.value = undefined
        throw error
      }
    })

  function forget() {
    kept.save(undefined)
    leave.value = undefined
    filled.value = nothingFilled()
  }

  return { survey, leave, filled, problem, pending, received, errors: computed(() => problem.value?.errors ?? {}), begin, send, forget }
}
