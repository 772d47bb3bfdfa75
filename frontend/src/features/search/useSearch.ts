import { keepPreviousData, useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { client, read, type Schemas } from '@/api'
import { useListQuery } from '@/shared/composables/useListQuery'

type Hit = Schemas['SearchHit']

const kinds: Record<Hit['kind'], { label: string; tab: string }> = {
  TASK: { label: '重点任务', tab: 'facts' },
  WORK_PLAN: { label: '实施方案', tab: 'milestones' },
  REPORT: { label: '进展报告', tab: 'reports' },
  PART: { label: '单位进展', tab: 'reports' },
  APPLICATION: { label: '申请', tab: 'timeline' },
  EVIDENCE: { label: '佐证材料', tab: 'evidence' },
  TIMELINE: { label: '办理经过', tab: 'timeline' },
}
export const kindOptions = Object.entries(kinds).map(([value, { label }]) => ({ value, label }))
export const kindOf = (kind: Hit['kind']) => kinds[kind].label
export const placeOf = (hit: Hit) => `/plan-tasks/${hit.planTaskId}?tab=${kinds[hit.kind].tab}`

export function useSearch() {
  const list = useListQuery(['q', 'kind', 'planId'], '', ['q'])
  const query = computed(() => ({
    q: list.values.value.q,
    ...(list.values.value.kind ? { kind: list.values.value.kind as Hit['kind'] } : {}),
    ...(list.values.value.planId ? { planId: Number(list.values.value.planId) } : {}),
    page: list.page.value,
    size: list.size,
  }))
  const hits = useQuery({
    queryKey: computed(() => ['search', query.value]),
    queryFn: () => read(client.GET('/api/search', { params: { query: query.value } })),
    enabled: computed(() => list.values.value.q !== ''),
    placeholderData: keepPreviousData,
  })
  const plans = useQuery({ queryKey: ['plans', 'choices'], queryFn: () => read(client.GET('/api/plans', { params: { query: { size: 100 } } })) })
  const planOptions = computed(() => plans.data.value?.items.map(({ id, name }) => ({ value: String(id), label: name })) ?? [])
  return { ...list, hits, planOptions }
}
