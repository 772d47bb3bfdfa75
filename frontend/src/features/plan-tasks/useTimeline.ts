import { keepPreviousData, useQuery } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { client, read } from '@/api'

const size = 30

export function useTimeline(id: MaybeRefOrGetter<number>, page: MaybeRefOrGetter<number>) {
  const lines = useQuery({
    queryKey: computed(() => ['plan-tasks', toValue(id), 'timeline', toValue(page)]),
    queryFn: () => read(client.GET('/api/plan-tasks/{id}/timeline', { params: { path: { id: toValue(id) }, query: { page: toValue(page), size } } })),
    placeholderData: keepPreviousData,
  })
  return { ...lines, size }
}

export const useDiagram = (id: MaybeRefOrGetter<number>) =>
  useQuery({
    queryKey: computed(() => ['plan-tasks', toValue(id), 'diagram']),
    queryFn: () => read(client.GET('/api/plan-tasks/{id}/diagram', { params: { path: { id: toValue(id) } } })),
  })
