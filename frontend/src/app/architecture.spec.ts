import { describe, expect, it } from 'vitest'

const sources = import.meta.glob<string>('../**/*.{ts,vue}', { query: '?raw', import: 'default', eager: true })
const imports = (text: string) => [...text.matchAll(/(?:from|import\()\s*'([^']+)'/g)].map((match) => match[1]!)
const resolved = (file: string, target: string) =>
  target.startsWith('.') ? new URL(target, `http://x/src/app/${file}`).pathname : target.replace(/^@\//, '/src/')
const featureOf = (path: string) => /\/src\/features\/([^/]+)\//.exec(path)?.[1]
const edges = Object.entries(sources).flatMap(([file, text]) =>
  imports(text).map((target) => ({ from: new URL(file, 'http://x/src/app/').pathname, to: resolved(file, target) })),
)

describe('the tree', () => {
  it('has sources to look at', () => {
    expect(edges.length).toBeGreaterThan(50)
  })

  it('keeps features apart', () => {
    const crossings = edges.filter(({ from, to }) => featureOf(from) && featureOf(to) && featureOf(from) !== featureOf(to))
    expect(crossings).toEqual([])
  })

  it('lets shared and api know no feature', () => {
    const upward = edges.filter(({ from, to }) => /\/src\/(shared|api)\//.test(from) && (featureOf(to) || to.includes('/src/app/')))
    expect(upward).toEqual([])
  })
})
