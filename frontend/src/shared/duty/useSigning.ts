import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { client, read } from '@/api'

/** The key projects of one batch that was sent for sign-off; state narrows it. */
export const useSigning = (planId: () => number, signingId: () => number, state: 'SENT' | 'RETURNED') =>
  useQuery({
    queryKey: computed(() => ['key-projects', 'signing', signingId(), state]),
    queryFn: () => read(client.GET('/api/plans/{planId}/project-completions', { params: { path: { planId: planId() }, query: { signingId: signingId(), state, size: 200 } } })),
  })
