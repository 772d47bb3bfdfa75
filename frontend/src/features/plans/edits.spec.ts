import { describe, expect, it } from 'vitest'
import { differencesOf } from './edits'

const source = { start: 0, end: 1, text: '无' }
const task = { id: 1, planId: 1, number: '1', title: '无障碍改造', body: '完成改造。', section: '一', due: null, version: 0, source, roles: [{ id: 1, unit: '市残联', role: 'LEAD', isGroup: false }] }
const project = { id: 2, column: '专栏1', number: '1', title: '托养中心', body: '', owner: null, ownerUnitId: null, due: null, version: 0, source }
const edit = (subjectType: 'TASK' | 'KEY_PROJECT' | 'DOCUMENT', before: object, after: object) => ({
  planId: 1, subjectType, subjectId: 1, stateBefore: JSON.stringify(before), stateAfter: JSON.stringify(after), reason: '核对', editedAt: '2022-03-01T09:00:00+08:00', editedBy: '王芳',
})

describe('what an edit changed', () => {
  it('is told by field, in the words of the row', () => {
    const after = { ...task, title: '家庭无障碍改造', version: 1, roles: [...task.roles, { id: 9, unit: '市住建局', role: 'PARTICIPANT', isGroup: false }] }
    expect(differencesOf(edit('TASK', task, after))).toEqual([
      { name: '标题', before: '无障碍改造', after: '家庭无障碍改造' },
      { name: '分工', before: '牵头：市残联', after: '牵头：市残联；参与：市住建局' },
    ])
  })

  it('tells what was filled in against the empty field', () => {
    expect(differencesOf(edit('KEY_PROJECT', project, { ...project, owner: '市残联', ownerUnitId: 5, due: '2025-12-31' }))).toEqual([
      { name: '责任单位', before: '', after: '市残联' },
      { name: '时限', before: '', after: '2025-12-31' },
    ])
  })

  it('leaves out what is no news to an official, such as ids and versions', () => {
    expect(differencesOf(edit('TASK', task, { ...task, version: 7 }))).toEqual([])
  })
})
