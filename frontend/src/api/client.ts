import createClient, { type Middleware } from 'openapi-fetch'
import { noReceipt, toProblem, unreachable } from './problem'
import type { paths } from './schema'

const unsafe = new Set(['POST', 'PUT', 'PATCH', 'DELETE'])

const csrfToken = () => /(?:^|;\s*)XSRF-TOKEN=([^;]+)/.exec(document.cookie)?.[1]

const csrf: Middleware = {
  onRequest({ request }) {
    const token = csrfToken()
    if (token && unsafe.has(request.method)) request.headers.set('X-XSRF-TOKEN', decodeURIComponent(token))
    return request
  },
}

let onLoggedOut: () => void = () => {}

/** Called once by the app: what to do when the session has ended (go to login, keep the way back). */
export const whenLoggedOut = (react: () => void) => {
  onLoggedOut = react
}

const expiry: Middleware = {
  onResponse({ response, schemaPath }) {
    if (response.status === 401 && schemaPath !== '/api/session') onLoggedOut()
    return response
  },
}

export const client = createClient<paths>({
  baseUrl: location.origin,
  // The fetch of the moment, so that a mock server put in place later is seen.
  fetch: (request) => globalThis.fetch(request),
})
client.use(csrf, expiry)

type Answer<T> = { data?: T; error?: unknown; response: Response }

async function answered<T>(call: Promise<Answer<T>>): Promise<Answer<T>> {
  try {
    return await call
  } catch {
    throw unreachable()
  }
}

/** The body of a read, or a Problem. */
export async function read<T>(call: Promise<Answer<T>>): Promise<T> {
  const { data, error, response } = await answered(call)
  if (!response.ok) throw toProblem(response.status, error)
  if (data === undefined) throw toProblem(503, undefined)
  return data
}

/** The receipt of a write, or a Problem: success without a receipt is a failure. */
export async function write<T>(call: Promise<Answer<T>>): Promise<NonNullable<T>> {
  const { data, error, response } = await answered(call)
  if (!response.ok) throw toProblem(response.status, error)
  if (typeof data !== 'object' || data === null) throw noReceipt()
  return data
}

export const ifMatch = (version: number) => ({ 'If-Match': `"${version}"` })
