import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed } from 'vue'
import type { PostKind } from './words'
import { client, read } from '@/api'
import { useListQuery } from '@/shared/composables/useListQuery'
import type { Column } from '@/shared/components/table'

export const columns: Column[] = [
  { key: 'name', label: '姓名', sort: 'name', width: 12 },
  { key: 'posts', label: '岗位' },
  { key: 'actions', label: '操作', width: 12 },
]

export function usePeople() {
  const list = useListQuery(['q', 'kind', 'unitId'], 'name')
  const queries = useQueryClient()
  const query = computed(() => {
    const { kind, unitId, ...rest } = list.query.value
    return { ...rest, ...(kind ? { kind: kind as PostKind } : {}), ...(unitId ? { unitId: Number(unitId) } : {}) }
  })
  const people = useQuery({
    queryKey: computed(() => ['people', 'list', query.value]),
    queryFn: () => read(client.GET('/api/people', { params: { query: query.value } })),
    placeholderData: keepPreviousData,
  })
  return { ...list, people, refresh: () => queries.invalidateQueries({ queryKey: ['people'] }) }
}
