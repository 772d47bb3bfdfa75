import { useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, ref } from 'vue'
import { client, read, useWrite, write, type Schemas } from '@/api'
import { useAnnouncer } from '@/shared/stores/announcer'

const size = 50

/** What was asked for about a task, and taking back what has not been decided. */
export function useTaskApplications(planTaskId: () => number) {
  const queries = useQueryClient()
  const announcer = useAnnouncer()
  const withdrawing = ref<Schemas['ApplicationView']>()
  const rows = useQuery({
    queryKey: computed(() => ['applications', 'of-task', planTaskId()]),
    queryFn: () => read(client.GET('/api/applications', { params: { query: { planTaskId: planTaskId(), size } } })),
  })
  const { submit, pending, problem, errors } = useWrite((reason: string, headers) =>
    write(client.POST('/api/applications/{id}/withdrawal', { params: { path: { id: withdrawing.value!.id } }, body: { reason }, headers })),
  )

  async function withdraw(reason: string) {
    const withdrawn = await submit(reason)
    if (!withdrawn) return
    withdrawing.value = undefined
    announcer.say(`${withdrawn.kindLabel}申请已撤回。`)
    await queries.invalidateQueries()
  }

  return { rows, withdrawing, withdraw, pending, problem, errors }
}
