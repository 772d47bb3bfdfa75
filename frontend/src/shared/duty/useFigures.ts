import { useQuery } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { client, read } from '@/api'

export const useFigures = (taskId: MaybeRefOrGetter<number>) =>
  useQuery({
    queryKey: computed(() => ['plan-tasks', toValue(taskId), 'figures']),
    queryFn: () => read(client.GET('/api/plan-tasks/{id}/figures', { params: { path: { id: toValue(taskId) } } })),
  })
