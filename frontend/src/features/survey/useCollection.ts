import { useQuery, useQueryClient } from '@tanstack/vue-query'
import { client, read, useWrite, write, type Schemas } from '@/api'
import type { Column } from '@/shared/components/table'
import { useAnnouncer } from '@/shared/stores/announcer'

export const codeColumns: Column[] = [
  { key: 'ordinal', label: '批次' },
  { key: 'group', label: '发放对象', width: 12 },
  { key: 'amount', label: '编码', align: 'end', width: 6 },
  { key: 'made', label: '生成', width: 12 },
]

export const paperColumns: Column[] = [
  { key: 'name', label: '批次' },
  { key: 'group', label: '发放对象', width: 12 },
  { key: 'entered', label: '已录入', align: 'end', width: 6 },
  { key: 'opened', label: '登记', width: 12 },
]

/** Letters that go out with codes, and papers that come back. */
export function useCollection(id: number) {
  const queries = useQueryClient()
  const announcer = useAnnouncer()
  const params = { path: { id } }
  const codes = useQuery({ queryKey: ['surveys', 'codes', id], queryFn: () => read(client.GET('/api/surveys/{id}/code-batches', { params })) })
  const papers = useQuery({ queryKey: ['surveys', 'papers', id], queryFn: () => read(client.GET('/api/surveys/{id}/paper-batches', { params })) })
  const making = useWrite((body: Schemas['SurveyBatchControllerCodesForm'], headers) => write(client.POST('/api/surveys/{id}/code-batches', { params, body, headers })))
  const opening = useWrite((body: Schemas['SurveyBatchControllerPaperForm'], headers) => write(client.POST('/api/surveys/{id}/paper-batches', { params, body, headers })))

  async function make(group: number | null, amount: number) {
    const made = await making.submit({ group, amount })
    if (!made) return false
    announcer.say(`已生成第 ${made.ordinal} 批编码`)
    await queries.invalidateQueries({ queryKey: ['surveys', 'codes', id] })
    return true
  }

  async function open(name: string, group: number | null) {
    const opened = await opening.submit({ name, group })
    if (opened) await queries.invalidateQueries({ queryKey: ['surveys', 'papers', id] })
    return opened
  }

  return { codes, papers, make, making, open, opening }
}
