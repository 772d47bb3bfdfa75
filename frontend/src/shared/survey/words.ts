import type { Schemas } from '@/api'

type Question = Schemas['QuestionResult']

const isTold = (number?: number | null): number is number => typeof number === 'number'

/** A number, or that it is hidden; never an empty cell that could be read as none. */
export const shown = (number?: number | null, unit = '') => (isTold(number) ? `${number}${unit}` : '不显示')

/** The result of a question in a sentence, as it is read instead of its chart. */
export function sentenceOf({ people, satisfied, satisfiedAtLeast, mean, cells }: Question): string {
  if (!isTold(people)) return '回答的人不足 5 人，不显示结果。'
  const parts = [`${people} 人回答`]
  if (isTold(satisfied)) parts.push(`满意率 ${satisfied}%`)
  if (isTold(satisfiedAtLeast)) parts.push(`满意率不低于 ${satisfiedAtLeast}%`)
  if (isTold(mean)) parts.push(`平均 ${mean} 分（满分 5 分）`)
  const most = cells.reduce<(typeof cells)[number] | undefined>((best, cell) => ((cell.count ?? 0) > (best?.count ?? 0) ? cell : best), undefined)
  if (most) parts.push(`选“${most.label}”的最多，${most.count} 人，占 ${most.share}%`)
  const hidden = cells.filter(({ count }) => !isTold(count)).length
  return `${parts.join('，')}。${hidden ? `有 ${hidden} 个选项人数不显示。` : ''}`
}
