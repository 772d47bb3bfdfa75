import { keepPreviousData, useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { chosen } from './columns'
import { filterNames, filterOf } from './filters'
import { client, read } from '@/api'
import { useListQuery } from '@/shared/composables/useListQuery'

export const forms = ['lines', 'tasks', 'timeline', 'reports', 'assignments', 'applications'] as const
export type Form = (typeof forms)[number]

/** The ledger as the address describes it: form, filters, columns, order and page. */
export function useLedger() {
  const list = useListQuery([...filterNames, 'form', 'columns'] as const, '', ['form', 'columns'])
  const form = computed(() => forms.find((one) => one === list.values.value.form) ?? 'lines')
  const filter = computed(() => filterOf(list.values.value))
  const query = computed(() => ({ ...filter.value, page: list.page.value, size: list.size, ...(list.sort.value ? { sort: list.sort.value } : {}) }))
  const isGrouped = computed(() => form.value === 'tasks' || form.value === 'timeline')

  const lines = useQuery({
    queryKey: computed(() => ['ledger', 'lines', query.value]),
    queryFn: () => read(client.GET('/api/ledger', { params: { query: query.value } })),
    enabled: computed(() => form.value === 'lines'),
    placeholderData: keepPreviousData,
  })
  const tasks = useQuery({
    queryKey: computed(() => ['ledger', 'tasks', query.value]),
    queryFn: () => read(client.GET('/api/ledger/tasks', { params: { query: { ...filter.value, page: list.page.value, size: list.size } } })),
    enabled: isGrouped,
    placeholderData: keepPreviousData,
  })
  const exportAddress = computed(() => {
    const wanted = { ...filter.value, sort: list.sort.value, columns: chosen(list.values.value.columns).map(({ key }) => key).join(',') }
    return `/api/ledger/export.xlsx?${new URLSearchParams(Object.entries(wanted).filter(([, value]) => value !== '').map(([name, value]) => [name, String(value)]))}`
  })
  return { ...list, form, filter, lines, tasks, exportAddress, shownColumns: computed(() => chosen(list.values.value.columns)) }
}
