import type { Schemas } from '@/api'

export type Cause = Schemas['LatenessRow']['cause']

/** Why something was not done in time, as a unit states it: on the late duty and in the answer to an order alike. */
export const causes: readonly { value: Cause; label: string; hint: string }[] = [
  { value: 'FUNDS', label: '资金', hint: '资金未到位或不足' },
  { value: 'POLICY', label: '政策', hint: '政策依据不明或有调整' },
  { value: 'COORDINATION', label: '协同', hint: '需要其他单位配合' },
  { value: 'SUPERIOR', label: '上级', hint: '等候上级部署或批复' },
  { value: 'OTHER', label: '其他', hint: '请写明原因' },
]

/** What can be asked for: not to have said why is a class of its own. */
export const causeOptions: readonly { value: Cause; label: string }[] = [...causes, { value: 'UNSTATED', label: '未说明' }]
export const causeOf = (cause?: Cause | null) => causeOptions.find(({ value }) => value === cause)?.label ?? ''
