/** What a form keeps as its draft; it comes back as anything, so each reader looks at what it takes. */
export type DraftContent = Record<string, unknown>

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
export const rows = (value: unknown) => (Array.isArray(value) ? value.filter(isRecord) : [])
export const text = (value: unknown) => (typeof value === 'string' ? value : '')
