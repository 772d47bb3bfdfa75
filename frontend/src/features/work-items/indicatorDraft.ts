import { rows, text } from './draftContent'
import type { DraftContent } from '@/shared/drafts/useDraft'
import type { Schemas } from '@/api'
import { isWay } from '@/shared/indicator/words'

export type Asked = Schemas['BasisViewWithIndicator']
type Statement = Schemas['StatementView']

const written = (value: unknown) => (typeof value === 'number' || typeof value === 'string' ? String(value) : '')
const given = (value: string) => (value.trim() ? Number(value) : null)
const bad = (value: string) => Boolean(value.trim()) && Number.isNaN(Number(value)) && '请填写数字。'

/** The years that are asked for: those after the baseline. */
export const yearsOf = (asked: Asked, baselineYear: string) =>
  isWay(asked.indicator.target.kind) ? asked.years.filter((year) => asked.indicator.target.kind === 'CUMULATIVE' || !(Number(baselineYear) >= year)) : []

export function firstBasis(asked: Asked, draft?: DraftContent | null) {
  const from = draft ?? { ...asked.basis }
  const steps = rows(from.path)
  const stepOf = (year: number) => written(steps.find((step) => step.year === year)?.value)
  const isShare = asked.indicator.unit.includes('%')
  return {
    baseline: written(from.baseline), baselineYear: written(from.baselineYear) || (asked.years[0] ? String(asked.years[0] - 1) : ''),
    steps: Object.fromEntries(asked.years.map((year) => [year, stepOf(year)])) as Record<number, string>,
    least: written(from.least), most: written(from.most) || (isShare && isWay(asked.indicator.target.kind) ? '100' : ''),
    reference: text(from.reference), caliber: text(from.caliber), source: text(from.source),
  }
}
export type BasisDraft = ReturnType<typeof firstBasis>

export const basisRules = (asked: Asked) => (values: BasisDraft) => ({
  ...Object.fromEntries(yearsOf(asked, values.baselineYear).map((year) => [`step-${year}`, !values.steps[year]?.trim() ? `请填写 ${year} 年的目标。` : bad(values.steps[year])])),
  baseline: isWay(asked.indicator.target.kind) && asked.indicator.target.kind !== 'CUMULATIVE' && !values.baseline.trim() ? '请填写基期值。' : bad(values.baseline),
  least: bad(values.least),
  most: bad(values.most),
  reference: asked.indicator.target.kind === 'RELATIVE' && !values.reference.trim() && '请写明与哪项数据比较。',
  source: !values.source.trim() && '请填写数据来源。',
})

export const toBasisForm = (asked: Asked) => (values: BasisDraft) => ({
  baseline: given(values.baseline),
  baselineYear: values.baseline.trim() ? given(values.baselineYear) : null,
  path: yearsOf(asked, values.baselineYear).map((year) => ({ year, value: given(values.steps[year] ?? '') })),
  least: given(values.least),
  most: given(values.most),
  reference: values.reference.trim() || null,
  caliber: values.caliber.trim() || null,
  source: values.source.trim(),
})

export function firstValue(asked: Statement, draft?: DraftContent | null) {
  const stated = rows(draft?.counties)
  const county = (id: number, said?: number | null) => written(draft ? (stated.find((one) => one.countyId === id)?.amount ?? said) : said)
  const from = draft ?? { ...asked }
  return {
    amount: written(from.amount), reference: written(from.reference), source: text(from.source) || (asked.basis.source ?? ''), asOf: text(from.asOf),
    certifiedBy: text(from.certifiedBy) || (asked.last?.certifiedBy ?? ''), reason: text(from.reason),
    counties: Object.fromEntries(asked.counties.map(({ countyId, amount }) => [countyId, county(countyId, amount)])) as Record<number, string>,
  }
}
export type ValueDraft = ReturnType<typeof firstValue>

export const valueRules = (asked: Statement) => (values: ValueDraft) => ({
  amount: !values.amount.trim() ? '请填写数值。' : bad(values.amount),
  reference: asked.indicator.target.kind === 'RELATIVE' && (!values.reference.trim() ? '请填写同期的参照数据。' : bad(values.reference)),
  ...Object.fromEntries(Object.entries(values.counties).map(([id, amount]) => [`county-${id}`, bad(amount)])),
  source: !values.source.trim() && '请填写数据来源。',
  asOf: !values.asOf && '请选择数据截止日期。',
  certifiedBy: !values.certifiedBy.trim() && '请填写数据审定人。',
})

export const toValueForm = (values: ValueDraft) => ({
  amount: given(values.amount),
  reference: given(values.reference),
  source: values.source.trim(),
  asOf: values.asOf || null,
  certifiedBy: values.certifiedBy.trim(),
  reason: values.reason.trim() || null,
  counties: Object.entries(values.counties).filter(([, amount]) => amount.trim()).map(([countyId, amount]) => ({ countyId: Number(countyId), amount: given(amount) })),
})

/** The server numbers the counties it was sent: those that were filled in, in their order. */
export const countyError = (values: ValueDraft, errors: Record<string, string>, id: number) => {
  const sent = Object.entries(values.counties).filter(([, amount]) => amount.trim())
  return errors[`county-${id}`] ?? errors[`counties[${sent.findIndex(([key]) => Number(key) === id)}].amount`]
}

/** What counts up is the sum of its counties; a rate is not. */
export const sumOf = (values: ValueDraft) => Object.values(values.counties).reduce((sum, amount) => sum + (Number(amount) || 0), 0)
