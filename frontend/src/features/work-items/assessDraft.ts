import { rows, text } from './draftContent'
import type { DraftContent } from '@/shared/drafts/useDraft'
import type { Schemas } from '@/api'

type View = Schemas['SelfView']
type Line = Schemas['SelfViewLine']

export interface ScoreEntry {
  points: string
  notApplicable: boolean
  reason: string
  evidenceIds: number[]
}

export type Scores = Record<number, ScoreEntry>

interface Said {
  mark?: string | null
  points?: number | null
  reason?: string | null
}

const digits = (value: unknown) => (typeof value === 'number' ? String(value) : text(value))
const ids = (value: unknown) => (Array.isArray(value) ? value.filter((one): one is number => typeof one === 'number') : [])
const factOf = ({ score }: Line): Said => (score.factMark === 'SCORED' || score.factMark === 'NOT_APPLICABLE' ? { mark: score.factMark, points: score.factPoints } : {})
const selfOf = ({ score }: Line): Said => ({ mark: score.selfMark, points: score.selfPoints, reason: score.selfReason })
const verifiedOf = ({ score }: Line): Said => ({ mark: score.verifiedMark, points: score.verifiedPoints, reason: score.verifiedReason })

/** What a score is compared with: the lead's with the facts, the office's with the lead's, or with the facts where the lead was silent. */
export const beforeOf = (line: Line, isVerifying: boolean): Said => (isVerifying && line.score.selfMark ? selfOf(line) : isVerifying && line.score.factMark !== 'SCORED' ? {} : factOf(line))

const entry = (said: Said, reason: string, evidenceIds: readonly number[]): ScoreEntry => ({
  points: said.points === null || said.points === undefined ? '' : String(said.points),
  notApplicable: said.mark === 'NOT_APPLICABLE',
  reason,
  evidenceIds: [...evidenceIds],
})

/** Where the form begins: the draft, else what was said before it came back, else what is known. */
export function firstScores(view: View, isVerifying: boolean, draft?: DraftContent | null): Scores {
  const kept = new Map(rows(draft?.scores).map((row) => [Number(row.criterionId), row]))
  return Object.fromEntries(view.lines.map((line) => [line.criterion.id, firstEntry(line, isVerifying, kept.get(line.criterion.id))]))
}

function firstEntry(line: Line, isVerifying: boolean, kept?: Record<string, unknown>): ScoreEntry {
  if (kept) return { points: digits(kept.points), notApplicable: kept.notApplicable === true, reason: text(kept.reason), evidenceIds: ids(kept.evidenceIds) }
  const own = isVerifying ? verifiedOf(line) : selfOf(line)
  if (own.mark) return entry(own, own.reason ?? '', isVerifying ? [] : line.evidenceIds)
  return entry(beforeOf(line, isVerifying), '', [])
}

const numberOf = (written: string) => (written.trim() === '' ? undefined : Number(written))

export const differs = (line: Line, said: ScoreEntry, isVerifying: boolean) => {
  const before = beforeOf(line, isVerifying)
  if (!before.mark) return true
  return said.notApplicable ? before.mark !== 'NOT_APPLICABLE' : before.mark !== 'SCORED' || before.points !== numberOf(said.points)
}

/** Keys as the server's, so that what either finds is shown at the same field. */
export function rulesOfScores(view: View, scores: Scores, isVerifying: boolean): Record<string, string | false> {
  return Object.fromEntries(
    view.lines.flatMap((line, at) => {
      const said = scores[line.criterion.id]!
      const points = numberOf(said.points)
      const fits = points !== undefined && points >= 0 && points <= line.criterion.points
      const before = beforeOf(line, isVerifying)
      return [
        [`scores[${at}].points`, !said.notApplicable && !fits && `请填写 0 到 ${line.criterion.points} 之间的分数。`],
        [`scores[${at}].reason`, differs(line, said, isVerifying) && !said.reason.trim() && (before.mark ? '与此前的得分不一致，请写明理由。' : '请写明打分的理由。')],
      ]
    }),
  ) as Record<string, string | false>
}

export const toScores = (view: View, scores: Scores) =>
  view.lines.map(({ criterion: { id } }) => {
    const { points, notApplicable, reason, evidenceIds } = scores[id]!
    return { criterionId: id, ...(notApplicable ? { notApplicable } : points.trim() === '' ? {} : { points: numberOf(points) }), ...(reason.trim() ? { reason: reason.trim() } : {}), ...(evidenceIds.length ? { evidenceIds } : {}) }
  })

/** What the scores come to out of a hundred; what does not apply drops out, what is empty counts as nothing. */
export function totalOf(view: View, scores: Scores) {
  const applying = view.lines.filter(({ criterion }) => !scores[criterion.id]!.notApplicable)
  const full = applying.reduce((sum, { criterion }) => sum + criterion.points, 0)
  const given = applying.reduce((sum, { criterion }) => sum + (numberOf(scores[criterion.id]!.points) || 0), 0)
  return full === 0 ? undefined : Math.round((given * 10_000) / full + Number.EPSILON) / 100
}
