import { describe, expect, it } from 'vitest'
import { cellOf, cellOfChoice, chosenIn, comparisonOf, wordsOf, wrongWith, type Column } from './conditions'

const days: Column = { name: 'days', label: '天数', type: 'NUMBER', choices: [] }
const phase: Column = { name: 'phase', label: '阶段', type: 'CHOICE', choices: [{ value: 'A', label: '甲' }, { value: 'B', label: '乙' }, { value: 'C', label: '丙' }] }

describe('conditions', () => {
  it.each(['-', '0', '> 5', '>= 5', '< -3', '<= 9', '[1..5]'])('comes back as it was: %s', (cell) => {
    expect(cellOf(comparisonOf(cell))).toBe(cell)
  })

  it('counts open ends inwards', () => {
    expect(cellOf(comparisonOf('(1..5)'))).toBe('[2..4]')
  })

  it('takes all choices as none', () => {
    expect(cellOfChoice(phase, ['A', 'B', 'C'])).toBe('-')
    expect(cellOfChoice(phase, ['A', 'C'])).toBe('"A","C"')
    expect(chosenIn('"A","C"')).toEqual(['A', 'C'])
  })

  it('reads in words', () => {
    expect(wordsOf(phase, '"A","C"')).toBe('甲或丙')
    expect(wordsOf(days, '> 5')).toBe('大于 5')
    expect(wordsOf(days, '-')).toBeUndefined()
  })

  it('says what is no number', () => {
    expect(wrongWith({ sign: '>', from: '五', to: '' })).toBe('请填写整数')
    expect(wrongWith({ sign: '..', from: '5', to: '1' })).toBe('前一个数不能大于后一个数')
  })
})
