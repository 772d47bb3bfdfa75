import type { Shown } from '../words'

const levels: Record<string, Shown> = {
  MAJOR: { label: '重大', tone: 'red', icon: 'error' },
  CONSIDERABLE: { label: '较大', tone: 'yellow', icon: 'warn' },
  GENERAL: { label: '一般', tone: 'blue', icon: 'info' },
  LOW: { label: '低', tone: 'grey', icon: 'check' },
}

const states: Record<string, Shown> = {
  WATCHED: { label: '监测中', tone: 'blue', icon: 'clock' },
  PROPOSED: { label: '待研判', tone: 'yellow', icon: 'warn' },
  OCCURRED: { label: '已发生，待应对', tone: 'red', icon: 'error' },
  ANSWERED: { label: '应对中', tone: 'blue', icon: 'flow' },
  DID_NOT_OCCUR: { label: '未发生', tone: 'green', icon: 'check' },
  MASTERED: { label: '已化解', tone: 'green', icon: 'check' },
  REMAINS: { label: '仍存在', tone: 'yellow', icon: 'warn' },
  DROPPED: { label: '已撤下', tone: 'grey', icon: 'info' },
}

const signs: Record<string, string> = {
  MILESTONE_LATE: '里程碑逾期',
  LIGHT_RED: '连续亮红灯',
  EXTENDED: '多次延期',
  SILENT: '连续不报进展',
  FIGURE_FALLS: '数字回落',
  REPORTED: '人工报告',
}

const acts: Record<string, string> = {
  REGISTERED: '登记',
  CHANGED: '修改',
  DROPPED: '撤下',
  RAISED: '触发',
  CONFIRMED: '研判成立',
  DISMISSED: '研判不成立',
  ANSWERED: '应对',
  JUDGED: '作出结论',
}

const origins: Record<string, string> = { WORK_PLAN: '实施方案', PEOPLE: '实施中补充', RULE: '系统提示' }

/** In words and numbers, from the least to the most. */
export const likelihoods = ['1 很低', '2 较低', '3 中等', '4 较高', '5 很高']
export const impacts = ['1 轻微', '2 较小', '3 中等', '4 较大', '5 严重']

const grave: readonly [string, number][] = [
  ['MAJOR', 15],
  ['CONSIDERABLE', 8],
  ['GENERAL', 4],
  ['LOW', 0],
]

/** The server's own rule, for showing a level while a form is being filled in. */
export const levelFor = (likelihood: number, impact: number): string => grave.find(([, least]) => likelihood * impact >= least)![0]

export const levelOf = (level: string): Shown => levels[level] ?? levels.LOW!
export const stateOfRisk = (state: string): Shown => states[state] ?? { label: state, tone: 'grey', icon: 'info' }
export const signOf = (sign?: string | null): string => (sign ? (signs[sign] ?? sign) : '')
export const actOf = (act: string): string => acts[act] ?? act
export const originOf = (origin: string): string => origins[origin] ?? origin

const numbered = (words: readonly string[]) => words.map((label, n) => ({ value: String(n + 1), label }))
export const likelihoodOptions = numbered(likelihoods)
export const impactOptions = numbered(impacts)
export const levelOptions = Object.entries(levels).map(([value, { label }]) => ({ value, label }))
export const stateOptions = Object.entries(states).map(([value, { label }]) => ({ value, label }))
/** What a person may choose: a report by people needs no sign. */
export const signOptions = Object.entries(signs)
  .filter(([value]) => value !== 'REPORTED')
  .map(([value, label]) => ({ value, label }))
export const verdictOptions = ['DID_NOT_OCCUR', 'MASTERED', 'REMAINS'].map((value) => ({ value, label: states[value]!.label }))

export const isInHand = (state: string) => state === 'PROPOSED' || state === 'OCCURRED'
export const isJudged = (state: string) => verdictOptions.some(({ value }) => value === state)
