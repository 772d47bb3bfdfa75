import { http, HttpResponse } from 'msw'
import { expect, it } from 'vitest'
import PeopleSaid from './PeopleSaid.vue'
import type { Schemas } from '@/api'
import { mount } from '@/testing/mount'
import { server } from '@/testing/server'

const item = { planId: 1, planTaskId: 7 } as Schemas['WorkItemView']
const task = { section: '（二）就业' } as Schemas['TaskView']
const question = { kind: 'SCALE', sections: [], taskIds: [], people: 28, satisfied: 71.4, satisfiedAtLeast: null, mean: null, cells: [] }
const questions = [
  { ...question, number: 1, title: '对培训满意吗', taskIds: [7] },
  { ...question, number: 2, title: '对就业服务满意吗', sections: ['（二）就业'], people: null },
  { ...question, number: 3, title: '对康复满意吗', taskIds: [8] },
  { ...question, number: 4, title: '还有什么意见', kind: 'TEXT', taskIds: [7] },
]
const surveys = (phase: string) => http.get('*/api/surveys', () => HttpResponse.json({ items: [{ id: 5, title: '满意度调查', phase }], total: 1 }))

it('shows what was said of the task and of its section, few answers hidden', async () => {
  server.use(surveys('COUNTED'), http.get('*/api/surveys/5/results', () => HttpResponse.json({ questions })))
  const screen = await mount(PeopleSaid, { props: { item, task } })
  expect(await screen.findByText('“对培训满意吗”：28 人回答，满意率 71.4%。')).toBeTruthy()
  expect(screen.getByText('“对就业服务满意吗”：回答的人不足 5 人，不显示结果。')).toBeTruthy()
  expect(screen.queryByText(/对康复满意吗|还有什么意见/)).toBeNull()
  expect(screen.getByRole('link', { name: '满意度调查' }).getAttribute('href')).toBe('/surveys/5')
})

it('is not there before answers are counted', async () => {
  let asked = 0
  server.use(http.get('*/api/surveys', () => { asked++; return HttpResponse.json({ items: [{ id: 5, title: '满意度调查', phase: 'OPEN' }], total: 1 }) }))
  const screen = await mount(PeopleSaid, { props: { item, task } })
  await expect.poll(() => asked).toBe(1)
  expect(screen.queryByRole('region')).toBeNull()
})
