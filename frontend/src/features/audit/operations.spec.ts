import { expect, it } from 'vitest'
import { operationOf } from './operations'

it.each([
  ['POST', '/api/work-items/51/completion', '办理事项'],
  ['POST', '/api/plans/3/defects/77/settlement', '处理规划疑点'],
  ['PUT', '/api/units/12', '修改单位'],
  ['DELETE', '/api/something/new/4', '删除'],
])('calls %s %s “%s”', (method, path, words) => {
  expect(operationOf(method, path)).toBe(words)
})
