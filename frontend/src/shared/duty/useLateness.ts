import { useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { client, ifMatch, read, useWrite, write, type Schemas } from '@/api'
import { useAnnouncer } from '@/shared/stores/announcer'

export type Lateness = Schemas['LatenessRow']
export type Cause = Lateness['cause']

export const latenessClasses: readonly { value: Lateness['latenessClass']; label: string; tone: 'yellow' | 'red' }[] = [
  { value: 'FIRST', label: '首次逾期', tone: 'yellow' },
  { value: 'AGAIN', label: '再次逾期', tone: 'red' },
  { value: 'AFTER_EXTENSION', label: '延期后又逾期', tone: 'red' },
]

export const latenessCauses: readonly { value: Cause; label: string }[] = [
  { value: 'FUNDS', label: '资金' },
  { value: 'POLICY', label: '政策' },
  { value: 'COORDINATION', label: '协同' },
  { value: 'SUPERIOR', label: '上级' },
  { value: 'OTHER', label: '其他' },
]

export const causeOptions = [...latenessCauses, { value: 'UNSTATED' as const, label: '未说明' }]
export const causeOf = (cause: Cause) => causeOptions.find(({ value }) => value === cause)?.label ?? cause
export const classOf = (kind: Lateness['latenessClass']) => latenessClasses.find(({ value }) => value === kind)!

/** The lapse of one duty, if it ever lapsed. */
export const useDutyLateness = (workItemId: MaybeRefOrGetter<number>) =>
  useQuery({
    queryKey: computed(() => ['latenesses', 'duty', toValue(workItemId)]),
    queryFn: async () => (await read(client.GET('/api/supervision/latenesses', { params: { query: { workItemId: toValue(workItemId), size: 1 } } }))).items[0] ?? null,
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
