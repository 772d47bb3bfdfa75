import type { Schemas } from '@/api'

/** The report that a duty of the round is about. */
export const reportOf = (item: Schemas['WorkItemView'], task?: Schemas['TaskView']) =>
  task?.reports.find(({ report }) => report.id === item.subjectId)
