import type { Schemas } from '@/api'
import type { Shown } from '@/shared/words'

export type Rung = NonNullable<Schemas['Matter']['rung']>
export type MatterState = Schemas['Matter']['state']
export type RungState = Schemas['Climb']['state']
export type Ground = Schemas['Matter']['ground']

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

export const grounds: readonly Worded<Ground>[] = [
  { value: 'LATE_DUTY', label: '逾期事项', tone: 'yellow', icon: 'clock' },
  { value: 'RED_TASK', label: '红灯任务', tone: 'red', icon: 'warn' },
  { value: 'MISSED_MILESTONE', label: '未达里程碑', tone: 'yellow', icon: 'flag' },
]

/** What a rung that is not signed waits for. */
export const proposalOf = (state?: RungState | null) => (state === 'DRAFTED' ? '待签发' : state === 'JOINED' ? '随通报签发' : '待拟制')
export const rungOf = (rung?: Rung | null) => rungs.find(({ value }) => value === rung)
export const matterStateOf = (state: MatterState) => matterStates.find(({ value }) => value === state)!
export const groundOf = (ground: Ground) => grounds.find(({ value }) => value === ground)!

/** By when it should have been in order, in the words of what it is. */
export const dueWords = ({ ground }: { ground: Ground }) => ({ LATE_DUTY: '应办结', RED_TASK: '列为红灯', MISSED_MILESTONE: '应完成' })[ground]
