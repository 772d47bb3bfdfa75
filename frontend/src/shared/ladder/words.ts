import type { Schemas } from '@/api'
import type { Shown } from '@/shared/words'

export type Rung = NonNullable<Schemas['MatterRow']['rung']>
export type MatterState = Schemas['MatterRow']['state']
export type RungState = Schemas['Climb']['state']
export type Cause = NonNullable<Schemas['Climb']['cause']>

type Worded<T extends string> = Shown & { value: T }

/** From the lowest; the colour of an order is always said in words too. */
export const rungs: readonly Worded<Rung>[] = [
  { value: 'REMINDER', label: '提醒', tone: 'grey', icon: 'bell' },
  { value: 'URGE', label: '催办', tone: 'grey', icon: 'bell' },
  { value: 'BLUE', label: '蓝色督办单', tone: 'blue', icon: 'file' },
  { value: 'YELLOW', label: '黄色督办单', tone: 'yellow', icon: 'file' },
  { value: 'RED', label: '红色督办单', tone: 'red', icon: 'file' },
  { value: 'BULLETIN', label: '通报', tone: 'red', icon: 'forward' },
  { value: 'TALK', label: '约谈建议', tone: 'red', icon: 'people' },
  { value: 'ACCOUNTABILITY', label: '问责建议', tone: 'red', icon: 'up' },
]

export const matterStates: readonly Worded<MatterState>[] = [
  { value: 'OPEN', label: '督办中', tone: 'yellow', icon: 'clock' },
  { value: 'CURED', label: '已补办', tone: 'green', icon: 'check' },
  { value: 'ACCEPTED', label: '答复已认可', tone: 'green', icon: 'check' },
  { value: 'EXTENDED', label: '已获延期', tone: 'blue', icon: 'calendar' },
  { value: 'WITHDRAWN', label: '事项已撤销', tone: 'grey', icon: 'info' },
  { value: 'DISMISSED', label: '不予督办', tone: 'grey', icon: 'info' },
]

export const causes: readonly { value: Cause; label: string; hint: string }[] = [
  { value: 'FUNDS', label: '资金', hint: '资金未到位或不足' },
  { value: 'POLICY', label: '政策', hint: '政策依据不明或有调整' },
  { value: 'COORDINATION', label: '协同', hint: '需要其他单位配合' },
  { value: 'SUPERIOR', label: '上级', hint: '等候上级部署或批复' },
  { value: 'OTHER', label: '其他', hint: '在办理情况中写明' },
]

export const rungOf = (rung?: Rung | null) => rungs.find(({ value }) => value === rung)
export const matterStateOf = (state: MatterState) => matterStates.find(({ value }) => value === state)!
export const causeOf = (cause?: Cause | null) => causes.find(({ value }) => value === cause)?.label ?? ''
