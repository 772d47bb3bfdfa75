import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed } from 'vue'
import type { UnitKind } from './words'
import { client, read } from '@/api'
import { useListQuery } from '@/shared/composables/useListQuery'
import type { Column } from '@/shared/components/table'

export const columns: Column[] = [
  { key: 'name', label: '单位', sort: 'name' },
  { key: 'code', label: '代码', sort: 'code', width: 7 },
  { key: 'kindLabel', label: '类别', sort: 'kind', width: 9 },
  { key: 'aliases', label: '别名', width: 14 },
  { key: 'validFrom', label: '有效期', sort: 'validFrom', width: 12 },
  { key: 'actions', label: '操作', width: 11 },
]

export function useUnits() {
  const list = useListQuery(['q', 'kind', 'valid'], 'kind')
  const queries = useQueryClient()
  const query = computed(() => {
    const { kind, valid, ...rest } = list.query.value
    return { ...rest, ...(kind ? { kind: kind as UnitKind } : {}), valid: valid === 'true' }
  })
  const units = useQuery({
    queryKey: computed(() => ['units', 'list', query.value]),
    queryFn: () => read(client.GET('/api/units', { params: { query: query.value } })),
    placeholderData: keepPreviousData,
  })
  return { ...list, units, refresh: () => queries.invalidateQueries({ queryKey: ['units'] }) }
}
