import { expect, it } from 'vitest'
import { monthsBefore, monthWords } from './useBurden'

it('offers a month and those before it, over the turn of the year', () => {
  expect(monthsBefore('2026-02', 4)).toEqual(['2026-02', '2026-01', '2025-12', '2025-11'])
  expect(monthWords('2025-09')).toBe('2025 年 9 月')
})
