import { describe, expect, it } from 'vitest'
import { marksOf, place, scaleOf, sentenceOf, yearsOf } from './timeline'
import type { Schemas } from '@/api'

type Line = Schemas['LedgerLine']
const line = (due: string | null, more: Partial<Line> = {}) => ({ due, originalDue: due, state: 'NOT_STARTED', daysLate: 0, milestoneId: 1, ...more }) as Line
const task = (...lines: Line[]) => ({ planTaskId: 1, number: '1', title: '任务', periodStart: '2021-01-01', periodEnd: '2025-12-31', day: '2022-09-14', lines }) as Schemas['LedgerTask']

describe('the timeline', () => {
  it('covers the whole years of the period and of every date', () => {
    const scale = scaleOf([task(line('2026-03-01'))])
    expect(yearsOf(scale).map(({ year }) => year)).toEqual([2021, 2022, 2023, 2024, 2025, 2026])
    expect(place('2021-01-01', scale)).toBe(0)
  })

  it('has one mark a dated milestone, told as done, late or open', () => {
    const one = task(line('2022-06-30', { state: 'DELAYED', daysLate: 76 }), line('2022-03-31', { state: 'DONE', daysLate: 3 }), line('2023-06-30'), line(null))
    expect(marksOf(one, scaleOf([one]), 1).map(({ kind }) => kind)).toEqual(['done', 'late', 'open'])
  })

  it('puts marks that would cover each other into lanes', () => {
    const one = task(line('2022-06-30'), line('2022-07-01'), line('2024-07-01'))
    expect(marksOf(one, scaleOf([one]), 5).map(({ lane }) => lane)).toEqual([0, 1, 0])
  })

  it('remembers where a moved one was to be', () => {
    const one = task(line('2023-06-30', { originalDue: '2022-12-31' }), line('2024-06-30'))
    expect(marksOf(one, scaleOf([one]), 1).map(({ was }) => was !== undefined)).toEqual([true, false])
  })

  it('says in a sentence what it shows', () => {
    const one = task(line('2022-06-30', { state: 'DELAYED', daysLate: 76 }), line('2022-03-31', { state: 'DONE' }), line('2023-06-30'))
    expect(sentenceOf([one])).toBe('本页 1 项任务有 3 个里程碑：已完成 1 个，逾期未完成 1 个。最近一个到期的在 2023-06-30。')
  })
  it('names no date that stands still as the next', () => {
    const one = task(line('2022-09-30', { suspendedAt: '2022-09-01T10:00:00+08:00', daysLate: null }), line('2023-06-30'))
    expect(sentenceOf([one])).toContain('最近一个到期的在 2023-06-30。')
  })
})
