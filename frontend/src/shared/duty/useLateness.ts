import { useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import type { Cause } from './causes'
import { client, ifMatch, read, useWrite, write, type Schemas } from '@/api'
import { useAnnouncer } from '@/shared/stores/announcer'

export type Lateness = Schemas['LatenessRow']

export const latenessClasses: readonly { value: Lateness['latenessClass']; label: string; tone: 'yellow' | 'red' }[] = [
  { value: 'FIRST', label: '首次逾期', tone: 'yellow' },
  { value: 'AGAIN', label: '再次逾期', tone: 'red' },
  { value: 'AFTER_EXTENSION', label: '延期后又逾期', tone: 'red' },
]

export const classOf = (kind: Lateness['latenessClass']) => latenessClasses.find(({ value }) => value === kind)!

/** The lapse of one duty, if it ever lapsed; nothing is asked where there is no duty. */
export const useDutyLateness = (workItemId: MaybeRefOrGetter<number | undefined>) =>
  useQuery({
    queryKey: computed(() => ['latenesses', 'duty', toValue(workItemId)]),
    queryFn: async () => (await read(client.GET('/api/supervision/latenesses', { params: { query: { workItemId: toValue(workItemId), size: 1 } } }))).items[0] ?? null,
    enabled: computed(() => toValue(workItemId) !== undefined),
  })

export type Statement = { cause: Cause; note: string; correction?: string }

/** Stating the cause, or correcting what was stated. */
export function useExplaining() {
  const queries = useQueryClient()
  const announcer = useAnnouncer()
  const writing = useWrite(({ row, statement }: { row: Lateness; statement: Statement }, headers) =>
    write(
      client.PUT('/api/supervision/latenesses/{id}/cause', {
        params: { path: { id: row.id } },
        body: statement,
        headers: { ...headers, ...ifMatch(row.version) },
      }),
    ),
  )
  async function explain(row: Lateness, statement: Statement): Promise<boolean> {
    if (!(await writing.submit({ row, statement }))) return false
    announcer.say('已记下逾期原因。')
    await queries.invalidateQueries()
    return true
  }
  return { ...writing, explain }
}
