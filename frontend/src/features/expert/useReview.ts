import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed } from 'vue'
import { client, read, useWrite, write, type Schemas } from '@/api'
import type { Column } from '@/shared/components/table'
import { useListQuery } from '@/shared/composables/useListQuery'

export const taskColumns: Column[] = [
  { key: 'task', label: '任务' },
  { key: 'seats', label: '评审专家', width: 22 },
  { key: 'result', label: '结果', width: 10 },
  { key: 'settlement', label: '分歧处理', width: 13 },
]

const key = (round: number, ...rest: unknown[]) => ['expert-reviews', round, ...rest]
export const onlyOptions = [
  { value: 'divergent', label: '有分歧的' },
  { value: 'lacking', label: '缺评的' },
] as const

export const useReview = (round: () => number) =>
  useQuery({ queryKey: computed(() => key(round())), queryFn: () => read(client.GET('/api/expert-reviews/{roundId}', { params: { path: { roundId: round() } } })) })

export function useReviewTasks(round: () => number) {
  const list = useListQuery(['only'], '', [])
  const query = computed(() => {
    const only = onlyOptions.find(({ value }) => value === list.values.value.only)?.value
    return { page: list.page.value, size: list.size, ...(only ? { only } : {}) }
  })
  const tasks = useQuery({
    queryKey: computed(() => key(round(), 'tasks', query.value)),
    queryFn: () => read(client.GET('/api/expert-reviews/{roundId}/tasks', { params: { path: { roundId: round() }, query: query.value } })),
    placeholderData: keepPreviousData,
  })
  return { ...list, tasks }
}

export const useCandidates = (round: () => number, task: () => number | undefined) =>
  useQuery({
    queryKey: computed(() => key(round(), 'candidates', task())),
    queryFn: () => read(client.GET('/api/expert-reviews/{roundId}/tasks/{planTaskId}/candidates', { params: { path: { roundId: round(), planTaskId: task()! } } })),
    enabled: computed(() => task() !== undefined),
    staleTime: 0,
  })

/** Draws the experts again by a seed and says whether they are the same. */
export const useRedrawn = (round: () => number, seed: () => number | undefined) =>
  useQuery({
    queryKey: computed(() => key(round(), 'drawing', seed())),
    queryFn: () => read(client.GET('/api/expert-reviews/{roundId}/drawing', { params: { path: { roundId: round() }, query: { seed: seed()! } } })),
    enabled: computed(() => seed() !== undefined),
  })

export interface Place {
  planTaskId: number
  /** The place to be taken over; none for one more. */
  sheetId?: number
}

export function useReviewWrites(round: number) {
  const queries = useQueryClient()
  const fresh = async <T>(view: T | undefined) => {
    if (view) await queries.invalidateQueries({ queryKey: key(round) })
    return Boolean(view)
  }
  const seating = useWrite(({ place, ...body }: Schemas['SeatForm'] & { place: Place }, headers) =>
    write(
      place.sheetId === undefined
        ? client.POST('/api/expert-reviews/{roundId}/tasks/{planTaskId}/experts', { params: { path: { roundId: round, planTaskId: place.planTaskId } }, body, headers })
        : client.POST('/api/expert-reviews/{roundId}/sheets/{sheetId}/replacement', { params: { path: { roundId: round, sheetId: place.sheetId } }, body, headers }),
    ),
  )
  const settling = useWrite(({ planTaskId, ...body }: Schemas['SettlementForm'] & { planTaskId: number }, headers) =>
    write(client.POST('/api/expert-reviews/{roundId}/tasks/{planTaskId}/settlement', { params: { path: { roundId: round, planTaskId } }, body, headers })),
  )
  return {
    seating,
    settling,
    seat: async (place: Place, form: Schemas['SeatForm']) => fresh(await seating.submit({ place, ...form })),
    settle: async (planTaskId: number, form: Schemas['SettlementForm']) => fresh(await settling.submit({ planTaskId, ...form })),
  }
}
