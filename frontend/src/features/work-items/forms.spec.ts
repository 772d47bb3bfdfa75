import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { steps } from './steps'
import { formOf } from './useWorkItem'

const models = readdirSync('../processes').filter((name) => name.endsWith('.bpmn'))
const userTasks = models.flatMap((name) => [...readFileSync(`../processes/${name}`, 'utf8').matchAll(/<(?:bpmn:)?userTask[^>]*\bid="(\w+)"/g)].map((match) => match[1]!))

describe('the forms', () => {
  it('see the models', () => {
    expect(userTasks.length).toBeGreaterThanOrEqual(20)
  })

  it.each(userTasks)('have one for %s, which the filter knows too', (element) => {
    expect(formOf(element)).toBeDefined()
    expect(steps.some(({ value }) => value === element)).toBe(true)
  })
})
