import { useQueryClient } from '@tanstack/vue-query'
import { client, useWrite, write, type Schemas } from '@/api'

/** Signing and ending an override of a task's light. */
export function useOverride(taskId: () => number) {
  const queries = useQueryClient()
  const signing = useWrite((body: Schemas['LightOverrideForm'], headers) => write(client.POST('/api/plan-tasks/{id}/light-overrides', { params: { path: { id: taskId() } }, body, headers })))
  const ending = useWrite(({ overrideId, reason }: { overrideId: number; reason: string }, headers) =>
    write(client.POST('/api/plan-tasks/{id}/light-overrides/{overrideId}/end', { params: { path: { id: taskId(), overrideId } }, body: { reason }, headers })),
  )
  const after = async (receipt: unknown) => {
    if (receipt) await queries.invalidateQueries()
    return Boolean(receipt)
  }
  return {
    signing,
    ending,
    sign: async (body: Schemas['LightOverrideForm']) => after(await signing.submit(body)),
    end: async (overrideId: number, reason: string) => after(await ending.submit({ overrideId, reason })),
  }
}
