import { required } from '../composables/useForm'
import { levelFor, levelOf } from './words'

/** A risk as a form holds it: everything is text. */
export interface RiskDraft {
  what: string
  likelihood: string
  impact: string
  measure: string
  unitId: string
  sign: string
  signWords: string
}

export const emptyRisk = (): RiskDraft => ({ what: '', likelihood: '', impact: '', measure: '', unitId: '', sign: '', signWords: '' })

interface Known {
  what: string
  likelihood: number
  impact: number
  measure?: string | null
  ownerUnitId: number
  sign?: string | null
  signWords?: string | null
}

export const draftOf = (risk: Known): RiskDraft => ({
  what: risk.what,
  likelihood: String(risk.likelihood),
  impact: String(risk.impact),
  measure: risk.measure ?? '',
  unitId: String(risk.ownerUnitId),
  sign: risk.sign ?? '',
  signWords: risk.signWords ?? '',
})

/** Field names as the server writes them, below the given prefix. */
export const rulesOfRisk = ({ what, likelihood, impact, measure }: RiskDraft, at = ''): Record<string, string | false | undefined> => ({
  [`${at}what`]: required(what, '请填写风险事项。'),
  [`${at}likelihood`]: required(likelihood, '请选择可能性。'),
  [`${at}impact`]: required(impact, '请选择影响。'),
  [`${at}measure`]: required(measure, '请填写防范措施。'),
})

export const levelWords = ({ likelihood, impact }: RiskDraft) =>
  likelihood && impact ? `${levelOf(levelFor(Number(likelihood), Number(impact))).label}风险（${likelihood} × ${impact} = ${Number(likelihood) * Number(impact)}）` : ''
