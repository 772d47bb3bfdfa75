import { http, HttpResponse } from 'msw'
import { expect, it } from 'vitest'
import SearchPage from './SearchPage.vue'
import { mount } from '@/testing/mount'
import { server } from '@/testing/server'

const hit = {
  kind: 'TIMELINE', id: 3, planTaskId: 7, number: '1.', taskTitle: '完善社会保障', saidAt: '2022-06-01T02:00:00Z',
  title: { pieces: [{ text: '市残联', hit: false }] },
  text: { pieces: [{ text: '依据<img src=x onerror=alert(1)>', hit: false }, { text: '12号', hit: true }] },
}

it('marks what was looked for, announces how much was found, and never takes a text for markup', async () => {
  server.use(
    http.get('*/api/search', () => HttpResponse.json({ items: [hit], total: 1 })),
    http.get('*/api/plans', () => HttpResponse.json({ items: [], total: 0 })),
  )
  const screen = await mount(SearchPage, { path: '/search?q=12号' })
  expect((await screen.findByText('12号')).tagName).toBe('MARK')
  expect(screen.getByText(/找到 1 处/).getAttribute('role')).toBe('status')
  expect(screen.container.querySelector('img')).toBeNull()
  expect(screen.getByRole('link', { name: /完善社会保障/ }).getAttribute('href')).toBe('/plan-tasks/7?tab=timeline')
})

it('asks for words before it asks the server', async () => {
  server.use(http.get('*/api/plans', () => HttpResponse.json({ items: [], total: 0 })))
  const screen = await mount(SearchPage, { path: '/search' })
  expect(await screen.findByText('输入要找的内容')).toBeTruthy()
})
