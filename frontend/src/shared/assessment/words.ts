import type { IconName } from '../components/icons'
import type { Shown } from '../words'

const rounds: Record<string, Shown> = {
  DRAFT: { label: '方案起草中', tone: 'grey', icon: 'edit' },
  SUBMITTED: { label: '方案待批准', tone: 'blue', icon: 'clock' },
  RETURNED: { label: '方案退回修改', tone: 'yellow', icon: 'warn' },
  APPROVED: { label: '方案已批准，待开启', tone: 'blue', icon: 'check' },
  OPEN: { label: '自评和核实中', tone: 'blue', icon: 'flow' },
  REVIEWING: { label: '专家评审中', tone: 'blue', icon: 'people' },
  OBJECTION: { label: '已全部核实，异议期', tone: 'blue', icon: 'clock' },
  VERIFIED: { label: '待拟定等次', tone: 'blue', icon: 'check' },
  PROPOSED: { label: '等次待审定', tone: 'yellow', icon: 'clock' },
  CLOSED: { label: '已结束', tone: 'green', icon: 'check' },
  CANCELLED: { label: '已取消', tone: 'grey', icon: 'info' },
}

const selves: Record<string, Shown> = {
  COLLECTING: { label: '参与单位报送中', tone: 'blue', icon: 'clock' },
  SCORING: { label: '主办单位自评中', tone: 'blue', icon: 'edit' },
  SCORED: { label: '待负责人签发', tone: 'blue', icon: 'clock' },
  SIGNED: { label: '待核实', tone: 'yellow', icon: 'clock' },
  VERIFIED: { label: '已核实', tone: 'green', icon: 'check' },
}

const ticks: Record<string, Shown> = {
  YES: { label: '是', tone: 'green', icon: 'check' },
  NO: { label: '否', tone: 'red', icon: 'error' },
  NOT_ASKED: { label: '未开展', tone: 'grey', icon: 'remove' },
}

const grades: Record<string, Shown> = {
  EXCELLENT: { label: '优秀', tone: 'green', icon: 'check' },
  GOOD: { label: '良好', tone: 'blue', icon: 'check' },
  QUALIFIED: { label: '合格', tone: 'yellow', icon: 'info' },
  UNQUALIFIED: { label: '不合格', tone: 'red', icon: 'error' },
}

const objections: Record<string, Shown> = {
  FILED: { label: '待单位负责人签发', tone: 'blue', icon: 'clock' },
  DROPPED: { label: '未报出', tone: 'grey', icon: 'info' },
  LAPSED: { label: '逾期未签发', tone: 'grey', icon: 'clock' },
  SIGNED: { label: '待复核', tone: 'yellow', icon: 'clock' },
  UPHELD: { label: '异议成立', tone: 'green', icon: 'check' },
  DISMISSED: { label: '异议不成立', tone: 'grey', icon: 'remove' },
}

const kinds: Record<string, string> = { MID_TERM: '中期评估', FINAL: '期末评估', YEARLY: '年度评估' }
const bases: Record<string, string> = {
  MILESTONES: '里程碑完成情况',
  FIGURES: '数字目标完成情况',
  REPORTS: '进展报送情况',
  DISCIPLINE: '逾期和督办情况',
  LIGHT: '基准日红黄绿灯',
  JUDGED: '评议打分',
}

const unknown = (label: string): Shown => ({ label, tone: 'grey', icon: 'info' as IconName })
const options = (words: Record<string, string>) => Object.entries(words).map(([value, label]) => ({ value, label }))
const shownOptions = (shown: Record<string, Shown>) => Object.entries(shown).map(([value, { label }]) => ({ value, label }))

export const roundStateOf = (state: string) => rounds[state] ?? unknown(state)
export const selfStateOf = (state: string) => selves[state] ?? unknown(state)
export const objectionStateOf = (state: string) => objections[state] ?? unknown(state)
export const tickOf = (tick?: string | null) => (tick ? (ticks[tick] ?? unknown(tick)) : unknown('—'))
export const assessedAs = (grade: string) => grades[grade] ?? unknown(grade)
export const kindOf = (kind: string) => kinds[kind] ?? kind
export const basisOf = (basis: string) => bases[basis] ?? basis
export const roundStateOptions = shownOptions(rounds)
export const selfStateOptions = shownOptions(selves)
export const tickOptions = shownOptions(ticks)
export const kindOptions = options(kinds)
export const basisOptions = options(bases)

interface Said {
  mark?: string | null
  points?: number | null
}

/** A score in words: what does not apply or was not said has no number. */
export const inPoints = ({ mark, points }: Said) => (mark === 'NOT_APPLICABLE' ? '不适用' : mark === 'MISSING' ? '缺数据' : points === null || points === undefined ? '—' : `${points} 分`)
