import type { Schemas } from '@/api'

export type Tally = Schemas['Tally']

const pages: Record<string, string> = {
  '/api/supervision/overdue': '/overview/overdue',
  '/api/supervision/latenesses': '/overview/latenesses',
  '/api/boards/silent-units': '/board/silent-units',
  '/api/boards/parts': '/board/parts',
}

/** The page that lists what the API's address of the rows lists, by the same conditions. */
export function pageOf(rows = ''): string {
  const [path = '', query] = rows.split('?')
  const page = pages[path] ?? path.replace(/^\/api/, '')
  return query ? `${page}?${query}` : page
}

/** The same, and the list says which number it came from. */
export function originOf(rows: string, name: string): string {
  const page = pageOf(rows)
  return `${page}${page.includes('?') ? '&' : '?'}origin=${encodeURIComponent(name)}`
}
