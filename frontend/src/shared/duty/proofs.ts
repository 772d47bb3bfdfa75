import type { Schemas } from '@/api'

type Task = Schemas['TaskView']
type Proof = Schemas['ProgressFormProof']
export type About = Proof['about']

/** A statement that evidence can prove, as one word: what kind, and which one. */
export const subjectKey = (about: About, aboutId?: number | null) => `${about}:${aboutId ?? 0}`

export function fromKey(key: string): { about: About; aboutId: number } {
  const [about, id] = key.split(':')
  return { about: about as About, aboutId: Number(id) }
}

/** Everything a task's report states: the text as a whole, each milestone, each figure. */
export const subjectsOf = (task?: Task) => [
  { value: subjectKey('TEXT'), label: '进展文字（整体）' },
  ...(task?.workPlan?.plan.state === 'APPROVED' ? task.workPlan.milestones.map(({ id, title }) => ({ value: subjectKey('MILESTONE', id), label: `里程碑：${title}` })) : []),
  ...(task?.workPlan?.plan.state === 'APPROVED' ? task.workPlan.figures.map(({ figure }) => ({ value: subjectKey('FIGURE', figure.id), label: `数字：${figure.name}` })) : []),
]

export const subjectName = (task: Task | undefined, about: About, aboutId?: number | null) =>
  subjectsOf(task).find(({ value }) => value === subjectKey(about, aboutId))?.label ?? '进展文字（整体）'
