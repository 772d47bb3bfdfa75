import { describe, expect, it } from 'vitest'
import { monthsOf, toggled, type Day } from './months'

const day = (date: string, kind: Day['kind'], name = ''): Day => ({ date, kind, name })

describe('the months of a year', () => {
  it('start on Monday and count make-up days as working days', () => {
    const [january] = monthsOf([day('2022-01-01', 'HOLIDAY', '元旦'), day('2022-01-02', 'MAKE_UP'), day('2022-01-03', 'WORKDAY')])
    expect(january?.weeks[0]?.map((cell) => cell?.date)).toEqual([undefined, undefined, undefined, undefined, undefined, '2022-01-01', '2022-01-02'])
    expect(january?.workingDays).toBe(2)
  })

  it('turn a day into its exception and back', () => {
    const off = toggled(day('2022-10-03', 'WORKDAY'), '国庆节')
    expect(off).toEqual(day('2022-10-03', 'HOLIDAY', '国庆节'))
    expect(toggled(off, '')).toEqual(day('2022-10-03', 'WORKDAY'))
    expect(toggled(day('2022-10-08', 'WEEKEND'), '国庆节').kind).toBe('MAKE_UP')
  })
})
