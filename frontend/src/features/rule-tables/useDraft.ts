import { useQueryClient } from '@tanstack/vue-query'
import { computed, ref, watch, type Ref } from 'vue'
import { emptyRow, type Row } from './conditions'
import { rowsOf } from './lines'
import { useVersion } from './useRuleTables'
import { client, ifMatch, useWrite, write } from '@/api'
import { useAnnouncer } from '@/shared/stores/announcer'

export function useBegin() {
  const queries = useQueryClient()
  const beginning = useWrite((name: string, headers) => write(client.POST('/api/rule-tables/{name}/drafts', { params: { path: { name } }, headers })))
  const begin = async (name: string) => {
    const begun = await beginning.submit(name)
    if (begun) await queries.invalidateQueries({ queryKey: ['rule-tables'] })
    return begun
  }
  return { begin, beginning }
}

/** A draft as it is edited: rows are moved, changed and kept here until they are saved together. */
export function useDraft(name: Ref<string>, id: Ref<number>) {
  const queries = useQueryClient()
  const announcer = useAnnouncer()
  const draft = useVersion(name, id)
  const rows = ref<Row[]>([])
  const about = ref({ reason: '', paperNumber: '', effectiveFrom: '' })
  const changed = ref(false)
  const version = computed(() => draft.data.value?.version.version ?? 0)
  const path = computed(() => ({ name: name.value, id: id.value }))
  const saving = useWrite((body: { rows: Omit<Row, 'key'>[]; reason: string | null; paperNumber: string | null; effectiveFrom: string | null }, headers) =>
    write(client.PUT('/api/rule-tables/{name}/drafts/{id}', { params: { path: path.value }, body, headers: { ...headers, ...ifMatch(version.value) } })),
  )
  const removing = useWrite((_: null, headers) => write(client.DELETE('/api/rule-tables/{name}/drafts/{id}', { params: { path: path.value }, headers: { ...headers, ...ifMatch(version.value) } })))

  watch(
    () => draft.data.value,
    (shown) => {
      // What somebody has typed is never thrown away by what comes from the server.
      if (!shown || changed.value) return
      rows.value = rowsOf(shown)
      const { reason, paperNumber, effectiveFrom } = shown.version
      about.value = { reason: reason ?? '', paperNumber: paperNumber ?? '', effectiveFrom: effectiveFrom ?? '' }
    },
    { immediate: true },
  )

  const place = (next: Row[], said: string) => {
    rows.value = next
    changed.value = true
    announcer.say(said)
  }

  function add(): Row {
    const { inputs = [], outputs = [] } = draft.data.value ?? {}
    return emptyRow(Math.max(0, ...rows.value.map(({ key }) => key)) + 1, inputs, outputs)
  }

  function put(row: Row) {
    const at = rows.value.findIndex(({ key }) => key === row.key)
    // A new row goes above the last one, which is for all other cases.
    if (at < 0) place([...rows.value.slice(0, -1), row, ...rows.value.slice(-1)], `已加为第 ${rows.value.length} 行，尚未保存`)
    else place(rows.value.map((old) => (old.key === row.key ? row : old)), `第 ${at + 1} 行已改，尚未保存`)
  }

  function move(at: number, by: -1 | 1) {
    const next = [...rows.value]
    const [row] = next.splice(at, 1)
    if (!row) return
    next.splice(at + by, 0, row)
    place(next, `第 ${at + 1} 行移到第 ${at + by + 1} 行，尚未保存`)
  }

  const drop = (at: number) => place(rows.value.filter((_, n) => n !== at), `第 ${at + 1} 行已删除，尚未保存`)

  async function save() {
    const { reason, paperNumber, effectiveFrom } = about.value
    const body = rows.value.map(({ conditions, answers, note }) => ({ conditions, answers, note }))
    const saved = await saving.submit({ rows: body, reason: reason.trim() || null, paperNumber: paperNumber.trim() || null, effectiveFrom: effectiveFrom || null })
    if (!saved) return false
    changed.value = false
    await queries.invalidateQueries({ queryKey: ['rule-tables'] })
    announcer.say(saved.problems.length ? '草案已保存，还有问题须改正' : '草案已保存')
    return true
  }

  async function remove() {
    const removed = await removing.submit(null)
    if (removed) await queries.invalidateQueries({ queryKey: ['rule-tables'] })
    return Boolean(removed)
  }

  return { draft, rows, about, changed, version, add, put, move, drop, save, saving, remove, removing }
}
