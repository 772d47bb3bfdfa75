import type { Schemas } from '@/api'
import type { Survey } from './useSurveys'

export type Kind = Schemas['Question']['kind']

/** A question while it is written; `key` stays the same when it is moved. */
export interface DraftQuestion {
  key: number
  kind: Kind
  title: string
  hint: string
  required: boolean
  /** One a line. */
  options: string
  sections: string[]
  taskIds: number[]
}

export interface DraftGroup {
  key: number
  name: string
  sent: string
}

export interface Draft {
  planId: string
  title: string
  opensOn: string
  closesOn: string
  intro: string
  groups: DraftGroup[]
  questions: DraftQuestion[]
}

let last = 0
const nextKey = () => ++last

export const emptyGroup = (): DraftGroup => ({ key: nextKey(), name: '', sent: '' })
export const emptyQuestion = (kind: Kind): DraftQuestion => ({ key: nextKey(), kind, title: '', hint: '', required: false, options: '', sections: [], taskIds: [] })
export const emptyDraft = (): Draft => ({ planId: '', title: '', opensOn: '', closesOn: '', intro: '', groups: [emptyGroup()], questions: [emptyQuestion('SCALE')] })

export const draftOf = (survey: Survey): Draft => ({
  planId: String(survey.planId),
  title: survey.title,
  opensOn: survey.opensOn ?? '',
  closesOn: survey.closesOn ?? '',
  intro: survey.intro,
  groups: survey.groups.map(({ name, sent }) => ({ key: nextKey(), name, sent: String(sent) })),
  questions: survey.questions.map((question) => ({
    ...question,
    key: nextKey(),
    hint: question.hint ?? '',
    options: question.kind === 'SCALE' ? '' : question.options.join('\n'),
    sections: [...question.sections],
    taskIds: [...question.taskIds],
  })),
})

/** As the server takes it. */
export const bodyOf = ({ title, opensOn, closesOn, intro, groups, questions }: Draft): Schemas['DraftForm'] => ({
  title,
  opensOn: opensOn || null,
  closesOn: closesOn || null,
  intro,
  groups: groups.map(({ name, sent }) => ({ name, sent: /^\d+$/.test(String(sent).trim()) ? Number(sent) : null })),
  questions: questions.map(({ kind, title: words, hint, required, options, sections, taskIds }) => ({ kind, title: words, hint, required, options: options.split('\n'), sections, taskIds })),
})

export function moved<T>(list: readonly T[], at: number, by: -1 | 1): T[] {
  const next = [...list]
  const [one] = next.splice(at, 1)
  if (one !== undefined) next.splice(at + by, 0, one)
  return next
}
