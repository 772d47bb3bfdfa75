import { useQueryClient } from '@tanstack/vue-query'
import { useRouter } from 'vue-router'
import { client, useWrite, write } from '@/api'
import { useAnnouncer } from '@/shared/stores/announcer'
import { applicationKinds } from '@/shared/words'

interface Request {
  kind: 'EXTENSION' | 'CLOSURE'
  planTaskId: number
  content: Record<string, unknown>
}

export function useApplying() {
  const queries = useQueryClient()
  const router = useRouter()
  const announcer = useAnnouncer()
  const { submit, pending, problem, errors } = useWrite((body: Request, headers) => write(client.POST('/api/applications', { body, headers })))

  async function apply(request: Request): Promise<boolean> {
    const filed = await submit(request)
    if (!filed) return false
    announcer.say(`${applicationKinds[request.kind]}申请已提交，等待本单位负责人签发。`)
    await queries.invalidateQueries()
    await router.push({ path: `/plan-tasks/${request.planTaskId}`, query: { tab: 'applications' } })
    return true
  }

  return { apply, pending, problem, errors }
}
