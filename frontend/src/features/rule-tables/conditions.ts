import type { Schemas } from '@/api'

export type Column = Schemas['Column']

/** A row as it is edited: cells and answers by the names of their columns. */
export interface Row {
  key: number
  conditions: Record<string, string>
  answers: Record<string, string>
  note: string
}

/** A condition on a number as its fields hold it. */
export interface Comparison {
  sign: '-' | '=' | '>' | '>=' | '<' | '<=' | '..'
  from: string
  to: string
}

export const ANY = '-'

export const signs = [
  { value: '-', label: '不限' },
  { value: '=', label: '等于' },
  { value: '>', label: '大于' },
  { value: '>=', label: '不小于' },
  { value: '<', label: '小于' },
  { value: '<=', label: '不大于' },
  { value: '..', label: '介于（含两端）' },
] as const

const inwards = { '[': 0, '(': 1, ']': 0, ')': -1 } as const

export function comparisonOf(cell: string): Comparison {
  const between = /^([[(])(-?\d+)\.\.(-?\d+)([\])])$/.exec(cell)
  if (between) {
    const [, open, from, to, close] = between
    return { sign: '..', from: String(Number(from) + inwards[open as '[']), to: String(Number(to) + inwards[close as ']']) }
  }
  const compared = /^(<=|>=|<|>) ?(-?\d+)$/.exec(cell)
  if (compared) return { sign: compared[1] as Comparison['sign'], from: compared[2]!, to: '' }
  return cell === ANY ? { sign: '-', from: '', to: '' } : { sign: '=', from: cell, to: '' }
}

export function cellOf({ sign, from, to }: Comparison): string {
  if (sign === '-') return ANY
  if (sign === '=') return from.trim()
  return sign === '..' ? `[${from.trim()}..${to.trim()}]` : `${sign} ${from.trim()}`
}

const whole = /^-?\d{1,9}$/

/** What is wrong with a comparison, in a sentence. */
export function wrongWith({ sign, from, to }: Comparison): string | undefined {
  if (sign === '-') return undefined
  if (!whole.test(from.trim())) return '请填写整数'
  if (sign !== '..') return undefined
  if (!whole.test(to.trim())) return '请填写整数'
  return Number(from) > Number(to) ? '前一个数不能大于后一个数' : undefined
}

export const chosenIn = (cell: string): string[] => (cell === ANY ? [] : cell.split(',').map((value) => value.trim().replaceAll('"', '')))

export const cellOfChoice = (column: Column, chosen: readonly string[]): string =>
  chosen.length === 0 || chosen.length === column.choices.length ? ANY : chosen.map((value) => (column.type === 'YES_NO' ? value : `"${value}"`)).join(',')

export const wordOf = (column: Column, value: string): string => column.choices.find((choice) => choice.value === value)?.label ?? value

/** What a cell asks, in words; nothing when it does not matter. */
export function wordsOf(column: Column, cell: string): string | undefined {
  if (cell === ANY) return undefined
  if (column.type !== 'NUMBER') return chosenIn(cell).map((value) => wordOf(column, value)).join('或')
  const { sign, from, to } = comparisonOf(cell)
  return sign === '..' ? `${from} 至 ${to}` : `${signs.find((one) => one.value === sign)?.label} ${from}`
}

export const emptyRow = (key: number, inputs: readonly Column[], outputs: readonly Column[]): Row => ({
  key,
  conditions: Object.fromEntries(inputs.map(({ name }) => [name, ANY])),
  answers: Object.fromEntries(outputs.map(({ name }) => [name, ''])),
  note: '',
})
