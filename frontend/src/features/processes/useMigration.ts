import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, ref, type Ref } from 'vue'
import { client, read, useWrite, write, type Schemas } from '@/api'
import { useListQuery } from '@/shared/composables/useListQuery'
import { useAnnouncer } from '@/shared/stores/announcer'
import type { Column } from '@/shared/components/table'
import type { Shown } from '@/shared/words'

export type Run = Schemas['MigrationRun']
type Verdict = Schemas['DryRunPlace']['verdict']

const verdicts: Record<Verdict, Shown> = {
  SAME: { label: '环节不变', tone: 'green', icon: 'check' },
  RENAMED: { label: '环节改名', tone: 'blue', icon: 'edit' },
  MOVED: { label: '转到他处', tone: 'yellow', icon: 'forward' },
  BLOCKED: { label: '无法迁移', tone: 'red', icon: 'error' },
}
export const verdictOf = (verdict: Verdict) => verdicts[verdict]

export const placeColumns: Column[] = [
  { key: 'name', label: '现在停留的环节' },
  { key: 'instances', label: '实例', align: 'end', width: 5 },
  { key: 'verdict', label: '结论', width: 8 },
  { key: 'to', label: '迁移后', width: 22 },
]
export const behindColumns: Column[] = [
  { key: 'reason', label: '未能迁移的原因' },
  { key: 'at', label: '时间', width: 11 },
  { key: 'instanceId', label: '实例编号', width: 22 },
]
export const runColumns: Column[] = [
  { key: 'process', label: '流程' },
  { key: 'progress', label: '进度', width: 14 },
  { key: 'failed', label: '未能迁移', align: 'end', width: 6 },
  { key: 'orderedBy', label: '发起', width: 9 },
  { key: 'startedAt', label: '开始', width: 11 },
  { key: 'finishedAt', label: '结束', width: 11 },
]

/** First a dry run, then the migration itself; what was looked at is what is ordered. */
export function useMigration(sourceId: () => string) {
  const queries = useQueryClient()
  const announcer = useAnnouncer()
  const looking = ref(false)
  const dryRun = useQuery({
    queryKey: computed(() => ['dry-run', sourceId()]),
    queryFn: () => read(client.GET('/api/process-versions/{id}/dry-run', { params: { path: { id: sourceId() } } })),
    enabled: looking,
    staleTime: 0,
  })
  const ordering = useWrite((body: Schemas['MigrationControllerMigrationRequest'], headers) => write(client.POST('/api/process-migrations', { body, headers })))

  async function look() {
    if (looking.value) await dryRun.refetch()
    looking.value = true
  }

  async function order() {
    if (!(await ordering.submit({ sourceId: sourceId() }))) return false
    announcer.say('迁移已开始，进度见“迁移记录”。')
    await queries.invalidateQueries()
    return true
  }

  return { dryRun, look, order, pending: ordering.pending, problem: ordering.problem }
}

export function useRuns() {
  const list = useListQuery([], '')
  const query = computed(() => ({ page: list.page.value, size: list.size }))
  const runs = useQuery({
    queryKey: computed(() => ['process-migrations', query.value]),
    queryFn: () => read(client.GET('/api/process-migrations', { params: { query: query.value } })),
    placeholderData: keepPreviousData,
    // While one is under way its progress is looked at again.
    refetchInterval: ({ state }) => (state.data?.items.some((run) => !run.finishedAt) ? 3000 : false),
  })
  return { ...list, runs }
}

export function useStayedBehind(sourceId: Ref<string | undefined>) {
  const page = ref(1)
  const behind = useQuery({
    queryKey: computed(() => ['stayed-behind', sourceId.value, page.value]),
    queryFn: () => read(client.GET('/api/process-versions/{id}/stayed-behind', { params: { path: { id: sourceId.value ?? '' }, query: { page: page.value, size: 20 } } })),
    enabled: computed(() => sourceId.value !== undefined),
    placeholderData: keepPreviousData,
  })
  return { behind, page }
}
