import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createAnnouncement } from './announcement'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('tells the first at once and what follows within a while in one sentence', () => {
  const said: string[] = []
  const announcement = createAnnouncement((sentence) => said.push(sentence), 1000)
  announcement.add(1, '已逾期：签收任务')
  expect(said).toEqual(['新消息：已逾期：签收任务'])
  announcement.add(2, '一')
  announcement.add(3, '二')
  expect(said).toHaveLength(1)
  vi.advanceTimersByTime(1000)
  expect(said[1]).toBe('收到 5 条新消息。')
  vi.advanceTimersByTime(5000)
  announcement.add(1, '催办：签收任务')
  expect(said[2]).toBe('新消息：催办：签收任务')
})

it('says nothing more when the page is left', () => {
  const said: string[] = []
  const announcement = createAnnouncement((sentence) => said.push(sentence), 1000)
  announcement.add(1, '一')
  announcement.add(1, '二')
  announcement.stop()
  vi.advanceTimersByTime(5000)
  expect(said).toHaveLength(1)
})
