import type { Page } from 'playwright-core'

interface Item {
  id: number
  subjectId: number
  assignmentId: number
  unit: string
}

export interface Owed {
  /** Handlers of the unit, who share the duty. */
  handlers: string[]
  duty: Item
  /** Names of the figures that are asked, with what was said last. */
  figures: { name: string; last: number | null }[]
}

/** Each part of a report that is owed in the round that is open, for somebody logged in as the office. */
export async function owedReports(office: Page): Promise<Owed[]> {
  // The demo opens between two rounds; a clock that is beyond that day already stays where it is.
  await office.evaluate(async () => {
    const token = decodeURIComponent(/XSRF-TOKEN=([^;]+)/.exec(document.cookie)?.[1] ?? '')
    await fetch('/api/demo/clock', { method: 'POST', headers: { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': token }, body: JSON.stringify({ to: '2022-10-10' }) })
  })
  return office.evaluate(async () => {
    const read = async (path: string) => (await fetch(path)).json()
    const accounts: { username: string; unit: string; role: string }[] = await read('/api/demo/accounts')
    const duties: Item[] = (await read('/api/work-items?scope=all&element=reportProgress&size=100')).items
    return Promise.all(
      duties.map(async (duty) => {
        const { figures } = await read(`/api/progress-reports/${duty.subjectId}/prefill?assignmentId=${duty.assignmentId}`)
        return {
          duty,
          handlers: accounts.filter(({ unit, role }) => unit === duty.unit && role === 'HANDLER').map(({ username }) => username),
          figures: figures.map((asked: { figure: { name: string }; last: number | null }) => ({ name: asked.figure.name, last: asked.last })),
        }
      }),
    )
  })
}

export function oneOf(owed: readonly Owed[], fits: (one: Owed) => boolean): Owed {
  const found = owed.find(fits)
  if (!found) throw new Error('nobody owes such a report')
  return found
}
