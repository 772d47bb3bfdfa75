import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { client, read } from '@/api'

/** The experts' part of a round, for the duties of the office. */
export const useExpertReview = (round: () => number) =>
  useQuery({
    queryKey: computed(() => ['expert-reviews', round()]),
    queryFn: () => read(client.GET('/api/expert-reviews/{roundId}', { params: { path: { roundId: round() } } })),
    staleTime: 0,
  })
