import { useQuery } from '@tanstack/vue-query'
import { client, read } from '@/api'
import type { Column } from '@/shared/components/table'

export const columns: Column[] = [
  { key: 'sentence', label: '应当成立' },
  { key: 'state', label: '结果', width: 8 },
  { key: 'count', label: '不符', align: 'end', width: 5 },
  { key: 'samples', label: '不符的编号（举例）', width: 16 },
]

export const useConsistency = () => useQuery({ queryKey: ['consistency'], queryFn: () => read(client.GET('/api/consistency')), staleTime: 0 })
