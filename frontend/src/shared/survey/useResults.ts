import { useQuery } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter, type Ref } from 'vue'
import { client, read } from '@/api'

interface Asked {
  planId: number
  taskId: number
  section?: string
}

export const useResults = (id: MaybeRefOrGetter<number>, isCounted: Ref<boolean>) =>
  useQuery({
    queryKey: computed(() => ['surveys', 'results', toValue(id)]),
    queryFn: () => read(client.GET('/api/surveys/{id}/results', { params: { path: { id: toValue(id) } } })),
    enabled: isCounted,
  })

/** What the newest counted survey of the plan asked about a task, or about its section. */
export function useTaskSurvey(task: () => Asked) {
  const surveys = useQuery({
    queryKey: computed(() => ['surveys', 'of', task().planId]),
    queryFn: () => read(client.GET('/api/surveys', { params: { query: { planId: task().planId, size: 20 } } })),
  })
  const counted = computed(() => surveys.data.value?.items.find(({ phase }) => phase === 'COUNTED'))
  const result = useResults(() => counted.value?.id ?? 0, computed(() => Boolean(counted.value)))
  const questions = computed(() => {
    const { taskId, section } = task()
    return result.data.value?.questions.filter(({ kind, taskIds, sections }) => kind !== 'TEXT' && (taskIds.includes(taskId) || (section && sections.includes(section)))) ?? []
  })
  return { survey: counted, questions }
}
