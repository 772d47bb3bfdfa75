import type { Choice } from './words'
import type { Schemas } from '@/api'
import { required } from '@/shared/composables/useForm'

export const emptySettlement = () => ({ choice: '', unitId: '', groupId: '', text: '', due: '', baseline: '', baselineYear: '', path: '', reason: '' })
export type SettlementDraft = ReturnType<typeof emptySettlement>
type Name = keyof SettlementDraft

const needed: Record<Choice, readonly Name[]> = {
  CHOOSE_UNIT: ['unitId'],
  CREATE_ALIAS: ['unitId'],
  CHOOSE_GROUP: ['groupId'],
  NAME_LEAD: ['unitId'],
  LEAVE_TO_APPOINTMENT: [],
  STATE_ROLES: ['text'],
  KEEP_AS_READ: [],
  COMPLETE_PROJECT: ['unitId', 'due'],
  COMPLETE_INDICATOR: ['baseline', 'baselineYear', 'path'],
  CORRECT_NUMBER: ['text'],
  CORRECT_TEXT: ['text'],
  DISMISS: [],
}

const sentences: Record<Name, string> = {
  choice: '请选择处理方式。',
  unitId: '请选择单位。',
  groupId: '请选择单位组。',
  text: '请填写内容。',
  due: '请填写完成时限。',
  baseline: '请填写基期值。',
  baselineYear: '请填写基期年份。',
  path: '请填写年度路径。',
  reason: '请说明理由。',
}

const isChoice = (text: string): text is Choice => text in needed

export const asks = (draft: SettlementDraft, name: Name) => isChoice(draft.choice) && needed[draft.choice].includes(name)

export const rulesOf = (draft: SettlementDraft) => {
  const names: Name[] = ['choice', ...(isChoice(draft.choice) ? needed[draft.choice] : []), 'reason']
  const numeric = { baseline: asks(draft, 'baseline') && Number.isNaN(Number(draft.baseline)) && '请填写数字。' }
  return { ...numeric, ...Object.fromEntries(names.map((name) => [name, required(draft[name], sentences[name]) || (name === 'baseline' && numeric.baseline)])) }
}

const numberOf = (draft: SettlementDraft, name: Name) => (asks(draft, name) && draft[name] ? Number(draft[name]) : null)
const textOf = (draft: SettlementDraft, name: Name) => (asks(draft, name) && draft[name].trim() ? draft[name].trim() : null)

/** Only what the choice asks for goes out; what was typed for another choice stays here. */
export const settlementOf = (draft: SettlementDraft): Schemas['Settlement'] => ({
  choice: draft.choice as Choice,
  unitId: numberOf(draft, 'unitId'),
  groupId: numberOf(draft, 'groupId'),
  baseline: numberOf(draft, 'baseline'),
  baselineYear: numberOf(draft, 'baselineYear'),
  text: textOf(draft, 'text'),
  due: textOf(draft, 'due'),
  path: textOf(draft, 'path'),
  reason: draft.reason.trim(),
})
