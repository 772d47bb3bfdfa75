import { keepPreviousData, useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { client, read, type Schemas } from '@/api'
import { useListQuery } from '@/shared/composables/useListQuery'
import type { Column } from '@/shared/components/table'

export const columns: Column[] = [
  { key: 'at', label: '时间', sort: 'at', width: 11 },
  { key: 'username', label: '账号', sort: 'username', width: 9 },
  { key: 'path', label: '操作' },
  { key: 'outcome', label: '结果', width: 8 },
  { key: 'address', label: '来源地址', width: 9 },
  { key: 'chainPosition', label: '链上序号', align: 'end', width: 6.5 },
]
export const outcomes: Record<Schemas['AuditEntry']['outcome'], string> = { ACCEPTED: '已受理', REFUSED: '被拒绝' }
export const outcomeOptions = Object.entries(outcomes).map(([value, label]) => ({ value, label }))

export function useAudit() {
  const list = useListQuery(['username', 'path', 'outcome', 'from', 'to'], '-at')
  const query = computed(() => ({ ...list.query.value, outcome: (list.values.value.outcome || undefined) as Schemas['AuditEntry']['outcome'] | undefined }))
  const entries = useQuery({
    queryKey: computed(() => ['audit', query.value]),
    queryFn: () => read(client.GET('/api/audit-entries', { params: { query: query.value } })),
    placeholderData: keepPreviousData,
  })
  const verification = useQuery({
    queryKey: ['audit-verification'],
    queryFn: () => read(client.GET('/api/audit-entries/verification')),
    enabled: false,
  })
  return { ...list, entries, verification }
}
