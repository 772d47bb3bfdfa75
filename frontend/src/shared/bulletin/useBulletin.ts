import { useQuery } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { client, read } from '@/api'

export const useBulletin = (id: MaybeRefOrGetter<number>) =>
  useQuery({
    queryKey: computed(() => ['bulletins', 'one', toValue(id)]),
    queryFn: () => read(client.GET('/api/bulletins/{id}', { params: { path: { id: toValue(id) } } })),
  })
