import { useQuery } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { client, read, type Schemas } from '@/api'

/** The milestones of the present edition of the work plan. */
export const milestonesOf = (task?: Schemas['TaskView']) => task?.workPlan?.milestones ?? []

type Id = MaybeRefOrGetter<number | null | undefined>

/** A plan task with all that hangs on it; nothing is asked for while there is no id. */
export const useTask = (id: Id) =>
  useQuery({
    queryKey: computed(() => ['plan-tasks', toValue(id)]),
    queryFn: () => read(client.GET('/api/plan-tasks/{id}', { params: { path: { id: toValue(id)! } } })),
    enabled: computed(() => Boolean(toValue(id))),
  })

export const useApplication = (id: Id) =>
  useQuery({
    queryKey: computed(() => ['applications', 'one', toValue(id)]),
    queryFn: () => read(client.GET('/api/applications/{id}', { params: { path: { id: toValue(id)! } } })),
    enabled: computed(() => Boolean(toValue(id))),
  })
