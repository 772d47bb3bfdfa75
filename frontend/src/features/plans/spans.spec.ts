import { describe, expect, it } from 'vitest'
import { runsOf, type Place } from './spans'

const place = (key: Place['key'], start: number, end: number): Place => ({ key, type: 'task', name: key, start, end })

describe('a text cut by its rows', () => {
  it('loses no character, 𠮷 included', () => {
    const text = '一、甲𠮷。二、乙。'
    expect(runsOf(text, [place('task-1', 0, 6), place('task-2', 6, 10)]).map((run) => run.text).join('')).toBe(text)
  })

  it('names the row within a row as well', () => {
    const runs = runsOf('0123456789', [place('task-1', 0, 8), place('defect-2', 3, 5)])
    expect(runs.find((run) => run.start === 3)?.rows).toEqual(['task-1', 'defect-2'])
    expect(runs.find((run) => run.start === 5)?.rows).toEqual(['task-1'])
  })

  it('leaves out places that are not in the text', () => {
    expect(runsOf('012', [place('task-1', -1, -1), place('task-2', 2, 9)])).toHaveLength(1)
  })

  it('marks each row once, where it begins', () => {
    const begins = runsOf('0123456789', [place('task-1', 2, 8), place('task-2', 2, 4)]).flatMap((run) => run.begins.map(({ key }) => key))
    expect(begins).toEqual(['task-1', 'task-2'])
  })
})
