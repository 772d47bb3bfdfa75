import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed } from 'vue'
import { client, read, useWrite, write, type Schemas } from '@/api'
import type { Column } from '@/shared/components/table'
import { useListQuery } from '@/shared/composables/useListQuery'

type State = Schemas['ProjectView']['state']
type Headers = { 'Idempotency-Key': string }

export const columns: Column[] = [
  { key: 'title', label: '重点项目', sort: 'number' },
  { key: 'state', label: '状态', sort: 'state', width: 7 },
  { key: 'units', label: '责任单位', width: 11 },
  { key: 'parent', label: '所属任务', width: 11 },
  { key: 'due', label: '时限', sort: 'due', width: 8 },
  { key: 'act', label: '操作', width: 8 },
]

/** The key projects of one plan: the one in the address, or the newest that was published. */
export function useKeyProjects() {
  const list = useListQuery(['q', 'columnId', 'state', 'planId', 'asOf'], 'number', ['planId'])
  const queries = useQueryClient()
  const plans = useQuery({
    queryKey: ['plans', 'published'],
    queryFn: () => read(client.GET('/api/plans', { params: { query: { state: 'PUBLISHED', size: 100, sort: '-createdAt' } } })),
  })
  const planId = computed(() => Number(list.values.value.planId) || plans.data.value?.items[0]?.id)
  const known = computed(() => Boolean(planId.value))
  const path = () => ({ planId: planId.value! })
  const past = computed(() => (list.values.value.asOf ? { asOf: list.values.value.asOf } : {}))
  const wanted = computed(() => {
    const { q, columnId, state } = list.values.value
    return { ...(q ? { q } : {}), ...(columnId ? { columnId: Number(columnId) } : {}), ...(state ? { state: state as State } : {}), ...past.value }
  })

  const projects = useQuery({
    queryKey: computed(() => ['key-projects', planId.value, wanted.value, list.page.value, list.sort.value]),
    queryFn: () => read(client.GET('/api/plans/{planId}/project-completions', { params: { path: path(), query: { ...wanted.value, page: list.page.value, size: list.size, sort: list.sort.value } } })),
    placeholderData: keepPreviousData,
    enabled: known,
  })
  const summary = useQuery({
    queryKey: computed(() => ['key-projects', planId.value, 'summary', past.value]),
    queryFn: () => read(client.GET('/api/plans/{planId}/project-completions/summary', { params: { path: path(), query: past.value } })),
    enabled: known,
  })
  const download = computed(() => `/api/plans/${planId.value}/project-completions/export.xlsx?${new URLSearchParams(Object.entries(past.value))}`)
  const refresh = () => queries.invalidateQueries()

  const propose = useWrite((body: Schemas['ProjectCompletionsProposalForm'], headers: Headers) =>
    write(client.POST('/api/plans/{planId}/project-completions/proposals', { params: { path: path() }, body, headers })),
  )
  const send = useWrite((body: Schemas['ProjectSigningsSendForm'], headers: Headers) =>
    write(client.POST('/api/plans/{planId}/project-completions/signings', { params: { path: path() }, body, headers })),
  )
  const planOptions = computed(() => plans.data.value?.items.map(({ id, name }) => ({ value: String(id), label: name })) ?? [])
  const columnOptions = computed(() => summary.data.value?.columns.map(({ id, columnNumber, title }) => ({ value: String(id), label: `${columnNumber} ${title}` })) ?? [])
  return { ...list, plans, planId, planOptions, columnOptions, projects, summary, download, refresh, propose, send }
}

/** The tasks that a project may belong to. */
export const useParents = (planId: () => number) =>
  useQuery({
    queryKey: computed(() => ['plans', planId(), 'parents']),
    queryFn: () => read(client.GET('/api/plans/{planId}/tasks', { params: { path: { planId: planId() }, query: { size: 200 } } })),
    select: (page) => page.items.map(({ id, number, title }) => ({ value: String(id), label: `${number}. ${title}` })),
  })
