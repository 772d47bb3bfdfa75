import { keepPreviousData, useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import type { PlanState } from './words'
import { client, read } from '@/api'
import { useListQuery } from '@/shared/composables/useListQuery'
import type { Column } from '@/shared/components/table'

export const columns: Column[] = [
  { key: 'name', label: '规划名称', sort: 'name' },
  { key: 'state', label: '状态', sort: 'state', width: 7 },
  { key: 'period', label: '规划期', width: 9.5 },
  { key: 'counts', label: '内容', width: 15 },
  { key: 'createdAt', label: '导入时间', sort: 'createdAt', width: 11 },
]

export function usePlans() {
  const list = useListQuery(['state'], '-createdAt')
  const query = computed(() => ({ ...list.query.value, state: (list.values.value.state || undefined) as PlanState | undefined }))
  const plans = useQuery({
    queryKey: computed(() => ['plans', 'list', query.value]),
    queryFn: () => read(client.GET('/api/plans', { params: { query: query.value } })),
    placeholderData: keepPreviousData,
  })
  return { ...list, plans }
}
