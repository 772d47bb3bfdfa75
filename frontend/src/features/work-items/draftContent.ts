import { stateOf } from '@/shared/words'

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
export const rows = (value: unknown) => (Array.isArray(value) ? value.filter(isRecord) : [])
export const text = (value: unknown) => (typeof value === 'string' ? value : '')

type Row = Record<string, unknown>
/** What a person would recognise a row by. */
const facts: Record<string, (row: Row) => unknown[]> = {
  milestones: ({ title, due, yearlyTarget, state }) => [title, due, yearlyTarget, state && stateOf('milestone', text(state)).label],
  figures: ({ name, amount, measure, targets, reason }) => [name, amount, measure, targets, reason],
  division: ({ work }) => [work],
  scores: ({ points, notApplicable, reason }) => [notApplicable ? '不适用' : points, reason],
  risks: ({ what, measure }) => [what, measure],
  path: ({ year, value }) => [year, value],
  counties: ({ countyId, amount }) => [countyId, amount],
}

/** One field of a draft as it can be read beside another's. */
export function inWords(field: string, value: unknown): string {
  if (!Array.isArray(value)) return typeof value === 'number' ? String(value) : text(value)
  const of = facts[field]
  return of ? rows(value).map((row) => of(row).filter(Boolean).join(' ')).filter(Boolean).join('；') : value.length ? `${value.length} 件` : ''
}
