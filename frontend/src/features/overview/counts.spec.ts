import { describe, expect, it } from 'vitest'
import { originOf, pageOf } from './counts'

describe('the page behind a number', () => {
  it('has the conditions of the list of the API', () => {
    expect(pageOf('/api/plan-tasks?planId=1&light=RED')).toBe('/plan-tasks?planId=1&light=RED')
    expect(pageOf('/api/supervision/overdue?lateFrom=6&lateTo=20')).toBe('/overview/overdue?lateFrom=6&lateTo=20')
    expect(pageOf('/api/boards/silent-units?on=URGE')).toBe('/board/silent-units?on=URGE')
    expect(pageOf('/api/work-items')).toBe('/work-items')
  })

  it('says which number it came from', () => {
    expect(originOf('/api/urges?unanswered=true', '市残联 · 催办未回复')).toBe(`/urges?unanswered=true&origin=${encodeURIComponent('市残联 · 催办未回复')}`)
    expect(originOf('/api/work-items', 'A&B')).toBe('/work-items?origin=A%26B')
  })
})
