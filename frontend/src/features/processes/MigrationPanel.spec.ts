import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { expect, it } from 'vitest'
import MigrationPanel from './MigrationPanel.vue'
import { mount } from '@/testing/mount'
import { server } from '@/testing/server'

const version = { id: 'plan-task:1:x', process: 'plan-task', name: '重点任务办理', version: 1, deployedAt: '2026-03-02T01:00:00Z', newest: false, running: 3 }
const places = [
  { element: 'acknowledgeTask', name: '签收任务', instances: 2, verdict: 'SAME', to: 'acknowledgeTask', toName: '签收任务', reason: null },
  { element: 'reviseTask', name: '修改任务', instances: 1, verdict: 'BLOCKED', to: null, toName: null, reason: '所在环节“修改任务”在新版中没有对应的环节' },
]

it('lists what a migration would do before it can be ordered', async () => {
  const ordered: unknown[] = []
  server.use(
    http.get('*/api/process-versions/:id/dry-run', () => HttpResponse.json({ sourceId: version.id, process: 'plan-task', name: version.name, fromVersion: 1, toVersion: 2, instances: 3, blocked: 1, places })),
    http.post('*/api/process-migrations', async ({ request }) => {
      ordered.push(await request.json())
      return HttpResponse.json({ sourceId: version.id })
    }),
  )
  const screen = await mount(MigrationPanel, { props: { version } })
  expect(screen.queryByRole('button', { name: '迁移到第 2 版' })).toBeNull()

  await userEvent.click(screen.getByRole('button', { name: '试运行' }))
  expect(await screen.findByText(/有 1 处迁移不了/)).toBeTruthy()
  expect(screen.getByText(places[1]!.reason!)).toBeTruthy()
  expect(ordered).toEqual([])

  await userEvent.click(screen.getByRole('button', { name: '迁移到第 2 版' }))
  await expect.poll(() => ordered).toEqual([{ sourceId: version.id }])
})
