import { describe, expect, it } from 'vitest'
import { beforeOf, differs, firstScores, rulesOfScores, toScores, totalOf } from './assessDraft'
import type { Schemas } from '@/api'

const line = (id: number, points: number, score: Partial<Schemas['SelfScore']>) => ({ criterion: { id, points }, score: { factMark: 'JUDGED', ...score }, evidenceIds: [7] }) as unknown as Schemas['SelfViewLine']
const known = line(1, 60, { factMark: 'SCORED', factPoints: 45 })
const judged = line(2, 40, {})
const view = { lines: [known, judged] } as unknown as Schemas['SelfView']

describe('scores', () => {
  it('begin with what the facts say, and with nothing where they are silent', () => {
    const scores = firstScores(view, false)
    expect(scores[1]).toMatchObject({ points: '45', reason: '' })
    expect(scores[2]).toMatchObject({ points: '', notApplicable: false })
  })

  it('come back as they were typed', () => {
    const scores = firstScores(view, false, { scores: [{ criterionId: 2, points: 30, reason: '走访', evidenceIds: [9] }] })
    expect(scores[2]).toEqual({ points: '30', notApplicable: false, reason: '走访', evidenceIds: [9] })
  })

  it('are compared by the office with the lead, and with the facts where the lead was silent', () => {
    expect(beforeOf(line(1, 60, { factMark: 'SCORED', factPoints: 45, selfMark: 'SCORED', selfPoints: 50 }), true).points).toBe(50)
    expect(beforeOf(known, true).points).toBe(45)
  })

  it('want a reason only where they differ', () => {
    const scores = firstScores(view, false)
    expect(differs(known, scores[1]!, false)).toBe(false)
    scores[1]!.points = '50'
    scores[2]!.points = '41'
    const wrong = Object.entries(rulesOfScores(view, scores, false)).filter(([, sentence]) => sentence)
    expect(wrong.map(([field]) => field)).toEqual(['scores[0].reason', 'scores[1].points', 'scores[1].reason'])
  })

  it('are reckoned to a hundred without what does not apply', () => {
    const scores = firstScores(view, false)
    expect(totalOf(view, scores)).toBe(45)
    scores[2]!.notApplicable = true
    expect(totalOf(view, scores)).toBe(75)
    expect(toScores(view, scores)[1]).toEqual({ criterionId: 2, notApplicable: true })
  })
})
