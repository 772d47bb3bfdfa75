import type { IconName } from './components/icons'

type Tone = 'grey' | 'blue' | 'green' | 'yellow' | 'red'
export type Shown = { label: string; tone: Tone; icon: IconName }

const lights: Record<string, Shown> = {
  GREEN: { label: '绿灯', tone: 'green', icon: 'check' },
  YELLOW: { label: '黄灯', tone: 'yellow', icon: 'warn' },
  RED: { label: '红灯', tone: 'red', icon: 'error' },
}

const phases: Record<string, Shown> = {
  DRAFT: { label: '未下达', tone: 'grey', icon: 'file' },
  ACKNOWLEDGEMENT: { label: '签收中', tone: 'blue', icon: 'inbox' },
  APPOINTMENT: { label: '待定主办', tone: 'yellow', icon: 'people' },
  WORK_PLAN: { label: '方案编制', tone: 'blue', icon: 'edit' },
  IMPLEMENTATION: { label: '实施中', tone: 'blue', icon: 'flow' },
  CLOSED: { label: '已办结', tone: 'green', icon: 'check' },
}

const roles: Record<string, string> = {
  OFFICE: '残工委办公室',
  LEADER: '残工委领导',
  HEAD: '单位负责人',
  HANDLER: '单位经办人',
  EVALUATOR: '评估专家',
  COUNTY_OFFICE: '县（市、区）残工委办公室',
  SYSTEM_ADMIN: '系统管理员',
  SECURITY_ADMIN: '安全管理员',
  AUDITOR: '审计管理员',
}

const parts: Record<string, string> = { LEAD: '牵头', PARTICIPANT: '参与', JOINT: '责任' }

const outcomes: Record<string, string> = {
  DONE: '已完成',
  FILED: '已报送',
  ACCEPTED: '签收',
  REFUSED: '不予同意',
  UPHELD: '维持原分工',
  TRANSFERRED: '改派',
  APPOINTED: '已明确主办',
  SUBMITTED: '已提交',
  SIGNED: '已签发',
  RETURNED: '退回',
  AGREED: '同意',
  OBJECTED: '有不同意见',
  APPROVED: '批准',
  VERIFIED: '核实通过',
  GRANTED: '准予',
  WITHDRAWN: '撤回',
  LAPSED: '逾期终止',
  CONFIRMED: '风险成立',
  DISMISSED: '风险不成立',
  ANSWERED: '已答复',
  ACKNOWLEDGED: '已签收',
  DECLINED: '不予督办',
  RECORDED: '已记录',
  CURED: '销号',
  NOT_CURED: '未补办',
  CANCELLED: '已取消',
  SENT: '已送核对',
  SETTLED: '处理完毕',
  RECEIVED: '已签收',
}

const unknown = (label = '未知'): Shown => ({ label, tone: 'grey', icon: 'info' })

/** Missing data counts as red, never green (domain rule). */
export const lightOf = (light?: string | null): Shown => (light ? (lights[light] ?? unknown(light)) : { ...lights.RED!, label: '无数据' })
export const phaseOf = (phase?: string | null): Shown => (phase ? (phases[phase] ?? unknown(phase)) : unknown())
export const roleOf = (role?: string | null): string => (role ? (roles[role] ?? role) : '')
export const partOf = (part?: string | null): string => (part ? (parts[part] ?? part) : '')
export const outcomeOf = (outcome?: string | null): string => (outcome ? (outcomes[outcome] ?? outcome) : '')

