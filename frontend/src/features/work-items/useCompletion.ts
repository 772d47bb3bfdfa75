import { useQueryClient } from '@tanstack/vue-query'
import { useRouter } from 'vue-router'
import { client, useWrite, write, type Schemas } from '@/api'
import { useAnnouncer } from '@/shared/stores/announcer'

interface Completion {
  outcome: string
  form: Record<string, unknown>
}

/** Completes one duty; the receipt leads back to the to-do list. */
export function useCompletion(item: () => Schemas['WorkItemView']) {
  const queries = useQueryClient()
  const router = useRouter()
  const announcer = useAnnouncer()
  const { submit, pending, problem, errors } = useWrite((body: Completion, headers) =>
    write(client.POST('/api/work-items/{id}/completion', { params: { path: { id: item().id } }, body, headers })),
  )

  async function complete(outcome: string, label: string, form: Record<string, unknown>): Promise<boolean> {
    const closed = await submit({ outcome, form })
    if (!closed) return false
    announcer.say(`已办理“${closed.name}”：${label}。`)
    await queries.invalidateQueries()
    await router.push('/work-items')
    return true
  }

  return { complete, pending, problem, errors }
}
