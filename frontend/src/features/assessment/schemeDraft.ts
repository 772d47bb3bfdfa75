import type { Schemas } from '@/api'

export interface CriterionEntry {
  key: number
  name: string
  points: string
  basis: string
  meaning: string
  evidence: string
}

export interface ExpertEntry {
  asked: boolean
  weight: string
  seats: string
  days: string
  spread: string
}

export interface SchemeDraft {
  title: string
  asOf: string
  scope: string
  scoreStep: string
  partDays: string
  selfDays: string
  verifyDays: string
  objectionDays: string
  samplePercent: string
  experts: ExpertEntry
  criteria: CriterionEntry[]
}

export const stepOptions = ['1', '0.5', '0.1'].map((value) => ({ value, label: `${value} 分` }))

export const firstScheme = ({ round, criteria, experts }: Pick<Schemas['RoundView'], 'round' | 'criteria' | 'experts'>): SchemeDraft => ({
  title: round.title,
  asOf: round.asOf ?? '',
  scope: round.scope ?? '',
  scoreStep: String(round.scoreStep),
  partDays: String(round.partDays),
  selfDays: String(round.selfDays),
  verifyDays: String(round.verifyDays),
  objectionDays: String(round.objectionDays),
  samplePercent: String(round.samplePercent),
  experts: { asked: Boolean(experts), weight: String(experts?.weight ?? 30), seats: String(experts?.seats ?? 3), days: String(experts?.days ?? 10), spread: String(experts?.spread ?? 15) },
  criteria: criteria.map(({ id, name, points, basis, meaning, evidence }) => ({ key: id, name, points: String(points), basis, meaning: meaning ?? '', evidence: evidence ?? '' })),
})

/** In hundredths, so that 0.1 three times is 0.3. */
export const sumOfPoints = (criteria: readonly CriterionEntry[]) => criteria.reduce((sum, { points }) => sum + Math.round((Number(points) || 0) * 100), 0) / 100

export const newCriterion = (criteria: readonly CriterionEntry[]): CriterionEntry => ({ key: Math.min(0, ...criteria.map(({ key }) => key)) - 1, name: '', points: '', basis: 'JUDGED', meaning: '', evidence: '' })

export function rulesOfScheme(draft: SchemeDraft): Record<string, string | false> {
  const lines = draft.criteria.flatMap(({ name, points }, n) => [
    [`criteria[${n}].name`, !name.trim() && '请填写评估内容。'],
    [`criteria[${n}].points`, !(Number(points) > 0) && '请填写大于 0 的分值。'],
  ])
  return {
    title: !draft.title.trim() && '请填写评估名称。',
    asOf: !draft.asOf && '请选择评估基准日。',
    ...(Object.fromEntries(lines) as Record<string, string | false>),
    criteria: sumOfPoints(draft.criteria) !== 100 && `各项分值合计应为 100 分，现为 ${sumOfPoints(draft.criteria)} 分。`,
  }
}

const whole = (text: string) => (/^\d+$/.test(text.trim()) ? Number(text) : undefined)

export const toSchemeForm = (draft: SchemeDraft): Schemas['SchemeForm'] => ({
  title: draft.title.trim(),
  ...(draft.asOf ? { asOf: draft.asOf } : {}),
  scope: draft.scope.trim() || null,
  scoreStep: Number(draft.scoreStep),
  partDays: whole(draft.partDays) ?? null,
  selfDays: whole(draft.selfDays) ?? null,
  verifyDays: whole(draft.verifyDays) ?? null,
  objectionDays: whole(draft.objectionDays) ?? null,
  samplePercent: whole(draft.samplePercent) ?? null,
  experts: draft.experts.asked ? { weight: whole(draft.experts.weight) ?? null, seats: whole(draft.experts.seats) ?? null, days: whole(draft.experts.days) ?? null, spread: Number(draft.experts.spread) || null } : null,
  criteria: draft.criteria.map(({ name, points, basis, meaning, evidence }) => ({
    name: name.trim(),
    points: points.trim() ? Number(points) : null,
    basis: basis as NonNullable<Schemas['SchemeFormLine']['basis']>,
    meaning: meaning.trim() || null,
    evidence: evidence.trim() || null,
  })),
})
