import type { Shown } from '@/shared/words'

const sheets: Record<string, Shown> = {
  AWAITED: { label: '待评', tone: 'grey', icon: 'clock' },
  SCORED: { label: '已打分', tone: 'blue', icon: 'edit' },
  SENT: { label: '已提交', tone: 'green', icon: 'check' },
  RECUSED: { label: '已回避', tone: 'grey', icon: 'remove' },
  REPLACED: { label: '已更换', tone: 'grey', icon: 'remove' },
  MISSED: { label: '缺评', tone: 'red', icon: 'error' },
}

const commissions: Record<string, Shown> = {
  RESERVE: { label: '候补', tone: 'grey', icon: 'clock' },
  OPEN: { label: '评审中', tone: 'blue', icon: 'edit' },
  SUBMITTED: { label: '已提交', tone: 'green', icon: 'check' },
  MISSED: { label: '逾期未交齐', tone: 'red', icon: 'error' },
}

const reviews: Record<string, Shown> = {
  DRAWING: { label: '待抽取专家', tone: 'yellow', icon: 'clock' },
  SCORING: { label: '专家评审中', tone: 'blue', icon: 'edit' },
  SETTLING: { label: '处理分歧中', tone: 'yellow', icon: 'warn' },
  FILED: { label: '评审已归档', tone: 'green', icon: 'check' },
}

const origins: Record<string, string> = { DRAWN: '抽取', REPLACEMENT: '递补', BY_HAND: '指定', FURTHER: '加评' }
const settlements: Record<string, string> = { DISCUSSED: '已组织会商', KEPT: '分歧有据，予以保留' }
const unknown = (label: string): Shown => ({ label, tone: 'grey', icon: 'info' })

export const sheetStateOf = (state: string) => sheets[state] ?? unknown(state)
export const commissionStateOf = (state: string) => commissions[state] ?? unknown(state)
export const reviewStateOf = (state: string) => reviews[state] ?? unknown(state)
export const originOf = (origin: string) => origins[origin] ?? origin
export const settlementOf = (settlement: string) => settlements[settlement] ?? settlement
export const settlementOptions = Object.entries(settlements).map(([value, label]) => ({ value, label }))
