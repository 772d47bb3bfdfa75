import { useQueryClient } from '@tanstack/vue-query'
import { computed, ref, watch } from 'vue'
import { exceptionsOf, toggled, type Day } from './months'
import { useCalendarYear } from './useCalendarYear'
import { client, ifMatch, useWrite, write, type Schemas } from '@/api'

type Edit = Schemas['CalendarEdit']

/** A year's new table: drafted, then shown with what it moves, then applied. */
export function useCalendarEdit() {
  const { year, calendar } = useCalendarYear()
  const queries = useQueryClient()
  const days = ref<Day[]>([])
  const change = ref<Schemas['CalendarChange']>()
  const version = computed(() => calendar.data.value?.version ?? 0)
  let edit: Edit | undefined
  const send = (dryRun: boolean) => (body: Edit, headers: { 'Idempotency-Key': string }) =>
    write(client.POST('/api/calendar/versions', { params: { query: { dryRun } }, body, headers: { ...headers, ...(dryRun ? {} : ifMatch(version.value)) } }))
  const preview = useWrite(send(true))
  const apply = useWrite(send(false))

  watch(
    () => calendar.data.value,
    (shown) => {
      days.value = shown?.days.map((day) => ({ ...day })) ?? []
      change.value = undefined
    },
    { immediate: true },
  )

  const toggle = (day: Day, name: string) => {
    days.value = days.value.map((other) => (other.date === day.date ? toggled(other, name) : other))
  }

  async function look(drafted: { source: string; text?: string }) {
    if (year.value === undefined) return
    const body: Edit = { year: year.value, source: drafted.source.trim() || null, ...(drafted.text ? { text: drafted.text } : { days: exceptionsOf(days.value) }) }
    edit = body
    change.value = await preview.submit(body)
  }

  async function confirm() {
    if (!edit) return undefined
    const applied = await apply.submit(edit)
    if (applied) await queries.invalidateQueries()
    return applied
  }

  const back = () => {
    change.value = undefined
  }

  return { year, calendar, days, toggle, look, confirm, back, change, preview, apply }
}
