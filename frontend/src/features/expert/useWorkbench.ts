import { useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed } from 'vue'
import { client, ifMatch, read, useWrite, write, type Schemas } from '@/api'
import { useListQuery } from '@/shared/composables/useListQuery'

const key = (...rest: unknown[]) => ['expert-workbench', ...rest]

export function useMyReviews() {
  const list = useListQuery([], '', [])
  const reviews = useQuery({
    queryKey: computed(() => key('list', list.query.value)),
    queryFn: () => read(client.GET('/api/expert-workbench', { params: { query: { page: list.query.value.page, size: list.query.value.size } } })),
  })
  return { ...list, reviews }
}

export const useMyReview = (round: () => number) =>
  useQuery({ queryKey: computed(() => key(round())), queryFn: () => read(client.GET('/api/expert-workbench/{roundId}', { params: { path: { roundId: round() } } })) })

export const useMyCase = (round: () => number, task: () => number | undefined) =>
  useQuery({
    queryKey: computed(() => key(round(), task())),
    queryFn: () => read(client.GET('/api/expert-workbench/{roundId}/tasks/{planTaskId}', { params: { path: { roundId: round(), planTaskId: task()! } } })),
    enabled: computed(() => task() !== undefined),
    refetchOnWindowFocus: false,
  })

/** The duty behind the review, whose draft keeps what is typed. */
export const useMyDuty = (round: () => number) =>
  useQuery({
    queryKey: computed(() => ['work-items', 'scoreTasks', round()]),
    queryFn: async () => {
      const page = await read(client.GET('/api/work-items', { params: { query: { element: ['scoreTasks'], size: 200 } } }))
      return page.items.find(({ subjectId }) => subjectId === round()) ?? null
    },
  })

export function useSheet(round: number, task: number) {
  const queries = useQueryClient()
  const path = { roundId: round, planTaskId: task }
  const refresh = () => queries.invalidateQueries({ queryKey: key(round), exact: true })
  const saving = useWrite((form: Schemas['SheetForm'] & { version: number }) => {
    const { version, ...body } = form
    return write(client.PUT('/api/expert-workbench/{roundId}/tasks/{planTaskId}', { params: { path }, body, headers: ifMatch(version) }))
  })
  const declining = useWrite((body: Schemas['ReasonForm'], headers) => write(client.POST('/api/expert-workbench/{roundId}/tasks/{planTaskId}/recusal', { params: { path }, body, headers })))

  async function save(form: Schemas['SheetForm'], version: number) {
    const saved = await saving.submit({ ...form, version })
    if (saved) {
      queries.setQueryData(key(round, task), saved)
      await refresh()
    }
    return saved
  }

  function leave(left: Schemas['WorkbenchMyReview']) {
    queries.setQueryData(key(round), left)
    queries.removeQueries({ queryKey: key(round, task) })
  }
  return { saving, declining, save, leave }
}
