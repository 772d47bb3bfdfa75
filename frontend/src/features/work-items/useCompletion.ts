import { useQueryClient } from '@tanstack/vue-query'
import { computed, ref } from 'vue'
import { useRouter } from 'vue-router'
import { client, useWrite, write, type Schemas } from '@/api'
import { useAnnouncer } from '@/shared/stores/announcer'

interface Completion {
  outcome: string
  form: Record<string, unknown>
  confirmed?: boolean
  hours?: number
}

/** Completes one duty; the receipt leads back to the to-do list. */
export function useCompletion(item: () => Schemas['WorkItemView']) {
  const queries = useQueryClient()
  const router = useRouter()
  const announcer = useAnnouncer()
  const { submit, pending, problem, errors } = useWrite((body: Completion, headers) =>
    write(client.POST('/api/work-items/{id}/completion', { params: { path: { id: item().id } }, body, headers })),
  )

  const closed = ref(false)

  async function complete(outcome: string, label: string, form: Record<string, unknown>, confirmed = false, hours?: number): Promise<boolean> {
    const done = await submit({ outcome, form, ...(confirmed ? { confirmed } : {}), ...(hours ? { hours } : {}) })
    if (!done) return false
    closed.value = true
    announcer.say(`已办理“${done.name}”：${label}。`)
    await queries.invalidateQueries()
    await router.push('/work-items')
    return true
  }

  /** A colleague was asked for an opinion and has not answered: whoever goes on says so. */
  const waitsForOpinion = computed(() => problem.value?.type === 'opinion-open')

  return { complete, closed, pending, problem, errors, waitsForOpinion }
}
