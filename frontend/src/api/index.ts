import type { components } from './schema'

export { client, ifMatch, read, whenLoggedOut, write } from './client'
export { asProblem, Problem } from './problem'
export { useWrite } from './useWrite'
export type Schemas = components['schemas']
