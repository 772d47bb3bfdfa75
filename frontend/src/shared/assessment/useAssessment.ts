import { useQuery } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { client, read } from '@/api'

/** A task's assessment with the facts of its snapshot. */
export const useSelfAssessment = (id: MaybeRefOrGetter<number>) =>
  useQuery({
    queryKey: computed(() => ['assessments', 'self', toValue(id)]),
    queryFn: () => read(client.GET('/api/self-assessments/{id}', { params: { path: { id: toValue(id) } } })),
  })

export const useAssessmentRound = (id: MaybeRefOrGetter<number>) =>
  useQuery({
    queryKey: computed(() => ['assessments', 'round', toValue(id)]),
    queryFn: () => read(client.GET('/api/assessment-rounds/{id}', { params: { path: { id: toValue(id) } } })),
  })
