import { attributes, targetKinds } from './words'
import type { Schemas } from '@/api'
import { showDate } from '@/shared/dates'
import { partOf } from '@/shared/words'

type Edit = Schemas['PlanEdit']
type Task = Schemas['PlanTask']
type Indicator = Schemas['Indicator']
type KeyProject = Schemas['KeyProject']

export interface Difference {
  name: string
  before: string
  after: string
}

const text = (value?: string | number | null) => (value === null || value === undefined ? '' : String(value))

/** What an official reads of a row; ids, versions and places in the text are no news. */
const facts = {
  TASK: ({ number, title, body, due, roles }: Task) => ({
    编号: number,
    标题: title,
    正文: body,
    时限: showDate(due),
    分工: roles.map(({ role, unit }) => `${partOf(role)}：${unit}`).join('；'),
  }),
  INDICATOR: ({ number, name, unit, target, attribute, baseline, baselineYear, path }: Indicator) => ({
    编号: number,
    名称: name,
    计量单位: unit,
    目标类型: targetKinds[target.kind],
    目标值: `${text(target.comparator)}${text(target.value)}`,
    目标原文: target.text,
    属性: attribute ? attributes[attribute] : '',
    基期值: text(baseline),
    基期年份: text(baselineYear),
    年度路径: path.map(({ year, value }) => `${year} 年 ${value}`).join('，'),
  }),
  KEY_PROJECT: ({ number, title, body, owner, due }: KeyProject) => ({ 编号: number, 名称: title, 内容: body, 责任单位: text(owner), 时限: showDate(due) }),
}

function factsOf(type: Edit['subjectType'], state: string): Record<string, string> {
  const row: unknown = JSON.parse(state)
  if (type === 'TASK') return facts.TASK(row as Task)
  if (type === 'INDICATOR') return facts.INDICATOR(row as Indicator)
  return type === 'KEY_PROJECT' ? facts.KEY_PROJECT(row as KeyProject) : {}
}

/** What an edit changed, field by field, as the row said it before and after. */
export function differencesOf({ subjectType, stateBefore, stateAfter }: Edit): Difference[] {
  const before = factsOf(subjectType, stateBefore)
  const after = factsOf(subjectType, stateAfter)
  return Object.keys(after)
    .map((name) => ({ name, before: before[name] ?? '', after: after[name] ?? '' }))
    .filter((field) => field.before !== field.after)
}
