import { keepPreviousData, useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { client, read } from '@/api'
import { useListQuery } from '@/shared/composables/useListQuery'
import { causeOptions } from '@/shared/duty/causes'
import { latenessClasses } from '@/shared/duty/useLateness'

const filters = ['latenessClass', 'cause', 'unitId', 'from', 'to', 'planId', 'asOf'] as const

export function useLatenessList() {
  const list = useListQuery(filters, '-lapsedAt', ['planId', 'asOf'])
  const query = computed(() => {
    const { latenessClass, cause, unitId, planId, ...rest } = list.query.value
    const kind = latenessClasses.find(({ value }) => value === latenessClass)
    const stated = causeOptions.find(({ value }) => value === cause)
    return {
      ...rest,
      ...(kind ? { latenessClass: kind.value } : {}),
      ...(stated ? { cause: stated.value } : {}),
      ...(unitId ? { unitId: Number(unitId) } : {}),
      ...(planId ? { planId: Number(planId) } : {}),
    }
  })
  const rows = useQuery({
    queryKey: computed(() => ['latenesses', 'list', query.value]),
    queryFn: () => read(client.GET('/api/supervision/latenesses', { params: { query: query.value } })),
    placeholderData: keepPreviousData,
  })
  return { ...list, rows }
}
