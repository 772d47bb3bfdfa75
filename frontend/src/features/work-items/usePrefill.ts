import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { client, read, type Schemas } from '@/api'

/** What the last report said and which figures are asked for. */
export const usePrefill = (item: () => Schemas['WorkItemView']) =>
  useQuery({
    queryKey: computed(() => ['work-items', 'prefill', item().id]),
    queryFn: () => {
      const { subjectId, assignmentId } = item()
      return read(client.GET('/api/progress-reports/{id}/prefill', { params: { path: { id: subjectId }, query: assignmentId ? { assignmentId } : {} } }))
    },
    staleTime: 0,
    refetchOnWindowFocus: false,
  })
