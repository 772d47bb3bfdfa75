import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { expect, it } from 'vitest'
import LedgerPage from './LedgerPage.vue'
import { mount } from '@/testing/mount'
import { server } from '@/testing/server'
import type { Schemas } from '@/api'

const office = { roles: ['OFFICE'] } as unknown as Schemas['SessionUser']
const empty = { items: [], total: 0 }

it.each([
  ['reports', '/api/ledger/reports', 'kind'],
  ['assignments', '/api/ledger/assignments', 'kind'],
  ['applications', '/api/applications', 'taskKind'],
])('the list of %s is narrowed to key projects, on a past day too', async (form, address, name) => {
  const asked: string[] = []
  server.use(
    http.get('*/api/plans', () => HttpResponse.json(empty)),
    http.get('*/api/ledger/views', () => HttpResponse.json([])),
    http.get('*/api/ledger/sections', () => HttpResponse.json([])),
    http.get(`*${address}`, ({ request }) => {
      asked.push(new URL(request.url).search)
      return HttpResponse.json(empty)
    }),
  )
  const screen = await mount(LedgerPage, { path: `/ledger?form=${form}&asOf=2026-03-01`, user: office })

  await userEvent.selectOptions(await screen.findByLabelText('类别'), '重点项目')

  await expect.poll(() => asked.at(-1)).toContain(`${name}=KEY_PROJECT`)
  expect(asked.at(-1)).toContain('asOf=2026-03-01')
})
