import { useQuery } from '@tanstack/vue-query'
import { computed, defineAsyncComponent, toValue, type Component, type MaybeRefOrGetter } from 'vue'
import type { StepProps } from './useStep'
import { client, read } from '@/api'
import { useTask } from '@/shared/duty/useTask'

const files = import.meta.glob<{ default: Component<StepProps> }>('./forms/*.vue')
const forms = Object.fromEntries(Object.entries(files).map(([file, load]) => [file.slice('./forms/'.length, -'.vue'.length), defineAsyncComponent(load)]))

/** The form of a step carries its element's name; a new step brings a new file and nothing else. */
export const formOf = (element: string): Component<StepProps> | undefined => forms[element]

export function useWorkItem(id: MaybeRefOrGetter<number>) {
  const item = useQuery({
    queryKey: computed(() => ['work-items', 'one', toValue(id)]),
    queryFn: () => read(client.GET('/api/work-items/{id}', { params: { path: { id: toValue(id) } } })),
  })
  const task = useTask(() => item.data.value?.planTaskId)
  const form = computed(() => (item.data.value?.state === 'OPEN' && item.data.value.mine ? formOf(item.data.value.element) : undefined))
  return { item, task, form }
}
