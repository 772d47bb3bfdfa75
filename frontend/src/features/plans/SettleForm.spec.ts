import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { describe, expect, it, vi } from 'vitest'
import SettleForm from './SettleForm.vue'
import { mount } from '@/testing/mount'
import { server } from '@/testing/server'

const defect = {
  id: 4, kind: 'NO_LEAD', message: '没有写明牵头单位。', blocking: false, subject: '任务 3', subjectType: 'TASK', subjectId: 3,
  source: { start: 0, end: 1, text: '三' }, choices: ['STATE_ROLES', 'LEAVE_TO_APPOINTMENT', 'DISMISS'],
}
const form = (state = 'DRAFT') => mount(SettleForm, { props: { planId: 1, defect, state } })

describe('settling a defect', () => {
  it('asks for what the choice needs and sends only that, with the reason', async () => {
    let sent: unknown
    server.use(http.post('*/api/plans/1/defects/4/settlement', async ({ request }) => { sent = await request.json(); return HttpResponse.json(defect) }))
    const screen = await form()
    await userEvent.click(screen.getByLabelText(/重新写明分工/))
    await userEvent.type(screen.getByLabelText(/^分工/), '牵头：市残联')
    await userEvent.type(screen.getByLabelText(/^理由/), '见会议纪要')
    await userEvent.click(screen.getByRole('button', { name: '确认处理' }))
    await vi.waitFor(() => expect(sent).toMatchObject({ choice: 'STATE_ROLES', text: '牵头：市残联', reason: '见会议纪要', unitId: null }))
    expect(screen.emitted('settled')).toHaveLength(1)
  })

  it('is not sent without a reason', async () => {
    const screen = await form()
    await userEvent.click(screen.getByLabelText(/不作处理/))
    await userEvent.click(screen.getByRole('button', { name: '确认处理' }))
    expect(await screen.findByText('请说明理由。')).toBeTruthy()
  })

  it('offers no change of the division of work once the plan is published', async () => {
    const screen = await form('PUBLISHED')
    expect(screen.queryByLabelText(/重新写明分工/)).toBeNull()
    expect(screen.getByLabelText(/下达时指定主办/)).toBeTruthy()
  })
})
