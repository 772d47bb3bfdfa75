import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { client, read } from '@/api'

export function useIndicators(planId: () => number) {
  const { data } = useQuery({
    queryKey: computed(() => ['plans', planId(), 'indicators']),
    queryFn: () => read(client.GET('/api/plans/{planId}/indicators', { params: { path: { planId: planId() } } })),
  })
  return computed(() => data.value?.items ?? [])
}
