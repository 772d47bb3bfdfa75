import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { client, read } from '@/api'
import { roleOf } from '@/shared/words'

/** The accounts of the demo; anywhere else the address does not exist and nothing is offered. */
export function useDemoAccounts() {
  const { data } = useQuery({
    queryKey: ['demo', 'accounts'],
    queryFn: () => read(client.GET('/api/demo/accounts')).catch(() => []),
    retry: false,
    staleTime: Infinity,
  })
  return computed(() => (data.value ?? []).map(({ username, unit, role }) => ({ value: username, label: `${[unit, roleOf(role)].filter(Boolean).join(' · ')}（${username}）` })))
}
