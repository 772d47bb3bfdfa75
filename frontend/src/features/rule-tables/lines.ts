import { wordOf, wordsOf, type Column, type Row } from './conditions'
import type { Line } from './RuleRows.vue'
import type { Version } from './useRuleTables'

/** The rows of a version as the server says them in words. */
export const linesOf = ({ inputs, outputs, rows }: Version): Line[] =>
  rows.map((row, key) => ({
    key,
    conditions: row.conditions.flatMap((cell, n) => (cell.words ? [{ label: inputs[n]!.label, words: cell.words }] : [])),
    answers: row.answers.map((cell, n) => ({ column: outputs[n]!, text: cell.text, words: cell.words ?? cell.text })),
    note: row.note,
  }))

/** Rows that are being edited, in the same words. */
export const linesOfDraft = (rows: readonly Row[], inputs: readonly Column[], outputs: readonly Column[]): Line[] =>
  rows.map((row) => ({
    key: row.key,
    conditions: inputs.flatMap((column) => {
      const words = wordsOf(column, row.conditions[column.name] ?? '-')
      return words ? [{ label: column.label, words }] : []
    }),
    answers: outputs.map((column) => ({ column, text: row.answers[column.name] ?? '', words: wordOf(column, row.answers[column.name] ?? '') })),
    note: row.note,
  }))

export const rowsOf = ({ rows }: Version): Row[] =>
  rows.map((row, key) => ({
    key,
    conditions: Object.fromEntries(row.conditions.map((cell) => [cell.name, cell.text])),
    answers: Object.fromEntries(row.answers.map((cell) => [cell.name, cell.text])),
    note: row.note ?? '',
  }))
