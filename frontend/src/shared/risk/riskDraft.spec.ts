import { describe, expect, it } from 'vitest'
import { emptyRisk, levelWords, rulesOfRisk } from './riskDraft'
import { levelFor } from './words'

describe('a risk', () => {
  it.each([
    [5, 3, 'MAJOR'],
    [2, 4, 'CONSIDERABLE'],
    [2, 2, 'GENERAL'],
    [3, 1, 'LOW'],
  ])('of likelihood %i and impact %i is %s, as the server says', (likelihood, impact, level) => {
    expect(levelFor(likelihood, impact)).toBe(level)
  })

  it('says its level while it is being filled in, and nothing before both are chosen', () => {
    expect(levelWords({ ...emptyRisk(), likelihood: '4' })).toBe('')
    expect(levelWords({ ...emptyRisk(), likelihood: '4', impact: '4' })).toBe('重大风险（4 × 4 = 16）')
  })

  it('names what it lacks at the field that the server would name', () => {
    const missing = Object.entries(rulesOfRisk({ ...emptyRisk(), what: '资金' }, 'risks[1].')).filter(([, sentence]) => sentence)
    expect(missing.map(([field]) => field)).toEqual(['risks[1].likelihood', 'risks[1].impact', 'risks[1].measure'])
  })
})
