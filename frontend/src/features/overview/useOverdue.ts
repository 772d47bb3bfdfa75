import { keepPreviousData, useQuery } from '@tanstack/vue-query'
import { computed, ref, type Ref } from 'vue'
import { client, read } from '@/api'

export function useOverdue(planId: Ref<string>, asOf: Ref<string>) {
  const page = ref(1)
  const size = 5
  const overdue = useQuery({
    queryKey: computed(() => ['overview', 'overdue', planId.value, asOf.value, page.value]),
    queryFn: () => read(client.GET('/api/supervision/overdue', { params: { query: { ...(planId.value ? { planId: Number(planId.value) } : {}), ...(asOf.value ? { asOf: asOf.value } : {}), page: page.value, size } } })),
    placeholderData: keepPreviousData,
  })
  return { overdue, page, size }
}
