import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, ref } from 'vue'
import { client, read, useWrite, write, type Schemas } from '@/api'
import { useListQuery } from '@/shared/composables/useListQuery'
import { useAnnouncer } from '@/shared/stores/announcer'
import type { Column } from '@/shared/components/table'

export type Incident = Schemas['ProcessViewsIncidentView']

export const incidentColumns: Column[] = [
  { key: 'title', label: '规划或任务' },
  { key: 'sentence', label: '故障', width: 24 },
  { key: 'since', label: '始于', width: 10 },
  { key: 'actions', label: '操作', width: 13 },
]

export function useIncidentCount() {
  const { data } = useQuery({
    queryKey: ['incidents', 'count'],
    queryFn: () => read(client.GET('/api/incidents', { params: { query: { size: 1 } } })),
  })
  return computed(() => data.value?.total)
}

export function useIncidents() {
  const list = useListQuery(['process'], '')
  const queries = useQueryClient()
  const announcer = useAnnouncer()
  const query = computed(() => ({ page: list.page.value, size: list.size, ...(list.values.value.process ? { process: list.values.value.process } : {}) }))
  const incidents = useQuery({
    queryKey: computed(() => ['incidents', query.value]),
    queryFn: () => read(client.GET('/api/incidents', { params: { query: query.value } })),
    placeholderData: keepPreviousData,
  })
  const one = useWrite((id: string, headers) => write(client.POST('/api/incidents/{id}/retry', { params: { path: { id } }, headers })))
  const kind = useWrite((body: Schemas['IncidentControllerKindRequest'], headers) => write(client.POST('/api/incidents/retries', { body, headers })))
  const refresh = () => queries.invalidateQueries({ queryKey: ['incidents'] })

  /** How many are tried again; whether they succeed shows when the list comes back. */
  async function told(receipt?: Schemas['IncidentControllerRetryReceipt']) {
    if (receipt) announcer.say(`已重试 ${receipt.retried} 个故障；仍然失败的会重新出现在这里。`)
    await refresh()
  }

  const retry = async (incident: Incident) => told(await one.submit(incident.id))
  const retryKind = async ({ process, element }: Incident) => told(await kind.submit({ process, element }))

  return { ...list, incidents, retry, retryKind, pending: computed(() => one.pending.value || kind.pending.value), problem: computed(() => one.problem.value ?? kind.problem.value) }
}

export function useStack() {
  const incident = ref<Incident>()
  const stack = useQuery({
    queryKey: computed(() => ['incident-stack', incident.value?.id]),
    queryFn: () => read(client.GET('/api/incidents/{id}/stack', { params: { path: { id: incident.value?.id ?? '' } } })),
    enabled: computed(() => incident.value !== undefined),
  })
  return { incident, stack }
}
