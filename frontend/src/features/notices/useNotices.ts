import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed } from 'vue'
import { client, read, useWrite, write } from '@/api'
import { useListQuery } from '@/shared/composables/useListQuery'
import { useAnnouncer } from '@/shared/stores/announcer'

export function useNotices() {
  const list = useListQuery(['unread'], '')
  const queries = useQueryClient()
  const announcer = useAnnouncer()
  const onlyUnread = computed(() => list.values.value.unread === 'true')
  const notices = useQuery({
    queryKey: computed(() => ['notices', onlyUnread.value, list.page.value]),
    queryFn: () => read(client.GET('/api/notices', { params: { query: { unread: onlyUnread.value, page: list.page.value, size: list.size } } })),
    placeholderData: keepPreviousData,
  })
  const one = useWrite((id: number, headers) => write(client.POST('/api/notices/{id}/reading', { params: { path: { id } }, headers })))
  const all = useWrite((_: void, headers) => write(client.POST('/api/notices/readings', { headers })))
  const refresh = () => queries.invalidateQueries({ queryKey: ['notices'] })

  async function markRead(id: number) {
    if (await one.submit(id)) await refresh()
  }

  async function markAllRead() {
    const receipt = await all.submit()
    if (!receipt) return
    announcer.say(`已将 ${receipt.read} 条消息标为已读。`)
    await refresh()
  }

  return { ...list, notices, onlyUnread, markRead, markAllRead, pending: computed(() => one.pending.value || all.pending.value), problem: computed(() => one.problem.value ?? all.problem.value) }
}
