import type { Schemas } from '@/api'
import { emptyRisk, rulesOfRisk, type RiskDraft } from '@/shared/risk/riskDraft'
import { required } from '@/shared/composables/useForm'
import { rows, text } from './draftContent'
import type { DraftContent } from '@/shared/drafts/useDraft'
import { blankless } from './useStep'

export interface MilestoneDraft {
  title: string
  due: string
  unitId: string
  yearlyTarget: string
}

export interface DivisionDraft {
  unitId: string
  work: string
}

export interface FigureDraft {
  name: string
  measure: string
  kind: string
  gathering: string
  most: string
  /** Yearly targets as they are written: “2023：5000；2024：8000”. */
  targets: string
}

export interface WorkPlanDraft {
  summary: string
  milestones: MilestoneDraft[]
  division: DivisionDraft[]
  risks: RiskDraft[]
  figures: FigureDraft[]
}

export const emptyFigure = (): FigureDraft => ({ name: '', measure: '', kind: 'CUMULATIVE', gathering: 'PARTS', most: '', targets: '' })
export const emptyMilestone = (): MilestoneDraft => ({ title: '', due: '', unitId: '', yearlyTarget: '' })

/** A returned plan starts from its last edition; a first one has a line of work for each unit of the task. */
export function firstDraft(task?: Schemas['TaskView'], risks: RiskDraft[] = []): WorkPlanDraft {
  const last = task?.workPlan
  if (!task || !last) {
    const division = task?.assignments.map(({ unitId }) => ({ unitId: String(unitId), work: '' })) ?? []
    return { summary: '', milestones: [emptyMilestone()], division, risks: [], figures: [] }
  }
  return {
    summary: last.plan.summary,
    risks,
    milestones: last.milestones.map(({ title, due, unitId, yearlyTarget }) => ({
      title,
      due,
      unitId: unitId ? String(unitId) : '',
      yearlyTarget: yearlyTarget ?? '',
    })),
    figures: last.figures.map(({ figure, targets }) => ({
      name: figure.name,
      measure: figure.measure,
      kind: figure.kind,
      gathering: figure.gathering,
      most: String(figure.most ?? ''),
      targets: targets.map(({ targetYear, amount }) => `${targetYear}：${amount}`).join('；'),
    })),
    division: last.division.map(({ unitId, work }) => ({ unitId: String(unitId), work })),
  }
}

/** The rows that a draft kept, each with the fields that it has today. */
const restored = <T extends object>(kept: unknown, empty: T): T[] =>
  rows(kept).map((row) => Object.fromEntries(Object.entries(empty).map(([name, none]) => [name, text(row[name]) || none])) as T)

/** A plan goes on where its draft stopped; a unit that came to the task meanwhile has its line of work too. */
export const draftedPlan = ({ summary, milestones, division, risks, figures }: DraftContent, task?: Schemas['TaskView']): WorkPlanDraft => ({
  summary: text(summary),
  milestones: restored(milestones, emptyMilestone()),
  division: (task?.assignments ?? []).map(({ unitId }) => ({ unitId: String(unitId), work: text(rows(division).find((line) => line.unitId === String(unitId))?.work) })),
  risks: restored(risks, emptyRisk()),
  figures: restored(figures, emptyFigure()),
})

const saysNothing = ({ work }: DivisionDraft) => work.trim() === ''

/** Field names as the server writes them, so that its refusals and ours meet at the same field. */
const TARGET = /^(\d{4})[：:](\d+(?:\.\d{1,4})?)$/
const lines = (targets: string) => targets.split(/[；;\s]+/).filter(Boolean)
const targetsOf = (targets: string) => lines(targets).map((line) => TARGET.exec(line)).flatMap((found) => (found ? [{ year: Number(found[1]), amount: Number(found[2]) }] : []))

const rulesOfFigure = ({ name, measure, most, targets }: FigureDraft, n: number) => ({
  [`figures[${n}].name`]: required(name, '请填写数字的名称。'),
  [`figures[${n}].measure`]: required(measure, '请填写计量单位。'),
  [`figures[${n}].most`]: most.trim() !== '' && Number.isNaN(Number(most)) && '最大值应为数字。',
  [`figures[${n}].targets`]: targetsOf(targets).length !== lines(targets).length && '请写成“2023：5000；2024：8000”。',
})

export function rulesOfDraft({ summary, milestones, risks, figures }: WorkPlanDraft) {
  const dates = milestones.flatMap(({ title, due }, n) => [
    [`milestones[${n}].title`, required(title, '请填写里程碑名称。')],
    [`milestones[${n}].due`, required(due, '请填写完成日期。')],
  ])
  return {
    summary: required(summary, '请填写方案内容。'),
    milestones: milestones.length === 0 && '至少要有一个里程碑。',
    ...Object.assign({}, ...risks.map((risk, n) => rulesOfRisk(risk, `risks[${n}].`))),
    ...(Object.fromEntries(dates) as Record<string, string | false | undefined>),
    ...(Object.assign({}, ...figures.map(rulesOfFigure)) as Record<string, string | false | undefined>),
  }
}

const withUnit = (unitId: string) => (unitId ? { unitId: Number(unitId) } : {})

export const toWorkPlanForm = ({ summary, risks, milestones, division, figures }: WorkPlanDraft) => ({
  ...blankless({ summary }),
  risks: risks.map(({ what, likelihood, impact, measure, unitId, sign, signWords }) => ({
    ...blankless({ what, measure, sign, signWords }),
    likelihood: Number(likelihood),
    impact: Number(impact),
    ...withUnit(unitId),
  })),
  milestones: milestones.map(({ title, due, unitId, yearlyTarget }) => ({ ...blankless({ title, yearlyTarget }), due, ...withUnit(unitId) })),
  figures: figures.map(({ name, measure, kind, gathering, most, targets }) => ({
    ...blankless({ name, measure }),
    kind,
    gathering,
    ...(most.trim() ? { most: Number(most) } : {}),
    targets: targetsOf(targets),
  })),
  division: division.filter((line) => !saysNothing(line)).map(({ unitId, work }) => ({ ...withUnit(unitId), work: work.trim() })),
})
