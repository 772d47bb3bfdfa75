import { partOf } from '@/shared/words'

const roles = ['LEAD', 'PARTICIPANT', 'JOINT'] as const
export const partOptions = roles.map((value) => ({ value, label: partOf(value) }))
