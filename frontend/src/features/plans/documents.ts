import { client, multipart, stamped, write } from '@/api'

/** A plan's text as it comes in: a file, or words pasted. */
export type Document = { kind: 'file'; file: File } | { kind: 'text'; text: string; name: string }

type Headers = { 'Idempotency-Key': string }

/** For telling attempts apart: a file is known by its name, size and time. */
export const attempt = (document: Document) => (document.kind === 'file' ? { ...document, ...stamped(document.file) } : document)

const partsOf = (document: Document) =>
  document.kind === 'file' ? multipart({ file: document.file }) : { body: { text: document.text, name: document.name || null } }

export const importNew = (document: Document, headers: Headers) => write(client.POST('/api/plans/imports', { ...partsOf(document), headers }))

export const reimport = (planId: number, document: Document, dryRun: boolean, headers: Headers) =>
  write(client.POST('/api/plans/{id}/imports', { params: { path: { id: planId }, query: { dryRun } }, ...partsOf(document), headers }))
