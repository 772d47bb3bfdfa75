import { describe, expect, it } from 'vitest'
import { draftOf, fillFrom, toForm } from './completionDraft'

const proposal = {
  parentTaskId: 7,
  lead: { id: 1, name: '市民政局' },
  participants: [{ id: 2, name: '市财政局' }],
  due: '2025-12-31',
  milestones: [{ title: '全部完成', due: '2025-12-31' }],
}
const nothing = { parentTaskId: null, lead: null, participants: [], due: null, milestones: [] }

describe('the completion of a key project', () => {
  it('takes from the proposal what is still open, and leaves what a person has filled in', () => {
    const draft = { ...draftOf(nothing), leadUnitId: '9' }
    fillFrom(draft, proposal)
    expect(draft).toMatchObject({ leadUnitId: '9', participants: [], parentTaskId: '7', due: '2025-12-31' })
    expect(draft.milestones).toHaveLength(1)
  })

  it('sends an unfinished draft as it is', () => {
    expect(toForm({ ...draftOf(nothing), participants: ['', '2'] })).toEqual({ parentTaskId: null, leadUnitId: null, participantUnitIds: [2], due: null, milestones: [] })
  })
})
