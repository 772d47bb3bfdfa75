import type { Schemas } from '@/api'
import type { DraftContent } from '@/shared/drafts/useDraft'

type Case = Schemas['WorkbenchMyCase']
type Line = Schemas['ReviewCaseLine']

export interface Entry {
  points: string
  notApplicable: boolean
  reason: string
}

/** What is typed for one task. */
export interface SheetDraft {
  scores: Record<number, Entry>
  opinion: string
}

/** What is typed and not yet saved, by task. */
export type Typed = Record<string, SheetDraft>

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
const text = (value: unknown) => (typeof value === 'string' ? value : '')
const entryOf = (value: unknown): Entry => (isRecord(value) ? { points: text(value.points), notApplicable: value.notApplicable === true, reason: text(value.reason) } : { points: '', notApplicable: false, reason: '' })

/** A draft comes back as anything. */
export function typedIn(content: DraftContent | null | undefined): Typed {
  const tasks = content?.tasks
  if (!isRecord(tasks)) return {}
  return Object.fromEntries(
    Object.entries(tasks)
      .filter(([, sheet]) => isRecord(sheet))
      .map(([task, sheet]) => {
        const { scores, opinion } = sheet as Record<string, unknown>
        return [task, { scores: isRecord(scores) ? Object.fromEntries(Object.entries(scores).map(([id, one]) => [Number(id), entryOf(one)])) : {}, opinion: text(opinion) }]
      }),
  )
}

/** Where the form of a task begins: what was typed, else what was saved, else nothing. The claim is never filled in: it would lead the judgement. */
export function firstSheet(of: Case, typed?: SheetDraft): SheetDraft {
  const saved = new Map(of.scores.map((one) => [one.criterionId, one]))
  return {
    scores: Object.fromEntries(
      of.task.lines.map(({ criterion: { id } }) => {
        const was = saved.get(id)
        return [id, typed?.scores[id] ? { ...typed.scores[id] } : was ? { points: was.points === null || was.points === undefined ? '' : String(was.points), notApplicable: was.notApplicable, reason: was.reason ?? '' } : entryOf(null)]
      }),
    ),
    opinion: typed?.opinion ?? of.opinion ?? '',
  }
}

const numberOf = (written: string) => (written.trim() === '' ? undefined : Number(written))

export const differs = (line: Line, said: Entry) =>
  !line.selfMark || (said.notApplicable ? line.selfMark !== 'NOT_APPLICABLE' : line.selfMark !== 'SCORED' || line.selfPoints !== numberOf(said.points))

/** The claim as an entry of one's own; nothing where the lead did not score. */
export const claimOf = (line: Line): Omit<Entry, 'reason'> | undefined =>
  line.selfMark === 'NOT_APPLICABLE' ? { points: '', notApplicable: true } : line.selfPoints === null || line.selfPoints === undefined ? undefined : { points: String(line.selfPoints), notApplicable: false }

/** Keys as the server's, so that what either finds is shown at the same field. */
export function rulesOfSheet(of: Case, { scores }: SheetDraft): Record<string, string | false> {
  return Object.fromEntries(
    of.task.lines.flatMap((line, at): [string, string | false][] => {
      const said = scores[line.criterion.id]!
      const points = numberOf(said.points)
      const fits = points !== undefined && points >= 0 && points <= line.criterion.points
      return [
        [`scores[${at}].points`, !said.notApplicable && !fits && `请填写 0 到 ${line.criterion.points} 之间的分数。`],
        [`scores[${at}].reason`, differs(line, said) && !said.reason.trim() && (line.selfMark ? '与自评得分不一致，请写明理由。' : '请写明打分的理由。')],
      ]
    }),
  )
}

export const toSheetForm = (of: Case, { scores, opinion }: SheetDraft): Schemas['SheetForm'] => ({
  scores: of.task.lines.map(({ criterion: { id } }) => {
    const { points, notApplicable, reason } = scores[id]!
    return { criterionId: id, ...(notApplicable ? { notApplicable } : points.trim() === '' ? {} : { points: numberOf(points) }), ...(reason.trim() ? { reason: reason.trim() } : {}) }
  }),
  ...(opinion.trim() ? { opinion: opinion.trim() } : {}),
})

/** Out of a hundred; what does not apply drops out, what is empty counts as nothing. */
export function totalOf(of: Case, { scores }: SheetDraft) {
  const applying = of.task.lines.filter(({ criterion }) => !scores[criterion.id]!.notApplicable)
  const full = applying.reduce((sum, { criterion }) => sum + criterion.points, 0)
  const given = applying.reduce((sum, { criterion }) => sum + (numberOf(scores[criterion.id]!.points) || 0), 0)
  return full === 0 ? undefined : Math.round((given * 10_000) / full + Number.EPSILON) / 100
}
