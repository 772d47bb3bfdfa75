// Brings the description of the API from a running server into src/api/openapi.json; `npm run api` makes the types of it.
import { writeFileSync } from 'node:fs'

const server = process.env.DUBAN_URL ?? 'http://localhost:8080'
const response = await fetch(new URL('/api/openapi.json', server))
if (!response.ok) throw new Error(`${server} answers ${response.status}`)
const description = await response.json()
delete description.servers
// The client's own middleware sends the headers of writes.
for (const operation of Object.values(description.paths).flatMap((path) => Object.values(path))) {
  operation.parameters = operation.parameters?.filter(({ in: place }) => place !== 'header')
}

const ordered = (value) =>
  Array.isArray(value)
    ? value.map(ordered)
    : value && typeof value === 'object'
      ? Object.fromEntries(Object.keys(value).sort().map((key) => [key, ordered(value[key])]))
      : value

writeFileSync(new URL('../src/api/openapi.json', import.meta.url), `${JSON.stringify(ordered(description), null, 1)}\n`)
