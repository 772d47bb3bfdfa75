import type { Schemas } from '@/api'

type Task = Schemas['LedgerTask']
type Line = Schemas['LedgerLine']

export interface Scale {
  from: number
  to: number
}

export interface Mark {
  line: Line
  /** Where on the track, in percent. */
  at: number
  /** Where it was to be first; absent when it was never moved. */
  was?: number
  lane: number
  kind: 'done' | 'late' | 'open'
}

const time = (day: string) => Date.parse(`${day}T00:00:00Z`)
const days = (tasks: readonly Task[]) => tasks.flatMap(({ periodStart, periodEnd, day, lines }) => [periodStart, periodEnd, day, ...lines.flatMap(({ due, originalDue }) => [due, originalDue])])

/** Whole years around the plan's period, every milestone and the day looked at. */
export function scaleOf(tasks: readonly Task[]): Scale {
  const years = days(tasks).flatMap((day) => (day ? [Number(day.slice(0, 4))] : []))
  return { from: time(`${Math.min(...years)}-01-01`), to: time(`${Math.max(...years) + 1}-01-01`) }
}

export const place = (day: string, { from, to }: Scale): number => ((time(day) - from) / (to - from)) * 100

export function yearsOf({ from, to }: Scale): { year: number; at: number }[] {
  const first = new Date(from).getUTCFullYear()
  const last = new Date(to).getUTCFullYear()
  return Array.from({ length: last - first }, (_, i) => ({ year: first + i, at: place(`${first + i}-01-01`, { from, to }) }))
}

/** Marks that would cover each other go into lanes below one another. */
export function marksOf(task: Task, scale: Scale, gap: number): Mark[] {
  const ends: number[] = []
  return task.lines
    .filter((line): line is Line & { due: string } => Boolean(line.due))
    .sort((one, other) => one.due.localeCompare(other.due))
    .map((line) => {
      const at = place(line.due, scale)
      const free = ends.findIndex((end) => at - end >= gap)
      const lane = free >= 0 ? free : ends.length
      ends[lane] = at
      const kind = line.state === 'DONE' ? 'done' : line.daysLate ? 'late' : 'open'
      return { line, at, lane, kind, ...(line.originalDue && line.originalDue !== line.due ? { was: place(line.originalDue, scale) } : {}) }
    })
}

export function sentenceOf(tasks: readonly Task[]): string {
  const lines = tasks.flatMap((task) => task.lines).filter(({ due }) => due)
  const late = lines.filter(({ state, daysLate }) => state !== 'DONE' && daysLate)
  const done = lines.filter(({ state }) => state === 'DONE')
  const next = lines.filter(({ state, daysLate, suspendedAt }) => state !== 'DONE' && !daysLate && !suspendedAt).map(({ due }) => due ?? '').sort()[0]
  return `本页 ${tasks.length} 项任务有 ${lines.length} 个里程碑：已完成 ${done.length} 个，逾期未完成 ${late.length} 个。${next ? `最近一个到期的在 ${next}。` : ''}`
}
