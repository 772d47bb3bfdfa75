import { keepPreviousData, useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { client, read, type Schemas } from '@/api'
import { useListQuery } from '@/shared/composables/useListQuery'
import type { Column } from '@/shared/components/table'
import type { Shown } from '@/shared/words'

type Job = Schemas['ProcessViewsJobView']

export const instanceColumns: Column[] = [
  { key: 'title', label: '规划或任务' },
  { key: 'version', label: '流程', width: 12 },
  { key: 'places', label: '停留环节', width: 16 },
  { key: 'startedAt', label: '启动', width: 10 },
]
export const jobColumns: Column[] = [
  { key: 'name', label: '步骤' },
  { key: 'title', label: '规划或任务', width: 16 },
  { key: 'due', label: '时间', width: 10 },
  { key: 'retries', label: '余下次数', align: 'end', width: 6 },
  { key: 'state', label: '状态', width: 8 },
]

const states: Record<Job['state'], Shown> = {
  waiting: { label: '未到时间', tone: 'blue', icon: 'clock' },
  overdue: { label: '应当执行', tone: 'yellow', icon: 'warn' },
  failed: { label: '失败停止', tone: 'red', icon: 'error' },
}
export const jobStateOf = (state: Job['state']) => states[state]
export const jobStateOptions = Object.entries(states).map(([value, { label }]) => ({ value, label }))
export const kindOptions = [{ value: 'timer', label: '计时器' }, { value: 'message', label: '后台步骤' }]

/** Empty values are left out of the question. */
const given = <T extends object>(values: T) => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== '')) as Partial<T>

export function useInstances() {
  const list = useListQuery(['q', 'process', 'versionId', 'element'], '')
  const query = computed(() => ({ page: list.page.value, size: list.size, ...given(list.values.value) }))
  const instances = useQuery({
    queryKey: computed(() => ['process-instances', query.value]),
    queryFn: () => read(client.GET('/api/process-instances', { params: { query: query.value } })),
    placeholderData: keepPreviousData,
  })
  return { ...list, instances }
}

export function useJobs() {
  const list = useListQuery(['process', 'kind', 'state'], '')
  const query = computed(() => ({
    page: list.page.value,
    size: list.size,
    ...given({ process: list.values.value.process }),
    kind: list.values.value.kind === 'message' ? ('message' as const) : ('timer' as const),
    state: (list.values.value.state || undefined) as Job['state'] | undefined,
  }))
  const jobs = useQuery({
    queryKey: computed(() => ['process-jobs', query.value]),
    queryFn: () => read(client.GET('/api/process-jobs', { params: { query: query.value } })),
    placeholderData: keepPreviousData,
  })
  return { ...list, jobs }
}
