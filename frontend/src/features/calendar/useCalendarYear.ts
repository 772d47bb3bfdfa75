import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { client, read } from '@/api'

/** The year in the address; without one, the year of the clock of the office. */
export function useCalendarYear() {
  const route = useRoute()
  const router = useRouter()
  const year = computed({
    get: () => Number.parseInt(String(route.query.year ?? ''), 10) || new Date().getFullYear(),
    set: (value: number) => void router.push({ query: { ...route.query, year: String(value) } }),
  })
  const calendar = useQuery({
    queryKey: computed(() => ['calendar', year.value]),
    queryFn: () => read(client.GET('/api/calendar', { params: { query: { year: year.value } } })),
  })
  const versions = useQuery({
    queryKey: computed(() => ['calendar', year.value, 'versions']),
    queryFn: () => read(client.GET('/api/calendar/versions', { params: { query: { year: year.value } } })),
  })
  return { year, calendar, versions }
}
