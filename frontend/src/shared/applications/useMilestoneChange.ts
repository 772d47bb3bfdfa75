import { computed, reactive } from 'vue'
import { rowsOf, textOf, type Content } from './forms'
import { milestonesOf } from '../duty/useTask'
import { currentParts } from './parts'
import type { Schemas } from '@/api'

export type Deed = 'keep' | 'alter' | 'drop'

const emptyRow = () => ({ title: '', due: '', unitId: '', yearlyTarget: '' })
const toRow = (content: Content) => ({ title: textOf(content, 'title'), due: textOf(content, 'due'), unitId: textOf(content, 'unitId'), yearlyTarget: textOf(content, 'yearlyTarget') })

/** What happens to each open milestone, and which are new. */
export function useMilestoneChange(task: () => Schemas['TaskView'], before?: Content) {
  const dropped = before?.drop
  const isDropped = (id: number) => Array.isArray(dropped) && dropped.includes(id)
  const alteredTo = (id: number) => rowsOf(before, 'alter').find(({ milestoneId }) => milestoneId === id)
  const deedOf = (id: number): Deed => (isDropped(id) ? 'drop' : alteredTo(id) ? 'alter' : 'keep')
  const open = milestonesOf(task())
    .filter(({ state }) => state !== 'DONE')
    .map(({ id, title, due, unitId, yearlyTarget }) => ({
      id,
      name: title,
      due,
      deed: deedOf(id),
      row: toRow(alteredTo(id) ?? { title, due, unitId: unitId ?? '', yearlyTarget: yearlyTarget ?? '' }),
    }))
  const values = reactive({ open, added: rowsOf(before, 'add').map(toRow) })
  const units = computed(() => currentParts(task()).map(({ unitId, unit }) => ({ value: String(unitId), label: unit })))
  const altered = computed(() => values.open.filter(({ deed }) => deed === 'alter'))
  /** Where the server says a row of the altered ones is wrong: they are numbered among themselves. */
  const placeOf = (id: number) => `alter[${altered.value.findIndex((milestone) => milestone.id === id)}]`
  const said = ({ unitId, ...row }: ReturnType<typeof emptyRow>) => ({ ...row, ...(unitId ? { unitId: Number(unitId) } : {}) })

  const content = (): Content => ({
    alter: altered.value.map(({ id, row }) => ({ milestoneId: id, ...said(row) })),
    drop: values.open.filter(({ deed }) => deed === 'drop').map(({ id }) => id),
    add: values.added.map(said),
  })
  const add = () => values.added.push(emptyRow())
  const remove = (n: number) => values.added.splice(n, 1)
  return { values, units, placeOf, content, add, remove }
}
