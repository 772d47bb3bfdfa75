import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { expect, it } from 'vitest'
import IncidentsTab from './IncidentsTab.vue'
import { mount } from '@/testing/mount'
import { server } from '@/testing/server'

const incident = {
  id: 'i1', process: 'plan-task', processName: '重点任务办理', version: 1, instanceId: 'p1', title: '完善社会救助', element: 'acknowledgeTaskLapsed', elementName: '签收到期',
  sentence: '“签收到期”多次执行失败，流程停在此处：connection refused', since: '2026-03-02T01:00:00Z',
}

it('tells the failure, shows its stack on demand and retries it', async () => {
  let open = [incident]
  server.use(
    http.get('*/api/process-versions', () => HttpResponse.json({ items: [], total: 0 })),
    http.get('*/api/incidents', () => HttpResponse.json({ items: open, total: open.length })),
    http.get('*/api/incidents/i1/stack', () => HttpResponse.json({ text: 'at DutyBook.lapsed' })),
    http.post('*/api/incidents/i1/retry', () => {
      open = []
      return HttpResponse.json({ retried: 1 })
    }),
  )
  const screen = await mount(IncidentsTab)
  expect(await screen.findByText(incident.sentence)).toBeTruthy()

  await userEvent.click(screen.getByRole('button', { name: '“完善社会救助”签收到期的错误堆栈' }))
  expect(await screen.findByText('at DutyBook.lapsed')).toBeTruthy()
  await userEvent.keyboard('{Escape}')

  await userEvent.click(screen.getByRole('button', { name: '重试“完善社会救助”的签收到期' }))
  expect(await screen.findByText('没有故障')).toBeTruthy()
})
