import type { Schemas } from '@/api'

export type Form = Schemas['SurveyForm']
export type Asked = Schemas['SurveyFormAsked']

/** What somebody has filled in so far; questions are counted from 1. */
export interface Filled {
  choices: Record<number, number[]>
  texts: Record<number, string>
  group: string
  assisted: boolean
}

export const nothingFilled = (): Filled => ({ choices: {}, texts: {}, group: '', assisted: false })

/** As the server takes it. */
export function answerOf(filled: Filled, asksGroup: boolean): Schemas['AnswerForm'] {
  const choices = Object.entries(filled.choices).filter(([, ticked]) => ticked.length > 0)
  const texts = Object.entries(filled.texts).filter(([, text]) => text.trim())
  return {
    group: asksGroup && filled.group !== '' ? Number(filled.group) : null,
    assisted: filled.assisted,
    answers: [
      ...choices.map(([question, ticked]) => ({ question: Number(question), choices: [...ticked].sort((a, b) => a - b), text: null })),
      ...texts.map(([question, text]) => ({ question: Number(question), choices: null, text: text.trim() })),
    ],
  }
}

/** What is missing, by the name of its question. */
export const missingIn = (form: Form, filled: Filled): Record<string, string> =>
  Object.fromEntries(
    form.questions.flatMap((question, n): [string, string][] => (question.required && !filled.choices[n + 1]?.length ? [[`q${n + 1}`, `请回答第 ${n + 1} 题。`]] : [])),
  )