const states: Record<string, Record<string, Shown>> = {
  assignment: {
    PENDING: { label: '待签收', tone: 'yellow', icon: 'clock' },
    REFUSED: { label: '提出异议，待裁定', tone: 'red', icon: 'warn' },
    UPHELD: { label: '维持原分工，待签收', tone: 'yellow', icon: 'clock' },
    ACCEPTED: { label: '已签收', tone: 'green', icon: 'check' },
    RELEASED: { label: '已退出', tone: 'grey', icon: 'info' },
  },
  milestone: {
    NOT_STARTED: { label: '未启动', tone: 'grey', icon: 'clock' },
    ON_TRACK: { label: '正常推进', tone: 'blue', icon: 'flow' },
    DELAYED: { label: '滞后', tone: 'red', icon: 'warn' },
    DONE: { label: '已完成', tone: 'green', icon: 'check' },
  },
  workPlan: {
    SUBMITTED: { label: '待负责人签发', tone: 'blue', icon: 'clock' },
    COUNTERSIGNING: { label: '会签、审批中', tone: 'blue', icon: 'people' },
    RETURNED: { label: '已退回', tone: 'yellow', icon: 'warn' },
    RECALLED: { label: '已撤回', tone: 'grey', icon: 'history' },
    APPROVED: { label: '已批准', tone: 'green', icon: 'check' },
    SUPERSEDED: { label: '已由变更后的方案替代', tone: 'grey', icon: 'history' },
  },
  report: {
    COLLECTING: { label: '各单位报送中', tone: 'blue', icon: 'clock' },
    SUMMING_UP: { label: '主办单位汇总中', tone: 'blue', icon: 'edit' },
    SUMMED_UP: { label: '待负责人签发', tone: 'blue', icon: 'clock' },
    SIGNED: { label: '待核实', tone: 'blue', icon: 'clock' },
    VERIFIED: { label: '已核实', tone: 'green', icon: 'check' },
    FILED: { label: '已归档', tone: 'green', icon: 'check' },
  },
  part: {
    AWAITED: { label: '待报送', tone: 'yellow', icon: 'clock' },
    SUBMITTED: { label: '待负责人签发', tone: 'blue', icon: 'clock' },
    RETURNED: { label: '已退回', tone: 'yellow', icon: 'warn' },
    SIGNED: { label: '已报送', tone: 'green', icon: 'check' },
    SILENT: { label: '逾期未报送', tone: 'red', icon: 'error' },
    RELEASED: { label: '已退出任务', tone: 'grey', icon: 'info' },
  },
  application: {
    FILED: { label: '待单位负责人签发', tone: 'blue', icon: 'clock' },
    RETURNED: { label: '已退回，待修改', tone: 'yellow', icon: 'warn' },
    SIGNED: { label: '会签、审核中', tone: 'blue', icon: 'people' },
    ENDORSED: { label: '审核同意，待审定', tone: 'blue', icon: 'clock' },
    GRANTED: { label: '已准予', tone: 'green', icon: 'check' },
    REFUSED: { label: '不予准许', tone: 'red', icon: 'error' },
    WITHDRAWN: { label: '已撤回', tone: 'grey', icon: 'info' },
  },
}

const grades: Record<string, string> = { EXCELLENT: '优秀', GOOD: '良好', QUALIFIED: '合格', UNQUALIFIED: '不合格' }

const asOptions = (shown: Record<string, Shown>) => Object.entries(shown).map(([value, { label }]) => ({ value, label }))
export const lightOptions = asOptions(lights)
export const phaseOptions = asOptions(phases)
const applicationKinds: Record<string, string> = {
  EXTENSION: '延期',
  CHANGE: '任务变更',
  UNITS: '牵头参与调整',
  COORDINATOR: '主办单位变更',
  TARGET: '指标目标调整',
  SUSPENSION: '中止',
  RESUMPTION: '恢复',
  CLOSURE: '办结',
  CORRECTION: '数据更正',
}
export const applicationKindOf = (kind: string): string => applicationKinds[kind] ?? kind

export const stateOf = (of: 'assignment' | 'milestone' | 'workPlan' | 'report' | 'part' | 'application', state: string): Shown => states[of]?.[state] ?? unknown(state)
export const milestoneOptions = asOptions(states.milestone!)
export const gradeOf = (grade?: string | null): string => (grade ? (grades[grade] ?? grade) : '')
export const gradeOptions = Object.entries(grades).map(([value, label]) => ({ value, label }))
