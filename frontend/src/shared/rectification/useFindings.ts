import { useQuery } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { client, read } from '@/api'

const MOST = 100

export const useFinding = (id: MaybeRefOrGetter<number>) =>
  useQuery({
    queryKey: computed(() => ['findings', 'one', toValue(id)]),
    queryFn: () => read(client.GET('/api/findings/{id}', { params: { path: { id: toValue(id) } } })),
  })

/** What was found wanting in one task of a round. */
export const useFindingsOf = (selfAssessmentId: MaybeRefOrGetter<number>) =>
  useQuery({
    queryKey: computed(() => ['findings', 'of', toValue(selfAssessmentId)]),
    queryFn: () => read(client.GET('/api/findings', { params: { query: { selfAssessmentId: toValue(selfAssessmentId), size: MOST } } })),
  })

/** For the committee: what may be found wanting, and the total as assessed again. */
export const useFindingChoices = (selfAssessmentId: MaybeRefOrGetter<number>, asks: MaybeRefOrGetter<boolean>) =>
  useQuery({
    queryKey: computed(() => ['findings', 'choices', toValue(selfAssessmentId)]),
    queryFn: () => read(client.GET('/api/findings/choices', { params: { query: { selfAssessmentId: toValue(selfAssessmentId) } } })),
    enabled: computed(() => toValue(asks)),
  })
