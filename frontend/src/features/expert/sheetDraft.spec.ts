import { describe, expect, it } from 'vitest'
import { claimOf, differs, firstSheet, rulesOfSheet, toSheetForm, totalOf, typedIn } from './sheetDraft'
import type { Schemas } from '@/api'

const line = (id: number, points: number, self?: number) =>
  ({ criterion: { id, name: `内容${id}`, points }, factMark: 'JUDGED', factReason: '', evidenceIds: [], ...(self === undefined ? {} : { selfMark: 'SCORED', selfPoints: self }) }) as unknown as Schemas['ReviewCaseLine']
const caseOf = (...scores: Schemas['WorkbenchGiven'][]) => ({ task: { lines: [line(1, 60, 55), line(2, 40)] }, scores, state: 'AWAITED', open: true, version: 0 }) as unknown as Schemas['WorkbenchMyCase']

describe('the sheet of one task', () => {
  it('begins empty, not with the claim', () => {
    expect(firstSheet(caseOf()).scores[1]).toEqual({ points: '', notApplicable: false, reason: '' })
    expect(claimOf(line(1, 60, 55))).toEqual({ points: '55', notApplicable: false })
    expect(claimOf(line(2, 40))).toBeUndefined()
  })

  it('goes on with what was typed before what was saved', () => {
    const of = caseOf({ criterionId: 1, points: 50, notApplicable: false, reason: '旧' })
    expect(firstSheet(of).scores[1]!.points).toBe('50')
    const typed = typedIn({ tasks: { 7: { scores: { 1: { points: '4', notApplicable: false, reason: '' } }, opinion: '半句' } } })
    expect(firstSheet(of, typed['7']).scores[1]!.points).toBe('4')
    expect(firstSheet(of, typed['7']).opinion).toBe('半句')
    expect(typedIn({ tasks: 'x' })).toEqual({})
  })

  it('wants a reason where it is not the claim, and points within the range', () => {
    const sheet = firstSheet(caseOf())
    sheet.scores[1]!.points = '55'
    sheet.scores[2]!.points = '41'
    expect(differs(line(1, 60, 55), sheet.scores[1]!)).toBe(false)
    const wrong = Object.entries(rulesOfSheet(caseOf(), sheet)).filter(([, sentence]) => sentence)
    expect(wrong.map(([field]) => field)).toEqual(['scores[1].points', 'scores[1].reason'])
  })

  it('sends numbers and adds up to a hundred', () => {
    const sheet = firstSheet(caseOf())
    sheet.scores[1]!.points = '45'
    sheet.scores[2] = { points: '', notApplicable: true, reason: '不涉及' }
    expect(totalOf(caseOf(), sheet)).toBe(75)
    expect(toSheetForm(caseOf(), sheet).scores).toEqual([
      { criterionId: 1, points: 45 },
      { criterionId: 2, notApplicable: true, reason: '不涉及' },
    ])
  })
})
