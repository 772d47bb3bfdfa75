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
  CANCELLED: '已取消',
}

const unknown = (label = '未知'): Shown => ({ label, tone: 'grey', icon: 'info' })

/** Missing data counts as red, never green (domain rule). */
export const lightOf = (light?: string): Shown => (light ? (lights[light] ?? unknown(light)) : { ...lights.RED!, label: '无数据' })
export const phaseOf = (phase?: string): Shown => (phase ? (phases[phase] ?? unknown(phase)) : unknown())
export const roleOf = (role?: string): string => (role ? (roles[role] ?? role) : '')
export const partOf = (part?: string): string => (part ? (parts[part] ?? part) : '')
export const outcomeOf = (outcome?: string): string => (outcome ? (outcomes[outcome] ?? outcome) : '')

const asOptions = (shown: Record<string, Shown>) => Object.entries(shown).map(([value, { label }]) => ({ value, label }))
export const lightOptions = asOptions(lights)
export const phaseOptions = asOptions(phases)
export const applicationKinds: Record<string, string> = { EXTENSION: '延期', CHANGE: '变更', SUSPENSION: '中止', CLOSURE: '办结' }
