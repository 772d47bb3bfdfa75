import { setupServer } from 'msw/node'

/** The mock server of the tests; each test says with `server.use(…)` what it answers. */
export const server = setupServer()
