import { keepPreviousData, useQuery } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { client, read, type Schemas } from '@/api'

type Person = Schemas['PersonControllerPersonView']

/** Where a person serves: tells apart those who bear the same name. */
export const postsOf = ({ posts }: Person) => posts.map(({ unit, kindLabel }) => `${unit}${kindLabel}`).join('、') || '无岗位'

export function usePersonSearch(words: MaybeRefOrGetter<string>) {
  const { data, isFetching } = useQuery({
    queryKey: computed(() => ['people', 'search', toValue(words)]),
    queryFn: () => read(client.GET('/api/people', { params: { query: { q: toValue(words) || undefined, size: 20 } } })),
    placeholderData: keepPreviousData,
  })
  return { people: computed(() => data.value?.items ?? []), isFetching }
}

export function usePerson(id: MaybeRefOrGetter<string>) {
  const { data } = useQuery({
    queryKey: computed(() => ['people', Number(toValue(id)), 'one']),
    queryFn: () => read(client.GET('/api/people/{id}', { params: { path: { id: Number(toValue(id)) } } })),
    enabled: computed(() => toValue(id) !== ''),
  })
  return computed(() => (toValue(id) ? data.value : undefined))
}
