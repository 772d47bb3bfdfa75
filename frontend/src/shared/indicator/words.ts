import type { Shown } from '../words'
import type { Schemas } from '@/api'

type Standing = Schemas['IndicatorStanding']
export type Scale = Standing['scale']

/** The words of official evaluations, from the best to the worst; what is not known is red. */
export const scales: Record<Scale, Shown> = {
  EARLY: { label: '提前实现', tone: 'green', icon: 'flag' },
  AHEAD: { label: '快于预期', tone: 'green', icon: 'up' },
  ON_TRACK: { label: '基本符合预期', tone: 'blue', icon: 'check' },
  BEHIND: { label: '滞后', tone: 'yellow', icon: 'warn' },
  UNKNOWN: { label: '无法判断', tone: 'red', icon: 'error' },
}
export const scaleOptions = Object.entries(scales).map(([value, { label }]) => ({ value, label }))

export const basisStates: Record<Schemas['BasisView']['state'], Shown> = {
  ASKED: { label: '待填报', tone: 'blue', icon: 'edit' },
  DRAWN_UP: { label: '待签发', tone: 'blue', icon: 'flow' },
  SIGNED: { label: '待审核', tone: 'yellow', icon: 'clock' },
  CONFIRMED: { label: '待批准', tone: 'yellow', icon: 'clock' },
  AGREED: { label: '已生效', tone: 'green', icon: 'check' },
  WITHDRAWN: { label: '已撤回', tone: 'grey', icon: 'info' },
}

export const statementStates: Record<Schemas['StatementView']['state'], Shown> = {
  ASKED: { label: '待填报', tone: 'blue', icon: 'edit' },
  STATED: { label: '待签发', tone: 'blue', icon: 'flow' },
  SIGNED: { label: '待确认', tone: 'yellow', icon: 'clock' },
  CONFIRMED: { label: '已确认', tone: 'green', icon: 'check' },
  WITHDRAWN: { label: '已撤回', tone: 'grey', icon: 'info' },
}

export const acts: Record<Schemas['IndicatorActEntry']['act'], string> = {
  ASKED: '布置',
  STATED: '填报',
  COUNTY_STATED: '县（市、区）填报',
  SIGNED: '签发',
  RETURNED: '退回',
  CONFIRMED: '审核通过',
  DECIDED: '批准',
  CORRECTED: '申请更正',
  WITHDRAWN: '撤回',
}

export const rhythms: Record<Schemas['BasisView']['rhythm'], string> = { YEARLY: '按年', QUARTERLY: '按季' }
export const rhythmOptions = Object.entries(rhythms).map(([value, label]) => ({ value, label }))

/** A number as officials write it, with its measure; a dash where there is none. */
export const amount = (value?: number | null, measure = '') => (value === null || value === undefined ? '—' : `${value.toLocaleString('zh-CN', { maximumFractionDigits: 4 })}${measure && ` ${measure}`.replace(' %', '%')}`)

/** A plan says ≥97 beside a measure of %; together they read as one. */
export const targetOf = ({ targetText, measure, targetKind }: Pick<Standing, 'targetText' | 'measure' | 'targetKind'>) => (targetKind === 'RELATIVE' || targetKind === 'UNDECIDED' ? targetText : `${targetText} ${measure}`.replace(' %', '%'))

export const isWay = (kind: Standing['targetKind']) => kind === 'REACH' || kind === 'STRICT' || kind === 'CUMULATIVE'
