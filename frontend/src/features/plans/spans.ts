import type { Schemas } from '@/api'

export type RowType = 'task' | 'indicator' | 'project' | 'defect'
export type RowKey = `${RowType}-${number}`
export interface Place {
  key: RowKey
  type: RowType
  name: string
  start: number
  end: number
}

/** A run of the text over which the same rows stand; `begins` are the rows whose span starts here. */
export interface Run {
  start: number
  end: number
  text: string
  rows: readonly RowKey[]
  begins: readonly Place[]
}

type Sourced = { id: number; source: Schemas['SourceSpan'] }
const inText = (length: number) => (place: Place) => place.start >= 0 && place.end > place.start && place.end <= length

export const placesOf = <T extends Sourced>(type: RowType, rows: readonly T[], nameOf: (row: T) => string): Place[] =>
  rows.map((row) => ({ key: `${type}-${row.id}`, type, name: nameOf(row), start: row.source.start, end: row.source.end }))

/** Cuts the text where a row begins or ends; one sweep over the sorted places, so that a long plan stays quick. */
export function runsOf(text: string, places: readonly Place[]): Run[] {
  const known = places.filter(inText(text.length)).sort((a, b) => a.start - b.start)
  const cuts = [...new Set([0, text.length, ...known.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b)
  const runs: Run[] = []
  let open: Place[] = []
  let next = 0
  for (let n = 0; n + 1 < cuts.length; n++) {
    const start = cuts[n]!
    const end = cuts[n + 1]!
    const begins: Place[] = []
    while (known[next]?.start === start) begins.push(known[next++]!)
    open = [...open.filter((place) => place.end > start), ...begins]
    runs.push({ start, end, text: text.slice(start, end), rows: open.map(({ key }) => key), begins })
  }
  return runs
}
