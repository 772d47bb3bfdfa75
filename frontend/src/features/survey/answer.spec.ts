import { describe, expect, it } from 'vitest'
import { answerOf, missingIn, nothingFilled, type Form } from './answer'

const form: Form = {
  title: '调查',
  intro: '',
  groups: ['甲', '乙'],
  questions: [
    { kind: 'SCALE', title: '满意吗', hint: null, required: true, options: ['满意', '不满意'] },
    { kind: 'TEXT', title: '意见', hint: null, required: false, options: [] },
  ],
}

describe('what was filled in', () => {
  it('names each required question that was left out', () => {
    expect(missingIn(form, nothingFilled())).toEqual({ q1: '请回答第 1 题。' })
    expect(missingIn(form, { ...nothingFilled(), choices: { 1: [0] } })).toEqual({})
  })

  it('leaves out what is empty, and the group where a letter says it', () => {
    const filled = { choices: { 1: [1], 3: [] }, texts: { 2: '  ' }, group: '1', assisted: true }
    expect(answerOf(filled, false)).toEqual({ group: null, assisted: true, answers: [{ question: 1, choices: [1], text: null }] })
    expect(answerOf({ ...filled, texts: { 2: ' 好 ' } }, true)).toMatchObject({ group: 1, answers: [{ question: 1 }, { question: 2, text: '好' }] })
  })
})
