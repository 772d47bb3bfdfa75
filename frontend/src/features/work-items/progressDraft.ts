import { rows, text } from './draftContent'
import type { DraftContent } from '@/shared/drafts/useDraft'
import { reportOf } from './reportOf'
import { blankless } from './useStep'
import type { Schemas } from '@/api'
import { fromKey, subjectKey, type About } from '@/shared/duty/proofs'
import { sumOf } from '@/shared/duty/figures'
import { milestonesOf } from '@/shared/duty/useTask'

type Item = Schemas['WorkItemView']
type Task = Schemas['TaskView']
type Prefill = Schemas['ReportPrefillPrefill']
export type Asked = Schemas['ReportPrefillAsked']

export interface FigureEntry {
  amount: string
  own: string
  reason: string
}

export interface ProofEntry {
  evidenceId: number
  subject: string
}

export interface ProgressDraft {
  done: string
  problems: string
  next: string
  statements: Record<number, string>
  figures: Record<number, FigureEntry>
  proofs: ProofEntry[]
  checked: boolean
}

const digits = (value: unknown) => (typeof value === 'number' ? String(value) : text(value))

/** What this unit had handed in when the report came back to it. */
function returned(item: Item, task?: Task): DraftContent | undefined {
  const entry = reportOf(item, task)
  const own = item.element === 'sumUpProgress' ? entry && { said: entry.report, stated: entry.stated } : partOf(item, entry)
  if (!own?.said.done) return undefined
  const { said, stated } = own
  return { done: said.done, problems: said.problems, next: said.nextSteps, milestones: stated.milestones, figures: stated.figures, proofs: stated.proofs }
}

function partOf(item: Item, entry?: Schemas['TaskViewReport']) {
  const found = entry?.parts.find(({ part }) => part.assignmentId === item.assignmentId)
  return found && { said: found.part, stated: found.stated }
}

/** Where a form begins: the draft, else what came back, else what was said last time. */
export function firstProgress(item: Item, task: Task | undefined, prefill: Prefill, draft?: DraftContent | null): ProgressDraft {
  const last = prefill.last
  const start: DraftContent = draft ?? returned(item, task) ?? (last ? { done: last.done, problems: last.problems, next: last.next, milestones: last.milestones } : {})
  const states = new Map(rows(start.milestones).map((row) => [Number(row.milestoneId), text(row.state)]))
  const figures = new Map(rows(start.figures).map((row) => [Number(row.figureId), row]))
  return {
    done: text(start.done),
    problems: text(start.problems),
    next: text(start.next),
    statements: Object.fromEntries(milestonesOf(task).map(({ id, state }) => [id, states.get(id) || state])),
    figures: Object.fromEntries(prefill.figures.map((asked) => [asked.figure.id, firstEntry(asked, figures.get(asked.figure.id))])),
    proofs: rows(start.proofs).map((row) => ({ evidenceId: Number(row.evidenceId), subject: subjectKey(text(row.about) as About, Number(row.aboutId ?? 0)) })),
    checked: false,
  }
}

function firstEntry(asked: Asked, said?: Record<string, unknown>): FigureEntry {
  if (said) return { amount: digits(said.amount), own: digits(said.own), reason: text(said.reason) }
  if (asked.elsewhere) return { amount: String(asked.elsewhere.amount), own: '', reason: '' }
  return { amount: '', own: asked.parts ? digits(asked.lastOwn) : '', reason: '' }
}

const numberOf = (written: string) => (written.trim() === '' ? undefined : Number(written.replaceAll(',', '')))

/** What the parts and the lead's own share come to. */
export const totalOf = (asked: Asked, own: string) => sumOf([...(asked.parts ?? []).map(({ amount }) => amount), numberOf(own) ?? 0])

/** Which texts still are those of the last report, so that nobody hands in old words unseen. */
export function sameAsLast({ done, problems, next }: ProgressDraft, prefill: Prefill): string[] {
  const { last } = prefill
  const pairs = { done: [done, last?.done], problems: [problems, last?.problems], next: [next, last?.next] }
  return Object.entries(pairs).flatMap(([field, [now, before]]) => (before?.trim() && now?.trim() === before.trim() ? [field] : []))
}

export function rulesOfProgress(values: ProgressDraft, prefill: Prefill, doneLabel: string) {
  const figures = Object.entries(values.figures).map(([id, { amount }]) => {
    const given = numberOf(amount)
    return [`amount-${id}`, (given === undefined || Number.isNaN(given)) && '请填写数字，没有发生的填 0。']
  })
  return {
    done: !values.done.trim() && `请填写${doneLabel}。`,
    checked: sameAsLast(values, prefill).length > 0 && !values.checked && '有内容与上期相同，请核对后勾选。',
    ...(Object.fromEntries(figures) as Record<string, string | false>),
  }
}

export const toProgressForm = ({ done, problems, next, statements, figures, proofs }: ProgressDraft) => ({
  ...blankless({ done, problems, next }),
  milestones: Object.entries(statements).map(([id, state]) => ({ milestoneId: Number(id), state })),
  figures: Object.entries(figures)
    .filter(([, { amount }]) => amount.trim() !== '')
    .map(([id, { amount, own, reason }]) => ({ figureId: Number(id), amount: numberOf(amount), ...(own.trim() ? { own: numberOf(own) } : {}), ...blankless({ reason }) })),
  proofs: proofs.map(({ evidenceId, subject }) => ({ evidenceId, ...fromKey(subject) })),
})
