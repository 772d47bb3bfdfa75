import { describe, expect, it } from 'vitest'
import { filterNames, filterOf, sentenceOf, valuesOf, type Values } from './filters'

const none = Object.fromEntries(filterNames.map((name) => [name, ''])) as Values

describe('the filters of the ledger', () => {
  it('go from the address to the server and back from a kept view', () => {
    const values = { ...none, kind: 'KEY_PROJECT', planId: '3', late: 'false', q: '康复' }
    expect(filterOf(values)).toEqual({ kind: 'KEY_PROJECT', planId: 3, late: false, q: '康复' })
    expect({ ...none, ...valuesOf(filterOf(values)) }).toEqual(values)
  })

  it('are said in words on paper', () => {
    expect(sentenceOf({ ...none, kind: 'KEY_PROJECT', light: 'RED' }, {})).toBe('筛选条件：类别：重点项目；亮灯：红灯')
    expect(sentenceOf(none, {})).toBe('筛选条件：无（全部）')
  })
})
