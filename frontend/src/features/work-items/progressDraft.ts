import type { Schemas } from '@/api'
import { reportOf } from './reportOf'
import { blankless } from './useStep'

type Item = Schemas['WorkItem']
type Task = Schemas['TaskDetail']

/** Each milestone starts as it stands now. */
export const firstStatements = (task?: Task): Record<number, string> =>
  Object.fromEntries(task?.milestones.map(({ id, state }) => [id, state]) ?? [])

/** A returned report comes back with what had been written. */
export function ownWords(item: Item, task?: Task) {
  const report = reportOf(item, task)
  const own = item.element === 'sumUpProgress' ? report : report?.parts.find(({ unitId }) => unitId === item.unitId)
  return { done: own?.done ?? '', problems: own?.problems ?? '', next: own?.nextSteps ?? '' }
}

interface Draft {
  done: string
  problems: string
  next: string
  statements: Record<number, string>
  evidenceIds: number[]
}

export const toProgressForm = ({ done, problems, next, statements, evidenceIds }: Draft) => ({
  ...blankless({ done, problems, next }),
  milestones: Object.entries(statements).map(([id, state]) => ({ milestoneId: Number(id), state })),
  evidenceIds,
})
