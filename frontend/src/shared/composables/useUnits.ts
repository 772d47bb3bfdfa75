import { keepPreviousData, useQuery } from '@tanstack/vue-query'
import { computed, type MaybeRefOrGetter, toValue } from 'vue'
import { client, read } from '@/api'

/** Units whose name, alias or code contains the words typed. */
export function useUnitSearch(words: MaybeRefOrGetter<string>) {
  const { data, isFetching } = useQuery({
    queryKey: computed(() => ['units', 'search', toValue(words)]),
    queryFn: () => read(client.GET('/api/units', { params: { query: { q: toValue(words) || undefined, size: 20 } } })),
    placeholderData: keepPreviousData,
    staleTime: 300_000,
  })
  return { units: computed(() => data.value?.items ?? []), isFetching }
}

export function useUnitName(id: MaybeRefOrGetter<string>) {
  const { data } = useQuery({
    queryKey: computed(() => ['units', toValue(id)]),
    queryFn: () => read(client.GET('/api/units/{id}', { params: { path: { id: Number(toValue(id)) } } })),
    enabled: computed(() => toValue(id) !== ''),
    staleTime: 300_000,
  })
  return computed(() => (toValue(id) ? (data.value?.name ?? '') : ''))
}
