import { http, HttpResponse } from 'msw'
import { afterEach, expect, it, vi } from 'vitest'
import { nextTick } from 'vue'
import HeaderTool from './HeaderTool.vue'
import { mount } from '@/testing/mount'
import { server } from '@/testing/server'
import { useAnnouncer } from '@/shared/stores/announcer'

/** A line to the server in the hands of the test. */
class Line extends EventTarget {
  static readonly CLOSED = 2
  static all: Line[] = []
  readyState = 1
  onerror?: () => void
  constructor(readonly address: string) {
    super()
    Line.all.push(this)
  }
  close() {
    this.readyState = Line.CLOSED
  }
  tell(data: object) {
    this.dispatchEvent(new MessageEvent('notices', { data: JSON.stringify(data) }))
  }
}

afterEach(() => {
  Line.all = []
  vi.unstubAllGlobals()
})

const counts = (unread: number) => http.get('*/api/notices/counts', () => HttpResponse.json({ total: 9, unread }))

it('shows what is unread, and what comes while the page is open, in words too', async () => {
  vi.stubGlobal('EventSource', Line)
  server.use(counts(2))
  const screen = await mount(HeaderTool)
  expect(await screen.findByRole('link', { name: '消息，2 条未读' })).toBeTruthy()
  Line.all[0]!.tell({ unread: 3, arrived: 1, latest: { title: '已逾期：签收任务' } })
  expect(await screen.findByRole('link', { name: '消息，3 条未读' })).toBeTruthy()
  expect(useAnnouncer().message).toBe('新消息：已逾期：签收任务')
  screen.unmount()
  expect(Line.all[0]!.readyState).toBe(Line.CLOSED)
})

it('asks again by itself where no line is to be had, and does not come again after the session', async () => {
  vi.stubGlobal('EventSource', Line)
  server.use(counts(0))
  const screen = await mount(HeaderTool)
  const line = Line.all[0]!
  line.tell({ unread: 0, arrived: 0, latest: null })
  await nextTick()
  server.use(counts(5))
  line.readyState = Line.CLOSED
  line.onerror?.()
  expect(await screen.findByRole('link', { name: '消息，5 条未读' })).toBeTruthy()
  expect(Line.all).toHaveLength(1)
})
