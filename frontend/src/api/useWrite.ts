import { computed, ref } from 'vue'
import { asProblem, type Problem } from './problem'

type Send<In, Out> = (input: In, headers: { 'Idempotency-Key': string }) => Promise<Out>

const randomKey = () =>
  // randomUUID is missing where the intranet serves plain http.
  globalThis.crypto.randomUUID?.() ??
  [...globalThis.crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('')

/**
 * One kind of write of a screen. The idempotency key lives as long as the same content has not been clearly answered, so that
 * pressing the button again after a broken connection repeats the attempt instead of doubling it.
 */
export function useWrite<In, Out>(send: Send<In, Out>) {
  const pending = ref(false)
  const problem = ref<Problem>()
  let attempt: { key: string; content: string } | undefined

  const keyFor = (input: In) => {
    const content = input instanceof FormData ? [...input.entries()].map(String).join() : JSON.stringify(input)
    if (attempt?.content !== content) attempt = { key: randomKey(), content }
    return attempt.key
  }

  async function submit(input: In): Promise<Out | undefined> {
    if (pending.value) return undefined
    pending.value = true
    problem.value = undefined
    try {
      const receipt = await send(input, { 'Idempotency-Key': keyFor(input) })
      attempt = undefined
      return receipt
    } catch (error) {
      problem.value = asProblem(error)
      if (isFinal(problem.value.status)) attempt = undefined
      return undefined
    } finally {
      pending.value = false
    }
  }

  return { submit, pending, problem, errors: computed(() => problem.value?.errors ?? {}) }
}

/** The server has said no: nothing was written under this key, a corrected try is a new attempt. */
const isFinal = (status: number) => status >= 400 && status < 500 && status !== 408 && status !== 429
