import { describe, expect, it } from 'vitest'
import { inWords } from './draftContent'

describe('a field of a draft in words', () => {
  it.each([
    ['done', '已走访 26 个乡镇。', '已走访 26 个乡镇。'],
    ['done', undefined, ''],
    ['milestones', [{ milestoneId: 4, state: 'DONE' }, { milestoneId: 5, state: 'DELAYED' }], '已完成；滞后'],
    ['milestones', [{ title: '完成摸底', due: '2023-03-31', unitId: '3', yearlyTarget: '' }], '完成摸底 2023-03-31'],
    ['figures', [{ figureId: 1, amount: 60, reason: '集中走访' }, 'damaged'], '60 集中走访'],
    ['proofs', [{ evidenceId: 1 }, { evidenceId: 2 }], '2 件'],
    ['proofs', [], ''],
  ])('%s', (field, value, words) => expect(inWords(field, value)).toBe(words))
})
