import { keepPreviousData, useQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import type { Form } from './useLedger'
import { client, read, type Schemas } from '@/api'
import type { Column } from '@/shared/components/table'

export const pastColumns = {
  reports: [
    { key: 'title', label: '重点任务', sort: 'number' },
    { key: 'label', label: '批次', width: 10 },
    { key: 'deadline', label: '截止时间', sort: 'deadline', width: 9 },
    { key: 'received', label: '各单位报送', width: 9.5 },
    { key: 'state', label: '状态', sort: 'state', width: 9 },
    { key: 'signedAt', label: '签发', sort: 'signedAt', width: 10 },
  ],
  assignments: [
    { key: 'title', label: '重点任务', sort: 'number' },
    { key: 'unit', label: '承担单位', sort: 'unit', width: 10 },
    { key: 'role', label: '分工', sort: 'role', width: 8 },
    { key: 'state', label: '签收情况', sort: 'state', width: 9.5 },
    { key: 'acknowledgedAt', label: '签收时间', width: 11.5 },
  ],
  applications: [
    { key: 'subjectName', label: '申请事项' },
    { key: 'kind', label: '种类', sort: 'kind', width: 6 },
    { key: 'unitName', label: '申请单位', sort: 'unit', width: 9 },
    { key: 'state', label: '状态', sort: 'state', width: 10 },
    { key: 'filedAt', label: '提出时间', sort: 'filedAt', width: 9 },
  ],
} satisfies Record<string, Column[]>

export type TaskKind = NonNullable<Schemas['LedgerFilter']['kind']>
type Where = { planId?: number; kind?: TaskKind; asOf?: string; page: number; size: number; sort?: string }

/** The lists across tasks, as of the day in the address; only the one that is looked at is fetched. */
export function usePast(form: Ref<Form>, where: Ref<Where>) {
  const list = <T>(of: Form, fetch: () => Promise<T>) =>
    useQuery({ queryKey: computed(() => ['ledger', of, where.value]), queryFn: fetch, enabled: computed(() => form.value === of), placeholderData: keepPreviousData })
  const reports = list('reports', () => read(client.GET('/api/ledger/reports', { params: { query: where.value } })))
  const assignments = list('assignments', () => read(client.GET('/api/ledger/assignments', { params: { query: where.value } })))
  // An application has a kind of its own.
  const applications = list('applications', () => {
    const { kind: taskKind, ...rest } = where.value
    return read(client.GET('/api/applications', { params: { query: { ...rest, ...(taskKind ? { taskKind } : {}) } } }))
  })
  return { reports, assignments, applications }
}
