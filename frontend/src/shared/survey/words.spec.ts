import { describe, expect, it } from 'vitest'
import { sentenceOf, shown } from './words'

const question = { number: 1, kind: 'SCALE' as const, title: '满意吗', sections: [], taskIds: [], people: 28, satisfied: 71.4, satisfiedAtLeast: null, mean: null }

describe('a result in words', () => {
  it('says what is hidden, and never shows it as none', () => {
    const cells = [
      { label: '满意', count: 20, share: 71.4 },
      { label: '不满意', count: null, share: null },
    ]
    expect(sentenceOf({ ...question, cells })).toBe('28 人回答，满意率 71.4%，选“满意”的最多，20 人，占 71.4%。有 1 个选项人数不显示。')
    expect(shown(null)).toBe('不显示')
    expect(shown(0)).toBe('0')
  })

  it('says nothing of what less than five people answered', () => {
    expect(sentenceOf({ ...question, people: null, satisfied: null, cells: [] })).toBe('回答的人不足 5 人，不显示结果。')
  })
})
