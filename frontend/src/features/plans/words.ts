import type { Schemas } from '@/api'
import type { Shown } from '@/shared/words'

export type Defect = Schemas['PlanDefect']
export type Choice = Schemas['Settlement']['choice']
export type PlanState = Schemas['PlanSummary']['state']

export const states: Record<PlanState, Shown> = {
  DRAFT: { label: '草稿', tone: 'yellow', icon: 'edit' },
  PUBLISHED: { label: '已发布', tone: 'green', icon: 'check' },
  CLOSED: { label: '已结束', tone: 'grey', icon: 'flag' },
}
export const stateOptions = Object.entries(states).map(([value, { label }]) => ({ value, label }))

export const kinds: Record<Defect['kind'], string> = {
  NO_UNIT: '未写明单位',
  NO_LEAD: '没有牵头单位',
  SEVERAL_LEADS: '多个牵头单位',
  AMBIGUOUS_SEPARATOR: '分隔不明',
  UNKNOWN_UNIT: '单位无法识别',
  GROUP_UNIT: '集合单位',
  OPEN_UNIT_LIST: '单位列举未尽',
  PROJECT_WITHOUT_OWNER_OR_DATE: '项目缺责任单位或时限',
  INDICATOR_WITHOUT_BASELINE_OR_PATH: '指标缺基期值或年度路径',
  UNDECIDED_TARGET: '目标值不明',
  CONTRADICTING_NUMBER: '数字前后不一',
  DUPLICATE_NUMBER: '编号重复',
  UNCERTAIN_TASK: '是否任务不确定',
  UNCERTAIN_TABLE: '表格读取不确定',
  TEXT_CUT_OFF: '文字不完整',
}

export const choices: Record<Choice, { label: string; hint: string }> = {
  CHOOSE_UNIT: { label: '指定单位', hint: '仅在本规划中这样理解' },
  CREATE_ALIAS: { label: '登记为别名', hint: '今后的规划也这样识别' },
  CHOOSE_GROUP: { label: '指定单位组', hint: '按组展开到成员单位' },
  NAME_LEAD: { label: '明确一家牵头', hint: '其余牵头单位改为参与' },
  LEAVE_TO_APPOINTMENT: { label: '下达时指定主办', hint: '由残工委办公室凭文号指定' },
  STATE_ROLES: { label: '重新写明分工', hint: '每行一种角色' },
  KEEP_AS_READ: { label: '确认读取无误', hint: '保持现有内容' },
  COMPLETE_PROJECT: { label: '补充责任单位和时限', hint: '只需补充一次' },
  COMPLETE_INDICATOR: { label: '补充基期值和年度路径', hint: '亮灯的依据' },
  CORRECT_NUMBER: { label: '更正数字', hint: '填写正确的数字或编号' },
  CORRECT_TEXT: { label: '补全文字', hint: '填写缺失的文字' },
  DISMISS: { label: '不作处理', hint: '须说明理由' },
}

/** Once published, the division of work changes by arbitration and appointment alone. */
const afterPublication: readonly Choice[] = ['COMPLETE_PROJECT', 'LEAVE_TO_APPOINTMENT', 'KEEP_AS_READ', 'DISMISS']

export const choicesOf = (defect: Defect, state: PlanState) =>
  defect.choices.filter((choice) => state === 'DRAFT' || afterPublication.includes(choice)).map((value) => ({ value, ...choices[value] }))

export const attributes = { BINDING: '约束性', ANTICIPATORY: '预期性' } as const
export const attributeOptions = Object.entries(attributes).map(([value, label]) => ({ value, label }))
export const targetKinds: Record<Schemas['IndicatorTarget']['kind'], string> = {
  REACH: '达到',
  CUMULATIVE: '累计',
  STRICT: '严格比较',
  HOLD: '保持',
  RELATIVE: '与其他指标比较',
  UNDECIDED: '未定',
}
export const targetKindOptions = Object.entries(targetKinds).map(([value, label]) => ({ value, label }))
