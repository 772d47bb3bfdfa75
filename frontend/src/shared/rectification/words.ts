import type { Shown } from '../words'

const states: Record<string, Shown> = {
  RECORDED: { label: '待下达', tone: 'grey', icon: 'edit' },
  ISSUED: { label: '整改中', tone: 'blue', icon: 'flow' },
  ANSWERED: { label: '待负责人签发', tone: 'blue', icon: 'clock' },
  SIGNED: { label: '待复评', tone: 'yellow', icon: 'clock' },
  SETTLED: { label: '整改到位', tone: 'green', icon: 'check' },
  UNSETTLED: { label: '未整改到位', tone: 'red', icon: 'error' },
  WITHDRAWN: { label: '已撤销', tone: 'grey', icon: 'remove' },
}

const sources: Record<string, string> = { VERIFICATION: '核实', SPOT_CHECK: '抽查', EXPERT: '专家评审' }

const verdicts: Record<string, Shown> = {
  HELD_BACK: { label: '负责人退回', tone: 'grey', icon: 'info' },
  RETURNED: { label: '复评退回', tone: 'yellow', icon: 'warn' },
  SETTLED: states.SETTLED!,
  UNSETTLED: states.UNSETTLED!,
}

const unknown = (label: string): Shown => ({ label, tone: 'grey', icon: 'info' })

export const findingStateOf = (state: string) => states[state] ?? unknown(state)
export const sourceOf = (source: string) => sources[source] ?? source
export const verdictOf = (verdict: string) => verdicts[verdict] ?? unknown(verdict)
export const findingStateOptions = Object.entries(states).map(([value, { label }]) => ({ value, label }))
export const sourceOptions = Object.entries(sources).map(([value, label]) => ({ value, label }))
