import { describe, expect, it } from 'vitest'
import { nextTick, ref } from 'vue'
import { useDraftText } from './useDraftText'

const bulletin = (version: number, ...words: string[]) => ({
  title: '通报',
  version,
  statements: words.map((text, n) => ({ id: n + 1, words: text, included: true })),
})

describe('the text of a draft', () => {
  it('sends what was touched and nothing else', () => {
    const draft = useDraftText(() => bulletin(1, '甲', '乙'))
    draft.lines[2]!.words = '乙乙'

    expect(draft.touched.value).toEqual([{ id: 2, words: '乙乙', included: true }])
  })

  it('keeps what is typed when somebody else has saved, and shows both', async () => {
    const shown = ref(bulletin(1, '甲', '乙'))
    const draft = useDraftText(() => shown.value)
    draft.lines[1]!.words = '我的'
    shown.value = bulletin(2, '对方的', '乙乙')
    await nextTick()

    expect(draft.lines[1]!.words).toBe('我的')
    expect(draft.theirs(1)).toBe('对方的')
    expect(draft.lines[2]!.words).toBe('乙乙')
    expect(draft.theirs(2)).toBeUndefined()
  })

  it('is done with what the server has taken', async () => {
    const shown = ref(bulletin(1, '甲'))
    const draft = useDraftText(() => shown.value)
    draft.lines[1]!.words = '改'
    shown.value = bulletin(2, '改')
    await nextTick()

    expect(draft.isTouched.value).toBe(false)
  })
})
