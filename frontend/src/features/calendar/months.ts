import type { Schemas } from '@/api'

export type Day = Schemas['CalendarDay']
export type DayKind = Day['kind']
export const kinds: Record<DayKind, string> = { WORKDAY: '工作日', WEEKEND: '周末', HOLIDAY: '放假', MAKE_UP: '调休上班' }
/** What stands in the cell beside the number; ordinary days bear none. */
export const marks: Record<DayKind, string> = { WORKDAY: '', WEEKEND: '', HOLIDAY: '休', MAKE_UP: '班' }
export const weekdays = ['一', '二', '三', '四', '五', '六', '日']

export interface Month {
  month: number
  weeks: (Day | undefined)[][]
  workingDays: number
}

const isWorking = ({ kind }: Day) => kind === 'WORKDAY' || kind === 'MAKE_UP'
/** Monday is 0. */
const weekdayOf = (date: string) => (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7

function weeksOf(days: readonly Day[]): (Day | undefined)[][] {
  const first = days[0]
  if (!first) return []
  const cells: (Day | undefined)[] = [...Array<undefined>(weekdayOf(first.date)).fill(undefined), ...days]
  while (cells.length % 7) cells.push(undefined)
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7))
}

export const monthsOf = (days: readonly Day[]): Month[] =>
  Array.from({ length: 12 }, (_, n) => {
    const own = days.filter(({ date }) => Number(date.slice(5, 7)) === n + 1)
    return { month: n + 1, weeks: weeksOf(own), workingDays: own.filter(isWorking).length }
  })

export const byTheWeek = (date: string): DayKind => (weekdayOf(date) > 4 ? 'WEEKEND' : 'WORKDAY')

/** A click on a day turns it into its exception and back: what follows from the week need not be told. */
export const toggled = (day: Day, name: string): Day => {
  const ordinary = byTheWeek(day.date)
  if (day.kind !== ordinary) return { ...day, kind: ordinary, name: '' }
  return { ...day, kind: ordinary === 'WEEKEND' ? 'MAKE_UP' : 'HOLIDAY', name }
}

export const exceptionsOf = (days: readonly Day[]) => days.filter(({ kind }) => kind === 'HOLIDAY' || kind === 'MAKE_UP')
