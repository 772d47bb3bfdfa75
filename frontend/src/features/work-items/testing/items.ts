import type { Schemas } from '@/api'

export const anItem = (changes: Partial<Schemas['WorkItemView']> = {}): Schemas['WorkItemView'] => ({
  id: 7,
  planId: 1,
  planTaskId: null,
  element: 'acknowledgeTask',
  name: '签收任务',
  unitId: 3,
  unit: '市残联',
  role: 'HANDLER',
  createdAt: '2022-03-01T09:00:00+08:00',
  due: '2022-03-04T18:00:00+08:00',
  originalDue: '2022-03-04T18:00:00+08:00',
  overdue: false,
  state: 'OPEN',
  process: 'plan-task',
  subjectId: 1,
  mine: true,
  outcomes: ['ACCEPTED', 'REFUSED'],
  ...changes,
})
