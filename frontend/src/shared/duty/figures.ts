import type { Schemas } from '@/api'

export const figureKinds: Record<Schemas['Figure']['kind'], string> = { CUMULATIVE: '累计数', AS_OF: '时点数' }
export const gatherings: Record<Schemas['Figure']['gathering'], string> = { PARTS: '各单位填报、主办单位汇总', LEAD: '主办单位填报' }

export const kindOptions = Object.entries(figureKinds).map(([value, label]) => ({ value, label }))
export const gatheringOptions = Object.entries(gatherings).map(([value, label]) => ({ value, label }))

/** Sums of amounts with at most four decimals, without the dust of binary fractions. */
export const sumOf = (amounts: readonly number[]) => amounts.reduce((sum, amount) => sum + Math.round(amount * 10_000), 0) / 10_000

export const showAmount = (amount: number | null | undefined, measure = '') =>
  amount === null || amount === undefined ? '—' : `${amount.toLocaleString('zh-CN', { maximumFractionDigits: 4 })}${measure && ` ${measure}`}`
