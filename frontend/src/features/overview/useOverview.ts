import { keepPreviousData, useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { client, read } from '@/api'

/** The board of one plan as of one day, both kept in the address. */
export function useOverview() {
  const route = useRoute()
  const router = useRouter()
  const text = (name: string) => (typeof route.query[name] === 'string' ? route.query[name] : '')
  const bound = (name: string) =>
    computed({
      get: () => text(name),
      set: (value: string) => void router.push({ query: { ...route.query, [name]: value || undefined } }),
    })
  const planId = bound('planId')
  const kind = bound('kind')
  const asOf = bound('asOf')
  const query = computed(() => ({
    ...(planId.value ? { planId: Number(planId.value) } : {}),
    ...(kind.value ? { kind: kind.value as 'KEY_PROJECT' | 'ALL' } : {}),
    ...(asOf.value ? { asOf: asOf.value } : {}),
  }))

  const overview = useQuery({
    queryKey: computed(() => ['overview', query.value]),
    queryFn: () => read(client.GET('/api/supervision/overview', { params: { query: query.value } })),
    placeholderData: keepPreviousData,
  })
  const plans = useQuery({
    queryKey: ['plans', 'choices'],
    queryFn: () => read(client.GET('/api/plans', { params: { query: { size: 100 } } })),
  })
  const planOptions = computed(() => plans.data.value?.items.map(({ id, name }) => ({ value: String(id), label: name })) ?? [])

  return { overview, planOptions, planId, kind, asOf }
}
