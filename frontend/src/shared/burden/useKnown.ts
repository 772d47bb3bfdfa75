import { useQuery } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { client, read } from '@/api'

/** What is about to be asked. */
export type Ask =
  | { kind: 'URGE'; workItemIds: number[] }
  | { kind: 'INSTRUCTION'; planTaskId: number; unitId: number }
  | { kind: 'ROUND'; planId: number; since: string; planTaskIds: number[] }

/** Looks what is known already before anything is asked; not yet, as long as it is not clear what. */
export function useKnown(ask: MaybeRefOrGetter<Ask | undefined>) {
  const wanted = computed(() => toValue(ask))
  const known = useQuery({
    queryKey: computed(() => ['burden', 'checks', wanted.value]),
    queryFn: () => read(client.GET('/api/burden/checks', { params: { query: wanted.value ?? {} } })),
    enabled: computed(() => wanted.value !== undefined),
  })
  const found = computed(() => (wanted.value ? (known.data.value ?? []) : []))
  return { found, needsReason: computed(() => found.value.some((one) => one.needsReason)) }
}
