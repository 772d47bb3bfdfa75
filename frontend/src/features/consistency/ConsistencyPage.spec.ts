import { http, HttpResponse } from 'msw'
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
