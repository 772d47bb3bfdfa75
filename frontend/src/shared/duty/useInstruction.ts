import { useQuery } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { client, read, type Schemas } from '@/api'

export type InstructionState = Schemas['InstructionRow']['state']

export const instructionStates: readonly { value: InstructionState; label: string; tone: 'grey' | 'blue' | 'green' | 'yellow' }[] = [
  { value: 'GIVEN', label: '办理中', tone: 'blue' },
  { value: 'ANSWERED', label: '待单位签发', tone: 'blue' },
  { value: 'SIGNED', label: '待领导审阅', tone: 'yellow' },
  { value: 'SETTLED', label: '已办结', tone: 'green' },
  { value: 'REVOKED', label: '已撤销', tone: 'grey' },
]

export const instructionStateOf = (state: InstructionState) => instructionStates.find(({ value }) => value === state)!

export const useInstruction = (id: MaybeRefOrGetter<number>) =>
  useQuery({
    queryKey: computed(() => ['instructions', 'one', toValue(id)]),
    queryFn: () => read(client.GET('/api/instructions/{id}', { params: { path: { id: toValue(id) } } })),
  })
