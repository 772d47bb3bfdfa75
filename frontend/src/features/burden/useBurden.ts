import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed } from 'vue'
import { client, ifMatch, read, useWrite, write, type Schemas } from '@/api'
import type { Column } from '@/shared/components/table'
import { useListQuery } from '@/shared/composables/useListQuery'
import { useAnnouncer } from '@/shared/stores/announcer'

export const unitColumns: Column[] = [
  { key: 'unit', label: '单位' },
  { key: 'requests', label: '要求件数', align: 'end', width: 7 },
  { key: 'fields', label: '填报项', align: 'end', width: 6 },
  { key: 'prefilled', label: '其中带出', align: 'end', width: 6.5 },
  { key: 'newFields', label: '新填项', align: 'end', width: 6 },
  { key: 'hours', label: '用时（小时）', align: 'end', width: 8 },
  { key: 'kinds', label: '各类件数', width: 18 },
]

export const trendColumns: Column[] = [
  { key: 'month', label: '月份' },
  { key: 'requests', label: '要求件数', align: 'end' },
  { key: 'newFields', label: '新填项', align: 'end' },
  { key: 'prefilled', label: '带出项', align: 'end' },
  { key: 'hours', label: '用时（小时）', align: 'end' },
]

export const requestColumns: Column[] = [
  { key: 'name', label: '要求' },
  { key: 'unitName', label: '单位', sort: 'unit', width: 10 },
  { key: 'kind', label: '类别', sort: 'kind', width: 8 },
  { key: 'fields', label: '填报项', align: 'end', width: 6 },
  { key: 'hours', label: '用时（小时）', align: 'end', width: 8 },
  { key: 'askedAt', label: '提出', sort: 'askedAt', width: 9 },
]

export const repeatColumns: Column[] = [
  { key: 'known', label: '当时已知' },
  { key: 'reason', label: '仍要提出的理由' },
  { key: 'kind', label: '要求', width: 6 },
  { key: 'askedAt', label: '提出', width: 10 },
]

export const askKinds: Record<Schemas['Repeat']['kind'], string> = { URGE: '催办', INSTRUCTION: '批示', ROUND: '加报' }

/** In the order of the server's own list. */
export const requestKinds: readonly { value: NonNullable<Schemas['RequestView']['kind']>; label: string }[] = [
  { value: 'ACKNOWLEDGEMENT', label: '签收任务' },
  { value: 'WORK_PLAN', label: '编制实施方案' },
  { value: 'COUNTERSIGN', label: '会签方案' },
  { value: 'PROGRESS', label: '进展报送' },
  { value: 'APPLICATION', label: '会签、补正申请' },
  { value: 'INSTRUCTION', label: '办理批示' },
  { value: 'FEEDBACK', label: '节奏反馈' },
  { value: 'RISK', label: '应对风险' },
  { value: 'ORDER', label: '督办单' },
  { value: 'BULLETIN', label: '核对、签收通报' },
  { value: 'RECTIFICATION', label: '评估整改' },
  { value: 'URGE', label: '答复催办' },
  { value: 'OTHER', label: '其他' },
]

const monthOf = (year: number, month: number) => `${year}-${String(month).padStart(2, '0')}`

/** A month and those before it, to choose from. */
export function monthsBefore(last: string, count: number): string[] {
  const [year = 2000, month = 1] = last.split('-').map(Number)
  return Array.from({ length: count }, (_, n) => {
    const index = year * 12 + month - 1 - n
    return monthOf(Math.floor(index / 12), (index % 12) + 1)
  })
}

export const monthWords = (month: string) => `${month.slice(0, 4)} 年 ${Number(month.slice(5))} 月`

export function useBurden() {
  const list = useListQuery(['month', 'unitId'] as const, '')
  const chosen = computed(() => ({
    ...(list.values.value.month ? { month: list.values.value.month } : {}),
    ...(list.values.value.unitId ? { unitId: Number(list.values.value.unitId) } : {}),
  }))
  const burden = useQuery({
    queryKey: computed(() => ['burden', chosen.value]),
    queryFn: () => read(client.GET('/api/burden', { params: { query: chosen.value } })),
    placeholderData: keepPreviousData,
  })
  const trend = useQuery({
    queryKey: computed(() => ['burden', 'trend', chosen.value]),
    queryFn: () => read(client.GET('/api/burden/trend', { params: { query: chosen.value } })),
    placeholderData: keepPreviousData,
  })
  const now = useQuery({ queryKey: ['burden', 'now'], queryFn: () => read(client.GET('/api/burden', { params: { query: {} } })) })
  const months = computed(() => monthsBefore(now.data.value?.month ?? burden.data.value?.month ?? '2022-01', 24).map((value) => ({ value, label: monthWords(value) })))
  const exportAddress = computed(() => `/api/burden/export.xlsx?${new URLSearchParams(Object.entries(chosen.value).map(([name, value]) => [name, String(value)]))}`)
  return { ...list, burden, trend, months, exportAddress }
}

export function useRequests() {
  const list = useListQuery(['kind', 'unitId', 'month'] as const, '-askedAt', ['month'])
  const query = computed(() => {
    const { kind, unitId, ...rest } = list.query.value
    const known = requestKinds.find(({ value }) => value === kind)
    return { ...rest, ...(known ? { kind: known.value } : {}), ...(unitId ? { unitId: Number(unitId) } : {}) }
  })
  const requests = useQuery({
    queryKey: computed(() => ['burden', 'requests', query.value]),
    queryFn: () => read(client.GET('/api/burden/requests', { params: { query: query.value } })),
    placeholderData: keepPreviousData,
  })
  return { ...list, requests }
}

export function useRepeats() {
  const list = useListQuery([], '')
  const query = computed(() => ({ page: list.page.value, size: list.size }))
  const repeats = useQuery({
    queryKey: computed(() => ['burden', 'repeats', query.value]),
    queryFn: () => read(client.GET('/api/burden/repeats', { params: { query: query.value } })),
    placeholderData: keepPreviousData,
  })
  return { ...list, repeats }
}

/** How many requests a unit should get in a month at most. */
export function useCap() {
  const queries = useQueryClient()
  const announcer = useAnnouncer()
  const cap = useQuery({ queryKey: ['burden', 'cap'], queryFn: () => read(client.GET('/api/burden/cap')) })
  const saving = useWrite((perMonth: number | null, headers) =>
    write(client.PUT('/api/burden/cap', { body: { perMonth }, headers: { ...headers, ...ifMatch(cap.data.value?.version ?? 0) } })),
  )
  async function save(perMonth: number | null) {
    const saved = await saving.submit(perMonth)
    if (!saved) return false
    announcer.say(saved.perMonth ? `每月上限已设为 ${saved.perMonth} 件。` : '已取消每月上限。')
    await queries.invalidateQueries({ queryKey: ['burden'] })
    return true
  }
  return { cap, save, saving }
}
