import { useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, onBeforeUnmount, onMounted, ref, watch } from 'vue'
import { createAnnouncement } from './announcement'
import { client, read, type Schemas } from '@/api'
import { useAnnouncer } from '@/shared/stores/announcer'

interface News {
  unread: number
  arrived: number
  latest: Schemas['Notice'] | null
}

const POLL = 60_000

/**
 * How many notices are unread, pushed by the server while the page is seen. A page in the background lets go of its connection,
 * since a browser has only six of them; where none is to be had, the number is asked for once a minute.
 */
export function useNoticeStream() {
  const queries = useQueryClient()
  const announcer = useAnnouncer()
  const live = ref(false)
  const counts = useQuery({
    queryKey: ['notices', 'counts'],
    queryFn: () => read(client.GET('/api/notices/counts')),
    refetchInterval: () => (live.value ? false : POLL),
  })
  const announce = createAnnouncement((sentence) => announcer.say(sentence))
  let source: EventSource | undefined

  function close() {
    source?.close()
    source = undefined
    live.value = false
  }

  function take(event: MessageEvent<string>) {
    live.value = true
    const news = JSON.parse(event.data) as News
    const total = (counts.data.value?.total ?? news.unread) + news.arrived
    queries.setQueryData(['notices', 'counts'], { total, unread: news.unread })
    if (!news.arrived) return
    announce.add(news.arrived, news.latest?.title)
    void queries.invalidateQueries({ queryKey: ['notices'], predicate: ({ queryKey }) => queryKey[1] !== 'counts' })
  }

  function open() {
    if (source || document.hidden || typeof EventSource === 'undefined') return
    source = new EventSource('/api/notices/stream')
    source.addEventListener('notices', take)
    // The session has ended: coming again is no use.
    source.addEventListener('ended', close)
    source.onerror = () => {
      live.value = false
      if (source?.readyState === EventSource.CLOSED) close()
    }
  }

  const follow = () => (document.hidden ? close() : open())
  onMounted(() => {
    open()
    document.addEventListener('visibilitychange', follow)
  })
  onBeforeUnmount(() => {
    close()
    announce.stop()
    document.removeEventListener('visibilitychange', follow)
  })
  // The polling begins anew when the line is lost.
  watch(live, (on) => on || void counts.refetch())

  return { unread: computed(() => counts.data.value?.unread ?? 0) }
}
