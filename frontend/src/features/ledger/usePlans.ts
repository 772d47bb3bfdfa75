import { useQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { client, read } from '@/api'

/** The plans and sections to choose among. */
export function usePlans(planId: Ref<string>) {
  const plans = useQuery({
    queryKey: ['plans', 'choices'],
    queryFn: () => read(client.GET('/api/plans', { params: { query: { size: 100 } } })),
  })
  const sections = useQuery({
    queryKey: computed(() => ['ledger', 'sections', planId.value]),
    queryFn: () => read(client.GET('/api/ledger/sections', { params: { query: planId.value ? { planId: Number(planId.value) } : {} } })),
  })
  const planOptions = computed(() => plans.data.value?.items.map(({ id, name }) => ({ value: String(id), label: name })) ?? [])
  const sectionOptions = computed(() => sections.data.value?.map((name) => ({ value: name, label: name })) ?? [])
  const planName = computed(() => planOptions.value.find(({ value }) => value === planId.value)?.label)
  return { planOptions, sectionOptions, planName }
}
