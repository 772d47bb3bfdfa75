import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { deadlines } from './deadlines'

const table = readFileSync('../processes/deadline.dmn', 'utf8')
const daysOf = (element: string) => {
  const rule = table.split('<rule').find((text) => text.includes(`"${element}"`)) ?? ''
  return Number(/<outputEntry[^>]*>\s*<text>(\d+)<\/text>/.exec(rule)?.[1])
}

describe('the help page', () => {
  it.each(deadlines)('tells the days of $name as the decision table has them', ({ element, days }) => {
    expect(daysOf(element)).toBe(days)
  })
})
