import { inject, nextTick, provide, ref, type InjectionKey, type Ref } from 'vue'
import type { RowKey, RowType } from './spans'

export interface Reading {
  shown: Ref<RowKey | undefined>
  tab: Ref<RowType | 'edits'>
  pane: Ref<'document' | 'rows'>
  showSource: (key: RowKey) => void
  showRow: (key: RowKey, focus?: boolean) => void
  goToSource: (key: RowKey) => void
}

const reading: InjectionKey<Reading> = Symbol('reading')
const typeOf = (key: RowKey) => key.split('-')[0] as RowType

/** Moves the pane around the element, not the page: what is pointed at must not slip away under the pointer. */
function bring(element: HTMLElement | null) {
  const pane = element?.closest<HTMLElement>('.pane')
  if (!element || !pane) return
  if (pane.scrollHeight <= pane.clientHeight) return element.scrollIntoView?.({ block: 'nearest' })
  const top = element.getBoundingClientRect().top - pane.getBoundingClientRect().top
  if (top < 0 || top > pane.clientHeight * 0.6) pane.scrollTop += top - pane.clientHeight / 4
}

export const rowId = (key: RowKey) => `row-${key}`
export const sourceId = (key: RowKey) => `source-${key}`

/** Document and rows side by side: whichever is pointed at or has the focus shows its twin. */
export function provideReading(): Reading {
  const shown = ref<RowKey>()
  const tab = ref<RowType | 'edits'>('task')
  const pane = ref<'document' | 'rows'>('rows')

  function showSource(key: RowKey) {
    if (shown.value === key) return
    shown.value = key
    bring(document.getElementById(sourceId(key)))
  }

  async function showRow(key: RowKey, focus = false) {
    shown.value = key
    tab.value = typeOf(key)
    if (focus) pane.value = 'rows'
    await nextTick()
    const row = document.getElementById(rowId(key))
    bring(row)
    if (focus) row?.querySelector<HTMLElement>('button')?.focus({ preventScroll: true })
  }

  async function goToSource(key: RowKey) {
    shown.value = key
    pane.value = 'document'
    await nextTick()
    const source = document.getElementById(sourceId(key))
    bring(source)
    source?.focus({ preventScroll: true })
  }

  const made: Reading = { shown, tab, pane, showSource, showRow: (key, focus) => void showRow(key, focus), goToSource: (key) => void goToSource(key) }
  provide(reading, made)
  return made
}

export function useReading(): Reading {
  const found = inject(reading)
  if (!found) throw new Error('No reading around this component')
  return found
}
