import { keepPreviousData, useQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { client, read } from '@/api'

/** The plan in the address, or the newest that was published. */
export function useChosenPlan(wanted: () => string) {
  const plans = useQuery({
    queryKey: ['plans', 'published'],
    queryFn: () => read(client.GET('/api/plans', { params: { query: { state: 'PUBLISHED', size: 100, sort: '-createdAt' } } })),
  })
  const planId = computed(() => Number(wanted()) || plans.data.value?.items[0]?.id)
  const planOptions = computed(() => plans.data.value?.items.map(({ id, name }) => ({ value: String(id), label: name })) ?? [])
  return { plans, planId, planOptions }
}

/** How many of a plan's indicators stand where on the official scale, today or on a past day. */
export const useSummary = (planId: Ref<number | undefined>, asOf: () => string) =>
  useQuery({
    queryKey: computed(() => ['indicators', planId.value, 'summary', asOf()]),
    queryFn: () => read(client.GET('/api/plans/{planId}/indicator-standings/summary', { params: { path: { planId: planId.value! }, query: asOf() ? { asOf: asOf() } : {} } })),
    placeholderData: keepPreviousData,
    enabled: computed(() => Boolean(planId.value)),
  })

type Summary = NonNullable<ReturnType<typeof useSummary>['data']['value']>

/** What must be met comes first: how many of the binding ones are behind or not known. */
export function summed({ total, binding, counts }: Summary): string {
  const late = counts.filter(({ scale }) => scale === 'BEHIND' || scale === 'UNKNOWN').reduce((sum, count) => sum + count.binding, 0)
  return `共 ${total} 项，其中约束性 ${binding} 项${late ? `；约束性指标滞后或无法判断的 ${late} 项` : ''}。`
}
