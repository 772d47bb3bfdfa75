import type { Schemas } from '@/api'
import { rulesOfRisk, type RiskDraft } from '@/shared/risk/riskDraft'
import { required } from '@/shared/composables/useForm'
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

export interface WorkPlanDraft {
  summary: string
  milestones: MilestoneDraft[]
  division: DivisionDraft[]
  risks: RiskDraft[]
}

export const emptyMilestone = (): MilestoneDraft => ({ title: '', due: '', unitId: '', yearlyTarget: '' })

/** A returned plan starts from its last edition; a first one has a line of work for each unit of the task. */
export function firstDraft(task?: Schemas['TaskView'], risks: RiskDraft[] = []): WorkPlanDraft {
  const last = task?.workPlan
  if (!task || !last) {
    const division = task?.assignments.map(({ unitId }) => ({ unitId: String(unitId), work: '' })) ?? []
    return { summary: '', milestones: [emptyMilestone()], division, risks: [] }
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
    division: last.division.map(({ unitId, work }) => ({ unitId: String(unitId), work })),
  }
}

const saysNothing = ({ work }: DivisionDraft) => work.trim() === ''

/** Field names as the server writes them, so that its refusals and ours meet at the same field. */
export function rulesOfDraft({ summary, milestones, risks }: WorkPlanDraft) {
  const lines = milestones.flatMap(({ title, due }, n) => [
    [`milestones[${n}].title`, required(title, '请填写里程碑名称。')],
    [`milestones[${n}].due`, required(due, '请填写完成日期。')],
  ])
  return {
    summary: required(summary, '请填写方案内容。'),
    milestones: milestones.length === 0 && '至少要有一个里程碑。',
    ...Object.assign({}, ...risks.map((risk, n) => rulesOfRisk(risk, `risks[${n}].`))),
    ...(Object.fromEntries(lines) as Record<string, string | false | undefined>),
  }
}

const withUnit = (unitId: string) => (unitId ? { unitId: Number(unitId) } : {})

export const toWorkPlanForm = ({ summary, risks, milestones, division }: WorkPlanDraft) => ({
  ...blankless({ summary }),
  risks: risks.map(({ what, likelihood, impact, measure, unitId, sign, signWords }) => ({
    ...blankless({ what, measure, sign, signWords }),
    likelihood: Number(likelihood),
    impact: Number(impact),
    ...withUnit(unitId),
  })),
  milestones: milestones.map(({ title, due, unitId, yearlyTarget }) => ({ ...blankless({ title, yearlyTarget }), due, ...withUnit(unitId) })),
  division: division.filter((line) => !saysNothing(line)).map(({ unitId, work }) => ({ ...withUnit(unitId), work: work.trim() })),
})
