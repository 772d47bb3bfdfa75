import { useQuery } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { client, read } from '@/api'

export const useMatter = (id: MaybeRefOrGetter<number>) =>
  useQuery({
    queryKey: computed(() => ['matters', 'one', toValue(id)]),
    queryFn: () => read(client.GET('/api/supervision/matters/{id}', { params: { path: { id: toValue(id) } } })),
  })

/** The matter that an order belongs to. */
export const useOrder = (id: MaybeRefOrGetter<number>) =>
  useQuery({
    queryKey: computed(() => ['matters', 'order', toValue(id)]),
    queryFn: () => read(client.GET('/api/supervision/orders/{id}', { params: { path: { id: toValue(id) } } })),
  })

/** Which units were late on these tasks, cured or not. */
export const useMarks = (planTaskIds: MaybeRefOrGetter<readonly number[]>) =>
  useQuery({
    queryKey: computed(() => ['matters', 'marks', [...toValue(planTaskIds)]]),
    queryFn: () => read(client.GET('/api/supervision/marks', { params: { query: { planTaskId: [...toValue(planTaskIds)] } } })),
    enabled: computed(() => toValue(planTaskIds).length > 0),
  })
