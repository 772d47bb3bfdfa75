import { describe, expect, it } from 'vitest'
import { bodyOf, emptyDraft, moved } from './draft'

describe('a survey while it is written', () => {
  it('is sent as it stands, with nothing made up for what is missing', () => {
    const draft = { ...emptyDraft(), title: '调查', opensOn: '2022-10-01' }
    draft.groups = [{ key: 1, name: '视力残疾', sent: ' 40 ' }, { key: 2, name: '其他', sent: '若干' }]
    const body = bodyOf(draft)
    expect(body).toMatchObject({ title: '调查', opensOn: '2022-10-01', closesOn: null })
    expect(body.groups).toEqual([{ name: '视力残疾', sent: 40 }, { name: '其他', sent: null }])
    expect(body.questions?.[0]).not.toHaveProperty('key')
  })

  it('moves a question up and down and leaves the list it was given', () => {
    const list = ['a', 'b', 'c']
    expect(moved(list, 0, 1)).toEqual(['b', 'a', 'c'])
    expect(moved(list, 2, -1)).toEqual(['a', 'c', 'b'])
    expect(list).toEqual(['a', 'b', 'c'])
  })
})
