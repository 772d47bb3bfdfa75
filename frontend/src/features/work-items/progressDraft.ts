import type { Schemas } from '@/api'
import { milestonesOf } from '@/shared/duty/useTask'
import { reportOf } from './reportOf'
import { blankless } from './useStep'

type Item = Schemas['WorkItemView']
type Task = Schemas['TaskView']

/** Each milestone starts as it stands now. */
export const firstStatements = (task?: Task): Record<number, string> =>
  Object.fromEntries(milestonesOf(task).map(({ id, state }) => [id, state]))

/** A returned report comes back with what had been written. */
export function ownWords(item: Item, task?: Task) {
  const entry = reportOf(item, task)
  const own = item.element === 'sumUpProgress' ? entry?.report : entry?.parts.find(({ part }) => part.unitId === item.unitId)?.part
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
