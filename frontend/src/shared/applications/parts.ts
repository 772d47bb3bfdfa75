import type { Schemas } from '@/api'

/** The units that share the task now; those that left are only told of. */
export const currentParts = (task: Schemas['TaskView']) => task.assignments.filter(({ state }) => state !== 'RELEASED')
