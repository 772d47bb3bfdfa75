import { describe, expect, it } from 'vitest'
import { basisRules, countyError, firstBasis, firstValue, sumOf, toBasisForm, toValueForm, yearsOf, type Asked } from './indicatorDraft'
import type { Schemas } from '@/api'

const asked = (kind: string, unit = '%') =>
  ({ years: [2021, 2022], indicator: { unit, target: { kind, text: '≥85' } }, basis: { path: [{ year: 2021, value: 75 }], baseline: 72, baselineYear: 2020, least: null, most: null, reference: null, caliber: null, source: null } }) as unknown as Asked

const statement = { indicator: { target: { kind: 'CUMULATIVE' } }, basis: { source: '部门统计' }, amount: null, reference: null, source: null, asOf: null, certifiedBy: null, reason: null, last: { certifiedBy: '王科长' }, counties: [{ countyId: 1, amount: 40 }, { countyId: 2, amount: null }] } as unknown as Schemas['StatementView']

describe('what an indicator is measured by', () => {
  it('asks for each year after the baseline, and for none where nothing is to be come to', () => {
    expect(yearsOf(asked('REACH'), '2021')).toEqual([2022])
    expect(yearsOf(asked('CUMULATIVE'), '2021')).toEqual([2021, 2022])
    expect(yearsOf(asked('HOLD'), '2020')).toEqual([])
  })

  it('begins with what the last edition said and sends numbers', () => {
    const first = firstBasis(asked('REACH'))
    expect(first).toMatchObject({ baseline: '72', baselineYear: '2020', most: '100', steps: { 2021: '75', 2022: '' } })
    expect(basisRules(asked('REACH'))(first)).toMatchObject({ 'step-2022': '请填写 2022 年的目标。', source: '请填写数据来源。' })
    expect(toBasisForm(asked('REACH'))({ ...first, steps: { 2021: '75', 2022: '78' }, source: ' 统计 ' })).toMatchObject({ baseline: 72, path: [{ year: 2021, value: 75 }, { year: 2022, value: 78 }], source: '统计' })
  })
})

describe('a value', () => {
  it('takes what counties said, the source of the basis and who certified the last one', () => {
    expect(firstValue(statement)).toMatchObject({ source: '部门统计', certifiedBy: '王科长', counties: { 1: '40', 2: '' } })
    expect(firstValue(statement, { counties: [{ countyId: 2, amount: 7 }] }).counties).toEqual({ 1: '40', 2: '7' })
  })

  it('sends the counties that were filled in, and finds their errors again', () => {
    const values = { ...firstValue(statement), amount: '47', counties: { 1: '', 2: '7' } }
    expect(toValueForm(values).counties).toEqual([{ countyId: 2, amount: 7 }])
    expect(countyError(values, { 'counties[0].amount': '不能小于' }, 2)).toBe('不能小于')
    expect(sumOf(values)).toBe(7)
  })
})
