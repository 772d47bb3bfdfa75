import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { describe, expect, it, vi } from 'vitest'
import drawUpWorkPlan from './drawUpWorkPlan.vue'
import { anItem } from '../testing/items'
import { mount } from '@/testing/mount'
import { server } from '@/testing/server'

const nobody = { content: null, version: 0, savedAt: null, savedBy: null }
const kept = {
  content: { summary: '先摸底，', milestones: [{ title: '完成摸底', due: '2023-03-31', stranger: 1 }], division: 'damaged', risks: [], figures: [{ name: '服务人次', kind: 'POINT' }] },
  version: 3,
  savedAt: '2022-03-02T10:00:00+08:00',
  savedBy: '梁嘉怡',
}
const item = anItem({ element: 'drawUpWorkPlan', name: '编制实施方案' })

function drafts(start: object) {
  const saved: { version: string | null; content: { summary: string } }[] = []
  server.use(
    http.get('*/api/work-items/7/draft', () => HttpResponse.json(start)),
    http.put('*/api/work-items/7/draft', async ({ request }) => {
      const { content } = (await request.json()) as { content: { summary: string } }
      saved.push({ version: request.headers.get('If-Match'), content })
      return HttpResponse.json({ ...kept, content, version: 4 })
    }),
  )
  return saved
}

describe('drawing up a work plan', () => {
  it('goes on where a colleague stopped and keeps what is typed', async () => {
    const saved = drafts(kept)
    const screen = await mount(drawUpWorkPlan, { props: { item, typed: { outcome: 'SUBMITTED', form: { summary: '撤回前的方案' } } } })
    const summary = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: /方案内容/ })
    expect(summary.value).toBe('先摸底，')
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: /里程碑 1 名称/ }).value).toBe('完成摸底')
    expect(screen.getByText(/草稿已由 梁嘉怡 于 10:00 保存/)).toBeTruthy()
    await userEvent.type(summary, '再推开。')
    await vi.waitFor(() => expect(saved).toHaveLength(1), { timeout: 3000 })
    expect(saved[0]).toMatchObject({ version: '"3"', content: { summary: '先摸底，再推开。', milestones: [{ title: '完成摸底', due: '2023-03-31', unitId: '', yearlyTarget: '' }], division: [], figures: [{ name: '服务人次', kind: 'POINT', gathering: 'PARTS' }] } })
  })

  it('saves nothing before something is typed', async () => {
    const saved = drafts(nobody)
    const screen = await mount(drawUpWorkPlan, { props: { item, typed: { outcome: 'SUBMITTED', form: { summary: '撤回前的方案' } } } })
    expect((await screen.findByRole<HTMLTextAreaElement>('textbox', { name: /方案内容/ })).value).toBe('撤回前的方案')
    await new Promise((resolve) => setTimeout(resolve, 1500))
    expect(saved).toEqual([])
  })
})
