import { keepPreviousData, useQuery } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { client, read, type Schemas } from '@/api'
import { useListQuery } from '@/shared/composables/useListQuery'
import type { Column } from '@/shared/components/table'

export type Version = Schemas['ProcessViewsVersionView']

export const versionColumns: Column[] = [
  { key: 'name', label: '流程' },
  { key: 'version', label: '版本', width: 9 },
  { key: 'deployedAt', label: '部署时间', width: 11 },
  { key: 'running', label: '运行实例', align: 'end', width: 7 },
  { key: 'actions', label: '操作', width: 14 },
]

export const pathOf = (versionId: string) => `/processes/${encodeURIComponent(versionId)}`
export const instancesAt = (query: { process: string; versionId: string; element?: string }) => ({ path: '/processes', query: { tab: 'instances', ...query } })

export function useVersions() {
  const list = useListQuery(['process'], '')
  const query = computed(() => ({ page: list.page.value, size: list.size, ...(list.values.value.process ? { process: list.values.value.process } : {}) }))
  const versions = useQuery({
    queryKey: computed(() => ['process-versions', query.value]),
    queryFn: () => read(client.GET('/api/process-versions', { params: { query: query.value } })),
    placeholderData: keepPreviousData,
  })
  return { ...list, versions }
}

/** The processes there are, for filters. */
export function useProcessOptions() {
  const { data } = useQuery({
    queryKey: ['process-versions', 'all'],
    queryFn: () => read(client.GET('/api/process-versions', { params: { query: { size: 200 } } })),
  })
  return computed(() => data.value?.items.filter(({ newest }) => newest).map(({ process, name }) => ({ value: process, label: name })) ?? [])
}

export function useVersion(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => ['process-version', toValue(id)]),
    queryFn: () => read(client.GET('/api/process-versions/{id}/diagram', { params: { path: { id: toValue(id) } } })),
  })
}
