import { useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed } from 'vue'
import { useRouter } from 'vue-router'
import { client, read, useWrite, write } from '@/api'
import type { Content } from '@/shared/applications/forms'
import { useAnnouncer } from '@/shared/stores/announcer'

interface Request {
  kind: string
  planTaskId: number
  content: Content
}

export function useApplying(label: () => string) {
  const queries = useQueryClient()
  const router = useRouter()
  const announcer = useAnnouncer()
  const { submit, pending, problem, errors } = useWrite((body: Request, headers) => write(client.POST('/api/applications', { body, headers })))

  async function apply(request: Request): Promise<boolean> {
    const filed = await submit(request)
    if (!filed) return false
    announcer.say(`${label()}申请已提交，等待本单位负责人签发。`)
    await queries.invalidateQueries()
    await router.push({ path: `/plan-tasks/${request.planTaskId}`, query: { tab: 'applications' } })
    return true
  }

  return { apply, pending, problem, errors }
}

/** The kinds of application for a task, each with what stands against it now. */
export const useChoices = (taskId: () => number) =>
  useQuery({
    queryKey: computed(() => ['applications', 'choices', taskId()]),
    queryFn: () => read(client.GET('/api/applications/choices', { params: { query: { planTaskId: taskId() } } })),
  })

export const useAsked = (taskId: () => number, kind: () => string | undefined) =>
  useQuery({
    queryKey: computed(() => ['applications', 'of-task', taskId(), kind()]),
    queryFn: () => read(client.GET('/api/applications', { params: { query: { planTaskId: taskId(), kind: kind(), size: 100 } } })),
  })
