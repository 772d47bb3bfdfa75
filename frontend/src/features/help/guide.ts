export interface HowTo {
  title: string
  /** How long the official has, in the words of the deadline table. */
  deadline?: string
  steps: readonly string[]
  note?: string
}

export interface Guide {
  role: string
  name: string
  intro: string
  howTos: readonly HowTo[]
}

const files = import.meta.glob<{ default: Guide }>('./guides/*.ts', { eager: true })
const order = ['HANDLER', 'HEAD', 'OFFICE', 'LEADER', 'EVALUATOR', 'SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDITOR']

export const guides = Object.values(files)
  .map((file) => file.default)
  .sort((a, b) => order.indexOf(a.role) - order.indexOf(b.role))
