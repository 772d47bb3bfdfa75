import { describe, expect, it } from 'vitest'
import { newCriterion, rulesOfScheme, sumOfPoints, toSchemeForm, type SchemeDraft } from './schemeDraft'

const line = (name: string, points: string) => ({ key: 1, name, points, basis: 'JUDGED', meaning: '', evidence: '' })
const draft = (...points: string[]): SchemeDraft => ({ title: '中期评估', asOf: '2023-06-30', scope: '', scoreStep: '0.1', partDays: '10', selfDays: '15', verifyDays: '30', objectionDays: '5', samplePercent: '20', experts: { asked: points.length > 1, weight: '30', seats: '3', days: '10', spread: '15' }, criteria: points.map((one, n) => line(`内容${n}`, one)) })
const wrong = (of: SchemeDraft) => Object.entries(rulesOfScheme(of)).filter(([, sentence]) => sentence)

describe('a scheme', () => {
  it('adds points up without the errors of floating numbers', () => {
    expect(sumOfPoints(draft('0.1', '0.2', '99.7').criteria)).toBe(100)
  })

  it('wants a hundred points in all', () => {
    expect(wrong(draft('60', '40'))).toEqual([])
    expect(wrong(draft('60', '30')).map(([field]) => field)).toEqual(['criteria'])
  })

  it('names each line that lacks something', () => {
    const lacking = draft('60', '40')
    lacking.criteria[1]!.name = ' '
    expect(wrong(lacking).map(([field]) => field)).toEqual(['criteria[1].name'])
  })

  it('sends numbers as numbers and nothing for what is not one', () => {
    const form = toSchemeForm({ ...draft('100'), partDays: 'x' })
    expect(form).toMatchObject({ scoreStep: 0.1, partDays: null, selfDays: 15 })
    expect(form.criteria?.[0]?.points).toBe(100)
  })

  it('asks experts only where they are asked for', () => {
    expect(toSchemeForm(draft('60', '40')).experts).toEqual({ weight: 30, seats: 3, days: 10, spread: 15 })
    expect(toSchemeForm(draft('100')).experts).toBeNull()
  })

  it('gives new lines keys of their own', () => {
    const criteria = [line('甲', '50')]
    criteria.push(newCriterion(criteria))
    expect(newCriterion(criteria).key).not.toBe(criteria[1]!.key)
  })
})
