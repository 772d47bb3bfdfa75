import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, ref } from 'vue'
import { client, read, useWrite, write, type Schemas } from '@/api'
import { useListQuery } from '@/shared/composables/useListQuery'
import { useAnnouncer } from '@/shared/stores/announcer'
import { roleOf } from '@/shared/words'
import type { Column } from '@/shared/components/table'

export type Account = Schemas['AccountControllerAccountView']
export type Role = Account['roles'][number]

export const columns: Column[] = [
  { key: 'username', label: '账号', sort: 'username', width: 11 },
  { key: 'name', label: '姓名或名称', sort: 'name' },
  { key: 'roles', label: '角色', width: 14 },
  { key: 'state', label: '状态', sort: 'enabled', width: 7.5 },
  { key: 'lastLoginAt', label: '最近登录', sort: 'lastLoginAt', width: 11.5 },
  { key: 'actions', label: '操作', width: 15 },
]

const roles: Role[] = ['OFFICE', 'LEADER', 'HEAD', 'HANDLER', 'EVALUATOR', 'COUNTY_OFFICE', 'SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDITOR']
export const roleOptions = roles.map((value) => ({ value, label: roleOf(value) }))

export function useAccounts() {
  const list = useListQuery(['q', 'role', 'enabled', 'unitId'], 'username')
  const queries = useQueryClient()
  const announcer = useAnnouncer()
  const oneTime = ref<Schemas['AccountControllerOneTimePasswordReceipt']>()
  const query = computed(() => {
    const { q, role, enabled, unitId } = list.values.value
    return {
      page: list.page.value, size: list.size, sort: list.sort.value,
      ...(q ? { q } : {}), ...(role ? { role: role as Role } : {}),
      ...(enabled ? { enabled: enabled === 'true' } : {}), ...(unitId ? { unitId: Number(unitId) } : {}),
    }
  })
  const accounts = useQuery({
    queryKey: computed(() => ['accounts', query.value]),
    queryFn: () => read(client.GET('/api/accounts', { params: { query: query.value } })),
    placeholderData: keepPreviousData,
  })
  const refresh = () => queries.invalidateQueries({ queryKey: ['accounts'] })
  const unlocking = useWrite((id: number, headers) => write(client.POST('/api/accounts/{id}/unlocking', { params: { path: { id } }, headers })))
  const resetting = useWrite((id: number, headers) => write(client.POST('/api/accounts/{id}/password-reset', { params: { path: { id } }, headers })))

  async function unlock(account: Account) {
    if (!(await unlocking.submit(account.id))) return
    announcer.say(`已解除账号 ${account.username} 的登录锁定。`)
    await refresh()
  }

  async function resetPassword(account: Account) {
    oneTime.value = await resetting.submit(account.id)
    if (oneTime.value) await refresh()
  }

  return { ...list, accounts, refresh, unlock, resetPassword, oneTime, pending: computed(() => unlocking.pending.value || resetting.pending.value), problem: computed(() => unlocking.problem.value ?? resetting.problem.value) }
}
