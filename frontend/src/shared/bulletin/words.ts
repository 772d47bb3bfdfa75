import type { Schemas } from '@/api'
import type { Shown } from '@/shared/words'

export type BulletinState = Schemas['BulletinView']['state']
export type Statement = Schemas['BulletinView']['statements'][number]

export const bulletinStates: readonly (Shown & { value: BulletinState })[] = [
  { value: 'DRAFTING', label: '拟制中', tone: 'blue', icon: 'edit' },
  { value: 'CONSULTING', label: '征求意见中', tone: 'yellow', icon: 'people' },
  { value: 'SETTLING', label: '处理异议中', tone: 'yellow', icon: 'warn' },
  { value: 'SIGNING', label: '待签发', tone: 'yellow', icon: 'clock' },
  { value: 'ISSUED', label: '已印发', tone: 'green', icon: 'check' },
  { value: 'WITHDRAWN', label: '已撤回', tone: 'grey', icon: 'info' },
  { value: 'VOIDED', label: '已作废', tone: 'red', icon: 'error' },
]
export const bulletinStateOf = (state: BulletinState) => bulletinStates.find(({ value }) => value === state)!

type Answer = Schemas['Consultation']['state']
const answers: Record<Answer, Shown> = {
  ASKED: { label: '待核对', tone: 'grey', icon: 'clock' },
  ANSWERED: { label: '待负责人签发', tone: 'grey', icon: 'clock' },
  AGREED: { label: '无异议', tone: 'green', icon: 'check' },
  OBJECTED: { label: '有异议，待处理', tone: 'yellow', icon: 'warn' },
  SETTLED: { label: '异议已处理', tone: 'blue', icon: 'check' },
  SILENT: { label: '到期未复，视为无异议', tone: 'grey', icon: 'info' },
}
export const answerOf = (state: Answer) => answers[state]

/** Statements under their headings, in the order in which they are printed. */
export function chaptersOf<T extends { heading: string; chapter: string }>(statements: readonly T[]): { heading: string; anchor: string; statements: T[] }[] {
  const chapters: { heading: string; anchor: string; statements: T[] }[] = []
  for (const statement of statements) {
    const last = chapters.at(-1)
    if (last?.heading === statement.heading) last.statements.push(statement)
    else chapters.push({ heading: statement.heading, anchor: `chapter-${statement.chapter}`, statements: [statement] })
  }
  return chapters
}
