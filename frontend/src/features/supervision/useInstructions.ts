import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed } from 'vue'
import { client, read, useWrite, write, type Schemas } from '@/api'
import type { Column } from '@/shared/components/table'
import { useListQuery } from '@/shared/composables/useListQuery'
import { instructionStates } from '@/shared/duty/useInstruction'
import { useAnnouncer } from '@/shared/stores/announcer'

const filters = ['state', 'unitId', 'planId', 'planTaskId', 'asOf'] as const

export const columns: Column[] = [
  { key: 'words', label: '批示' },
  { key: 'unit', label: '承办单位', sort: 'unit', width: 10 },
  { key: 'until', label: '办理期限', sort: 'until', width: 8 },
  { key: 'givenAt', label: '作出', sort: 'givenAt', width: 9 },
  { key: 'state', label: '状态', sort: 'state', width: 8 },
]

export function useInstructions() {
  const list = useListQuery(filters, '-givenAt', ['planId', 'planTaskId'])
  const query = computed(() => {
    const { state, unitId, planId, planTaskId, ...rest } = list.query.value
    const known = instructionStates.find(({ value }) => value === state)
    return {
      ...rest,
      ...(known ? { state: known.value } : {}),
      ...(unitId ? { unitId: Number(unitId) } : {}),
      ...(planId ? { planId: Number(planId) } : {}),
      ...(planTaskId ? { planTaskId: Number(planTaskId) } : {}),
    }
  })
  const instructions = useQuery({
    queryKey: computed(() => ['instructions', 'list', query.value]),
    queryFn: () => read(client.GET('/api/instructions', { params: { query: query.value } })),
    placeholderData: keepPreviousData,
  })
  return { ...list, instructions }
}

/** Giving an instruction and taking one back. */
export function useInstructing() {
  const queries = useQueryClient()
  const announcer = useAnnouncer()
  const giving = useWrite((body: Schemas['InstructionForm'], headers) => write(client.POST('/api/instructions', { body, headers })))
  const revoking = useWrite(({ id, reason }: { id: number; reason: string }, headers) =>
    write(client.POST('/api/instructions/{id}/revocation', { params: { path: { id } }, body: { reason }, headers })),
  )

  async function told(answer: Schemas['InstructionView'] | undefined, sentence: string) {
    if (!answer) return undefined
    announcer.say(sentence)
    await queries.invalidateQueries()
    return answer.instruction
  }

  return {
    giving,
    revoking,
    give: async (form: Schemas['InstructionForm']) => told(await giving.submit(form), '批示已作出，承办单位已收到待办。'),
    revoke: async (id: number, reason: string) => told(await revoking.submit({ id, reason }), '批示已撤销。'),
  }
}
