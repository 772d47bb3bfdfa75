import { keepPreviousData, useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { client, read, type Schemas } from '@/api'
import type { Column } from '@/shared/components/table'
import { useListQuery } from '@/shared/composables/useListQuery'

/** What stands in the address is text; the server refuses what it does not know. */
type Phase = Schemas['PlanTaskItem']['phase']
type Kind = Schemas['PlanTaskItem']['kind'] | 'ALL'
type Light = Schemas['PlanTaskItem']['light']

export const columns: Column[] = [
  { key: 'title', label: '任务', sort: 'number' },
  { key: 'phase', label: '阶段', sort: 'phase', width: 7.5 },
  { key: 'light', label: '亮灯', sort: 'light', width: 13 },
  { key: 'lead', label: '主办单位', width: 8.5 },
  { key: 'nextDue', label: '下一时限', sort: 'nextDue', width: 8.5 },
]

export function usePlanTasks() {
  const list = useListQuery(['q', 'kind', 'parentId', 'section', 'phase', 'light', 'unitId', 'leadUnitId', 'overdue', 'asOf', 'planId'], 'number', ['planId'])
  const query = computed(() => {
    const { kind, parentId, unitId, leadUnitId, planId, overdue, phase, light, ...rest } = list.query.value
    return {
      ...rest,
      ...(kind ? { kind: kind as Kind } : {}),
      ...(parentId ? { parentId: Number(parentId) } : {}),
      ...(phase ? { phase: phase as Phase } : {}),
      ...(light ? { light: light as Light } : {}),
      ...(unitId ? { unitId: Number(unitId) } : {}),
      ...(leadUnitId ? { leadUnitId: Number(leadUnitId) } : {}),
      ...(planId ? { planId: Number(planId) } : {}),
      ...(overdue ? { overdue: overdue === 'true' } : {}),
    }
  })
  const tasks = useQuery({
    queryKey: computed(() => ['plan-tasks', 'list', query.value]),
    queryFn: () => read(client.GET('/api/plan-tasks', { params: { query: query.value } })),
    placeholderData: keepPreviousData,
  })
  return { ...list, tasks }
}
