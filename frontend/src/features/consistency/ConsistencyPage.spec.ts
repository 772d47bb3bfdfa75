import userEvent from '@testing-library/user-event'
import { delay, http, HttpResponse } from 'msw'
import { expect, it } from 'vitest'
import ConsistencyPage from './ConsistencyPage.vue'
import { mount } from '@/testing/mount'
import { server } from '@/testing/server'

it('tells which of the checks fail, and names samples', async () => {
  const checks = [{ name: 'a', sentence: '每项任务都有流程实例', count: 2, samples: ['7', '9'] }, { name: 'b', sentence: '审计链完整', count: 0, samples: [] }]
  server.use(http.get('*/api/consistency', () => HttpResponse.json({ checks, sound: false })))
  const screen = await mount(ConsistencyPage)
  expect(await screen.findByText(/2 项核对中有 1 项不符/)).toBeTruthy()
  expect(screen.getByText('7、9')).toBeTruthy()
})

const sound = http.get('*/api/consistency', () => HttpResponse.json({ checks: [], sound: true }))

it('rebuilds the search, says that it is at it, and tells what was put right', async () => {
  const tallies = [{ tasks: 43, added: 2, corrected: 0, dropped: 1 }, { tasks: 43, added: 0, corrected: 0, dropped: 0 }]
  server.use(sound, http.post('*/api/search/rebuild', async () => {
    await delay(30)
    return HttpResponse.json(tallies.shift())
  }))
  const screen = await mount(ConsistencyPage)
  await userEvent.click(screen.getByRole('button', { name: '重建检索' }))
  expect(screen.getByText(/正在逐项核对检索内容/).closest('[role=status]')).toBeTruthy()
  expect(screen.getByRole<HTMLButtonElement>('button', { name: '正在重建…' }).disabled).toBe(true)
  expect(await screen.findByText('已核对 43 项任务的检索内容：补充 2 条，清除 1 条。')).toBeTruthy()
  await userEvent.click(screen.getByRole('button', { name: '重建检索' }))
  expect(await screen.findByText('已核对 43 项任务的检索内容，全部相符，没有改动。')).toBeTruthy()
})

it('says why the search could not be rebuilt', async () => {
  server.use(sound, http.post('*/api/search/rebuild', () => HttpResponse.json({ type: 'busy', status: 503, detail: '服务暂时不可用，请稍后再试。' }, { status: 503, headers: { 'Content-Type': 'application/problem+json' } })))
  const screen = await mount(ConsistencyPage)
  await userEvent.click(screen.getByRole('button', { name: '重建检索' }))
  expect(await screen.findByText(/服务暂时不可用/)).toBeTruthy()
})
