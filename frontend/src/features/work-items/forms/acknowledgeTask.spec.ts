import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { describe, expect, it, vi } from 'vitest'
import acknowledgeTask from './acknowledgeTask.vue'
import { anItem } from '../testing/items'
import { mount } from '@/testing/mount'
import { server } from '@/testing/server'

const units = http.get('*/api/units', () => HttpResponse.json({ items: [], total: 0 }))

function catching() {
  const sent: unknown[] = []
  server.use(
    units,
    http.post('*/api/work-items/7/completion', async ({ request }) => {
      sent.push(await request.json())
      return HttpResponse.json(anItem({ state: 'DONE', outcome: 'ACCEPTED' }))
    }),
  )
  return sent
}

describe('acknowledging a task', () => {
  it('takes two presses when the unit accepts', async () => {
    const sent = catching()
    const screen = await mount(acknowledgeTask, { props: { item: anItem() }, path: '/work-items/7' })
    await userEvent.click(screen.getByRole('button', { name: '提交：签收' }))
    await vi.waitFor(() => expect(screen.router.currentRoute.value.path).toBe('/work-items'))
    expect(sent).toEqual([{ outcome: 'ACCEPTED', form: {} }])
  })

  it('does not let an objection go without its legal basis', async () => {
    const sent = catching()
    const screen = await mount(acknowledgeTask, { props: { item: anItem() } })
    await userEvent.click(screen.getByLabelText(/提出异议/))
    await userEvent.click(screen.getByRole('button', { name: '提交：提出异议' }))
    await vi.waitFor(() => expect(document.activeElement).toBe(screen.getByRole('textbox', { name: /法规依据/ })))
    expect(sent).toEqual([])
  })

  it('shows at the field what the server found wrong', async () => {
    const refusal = { type: 'invalid', detail: '请补充。', errors: { note: '说明不超过 2000 字。' } }
    server.use(units, http.post('*/api/work-items/7/completion', () => HttpResponse.json(refusal, { status: 422 })))
    const screen = await mount(acknowledgeTask, { props: { item: anItem() } })
    await userEvent.click(screen.getByRole('button', { name: '提交：签收' }))
    expect(await screen.findByText('说明不超过 2000 字。')).toBeTruthy()
    await vi.waitFor(() => expect(document.activeElement).toBe(screen.getByRole('textbox', { name: /说明/ })))
  })
})
