import { keepPreviousData, useQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { client, read, type Schemas } from '@/api'

export type Version = Schemas['RuleTableViewsVersionView']

export function useRuleTables() {
  return useQuery({ queryKey: ['rule-tables'], queryFn: () => read(client.GET('/api/rule-tables')) })
}

export function useVersions(name: Ref<string>, page: Ref<number>, size: number) {
  return useQuery({
    queryKey: computed(() => ['rule-tables', name.value, 'versions', page.value]),
    queryFn: () => read(client.GET('/api/rule-tables/{name}/versions', { params: { path: { name: name.value }, query: { page: page.value, size } } })),
    placeholderData: keepPreviousData,
  })
}

export function useVersion(name: Ref<string>, id: Ref<number | undefined>) {
  return useQuery({
    queryKey: computed(() => ['rule-tables', name.value, 'version', id.value]),
    queryFn: () => read(client.GET('/api/rule-tables/{name}/versions/{id}', { params: { path: { name: name.value, id: id.value ?? 0 } } })),
    enabled: computed(() => id.value !== undefined),
  })
}

