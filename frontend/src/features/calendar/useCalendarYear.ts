import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { client, read } from '@/api'

/** The year in the address; without one, the year of the server's clock, which a browser does not know. */
export function useCalendarYear() {
  const route = useRoute()
  const router = useRouter()
  const asked = computed(() => Number.parseInt(String(route.query.year ?? ''), 10) || undefined)
  const calendar = useQuery({
    queryKey: computed(() => ['calendar', asked.value ?? 'now']),
    queryFn: () => read(client.GET('/api/calendar', { params: { query: { year: asked.value } } })),
  })
  const year = computed({
    get: () => asked.value ?? calendar.data.value?.year,
    set: (value) => void router.push({ query: { ...route.query, year: value && String(value) } }),
  })
  const versions = useQuery({
    queryKey: computed(() => ['calendar', year.value, 'versions']),
    queryFn: () => read(client.GET('/api/calendar/versions', { params: { query: { year: year.value! } } })),
    enabled: computed(() => year.value !== undefined),
  })
  return { year, calendar, versions }
}
