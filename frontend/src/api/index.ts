import type { components } from './schema'

export { client, ifMatch, read, whenLoggedOut, write } from './client'
export { multipart, stamped, type Stamped } from './multipart'
export { asProblem, Problem } from './problem'
export { useWrite } from './useWrite'
export type Schemas = components['schemas']
