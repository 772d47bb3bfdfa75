import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed } from 'vue'
import { client, read, useWrite, write, type Schemas } from '@/api'
import { useListQuery } from '@/shared/composables/useListQuery'
import { useAnnouncer } from '@/shared/stores/announcer'
import type { Column } from '@/shared/components/table'
import type { Shown } from '@/shared/words'

export type Delivery = Schemas['DeliveryControllerDeliveryView']
type State = Delivery['state']

export const columns: Column[] = [
  { key: 'name', label: '接收人' },
  { key: 'what', label: '消息', width: 10 },
  { key: 'channelLabel', label: '渠道', width: 8 },
  { key: 'state', label: '状态', width: 18 },
  { key: 'tries', label: '次数', align: 'end', width: 5 },
  { key: 'at', label: '时间', width: 11 },
  { key: 'actions', label: '操作', width: 8 },
]

const states: Record<State, Shown> = {
  WAITING: { label: '待发送', tone: 'blue', icon: 'clock' },
  SENT: { label: '已送达', tone: 'green', icon: 'check' },
  FAILED: { label: '发送失败', tone: 'red', icon: 'error' },
  SKIPPED: { label: '不再发送', tone: 'grey', icon: 'info' },
}
export const stateOf = (state: State) => states[state]
export const stateOptions = Object.entries(states).map(([value, { label }]) => ({ value, label }))

export function useChannels() {
  return useQuery({ queryKey: ['deliveries', 'channels'], queryFn: () => read(client.GET('/api/deliveries/channels')) })
}

export function useDeliveries() {
  const list = useListQuery(['state', 'channel'], '')
  const queries = useQueryClient()
  const announcer = useAnnouncer()
  const query = computed(() => ({
    page: list.page.value,
    size: list.size,
    ...(list.values.value.state ? { state: list.values.value.state as State } : {}),
    ...(list.values.value.channel ? { channel: list.values.value.channel } : {}),
  }))
  const deliveries = useQuery({
    queryKey: computed(() => ['deliveries', query.value]),
    queryFn: () => read(client.GET('/api/deliveries', { params: { query: query.value } })),
    placeholderData: keepPreviousData,
  })
  const one = useWrite((id: number, headers) => write(client.POST('/api/deliveries/{id}/retry', { params: { path: { id } }, headers })))
  const all = useWrite((channel: string, headers) => write(client.POST('/api/deliveries/retries', { body: { channel }, headers })))

  async function told(receipt?: Schemas['DeliveryControllerRetryReceipt']) {
    if (receipt) announcer.say(`${receipt.retried} 条消息将重新发送；仍然失败的会重新出现在这里。`)
    await queries.invalidateQueries({ queryKey: ['deliveries'] })
  }

  return {
    ...list,
    deliveries,
    retry: async ({ id }: Delivery) => told(await one.submit(id)),
    retryAll: async (channel: string) => told(await all.submit(channel)),
    pending: computed(() => one.pending.value || all.pending.value),
    problem: computed(() => one.problem.value ?? all.problem.value),
  }
}
