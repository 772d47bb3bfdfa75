import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { client, ifMatch, read, useWrite, write, type Schemas } from '@/api'
import type { Column } from '@/shared/components/table'
import { useListQuery } from '@/shared/composables/useListQuery'
import { useAnnouncer } from '@/shared/stores/announcer'

export type Survey = Schemas['SurveysView']
export type Phase = Survey['phase']

export const columns: Column[] = [
  { key: 'title', label: '调查' },
  { key: 'phase', label: '状态', width: 9 },
  { key: 'time', label: '填写时间', width: 13 },
  { key: 'drafter', label: '起草', width: 7 },
]

export const toneOf: Record<Phase, 'grey' | 'blue' | 'green' | 'yellow'> = { DRAFT: 'grey', SUBMITTED: 'yellow', APPROVED: 'blue', OPEN: 'green', CLOSED: 'yellow', COUNTED: 'blue' }
export const kindWords: Record<Schemas['Question']['kind'], string> = { SCALE: '满意程度（五级）', SINGLE: '单选', MULTIPLE: '多选', TEXT: '意见建议' }

export function useSurveys() {
  const list = useListQuery([], '')
  const query = computed(() => ({ page: list.page.value, size: list.size }))
  const surveys = useQuery({
    queryKey: computed(() => ['surveys', 'list', query.value]),
    queryFn: () => read(client.GET('/api/surveys', { params: { query: query.value } })),
    placeholderData: keepPreviousData,
  })
  return { ...list, surveys }
}

export const useSurvey = (id: MaybeRefOrGetter<number>) =>
  useQuery({
    queryKey: computed(() => ['surveys', 'one', toValue(id)]),
    queryFn: () => read(client.GET('/api/surveys/{id}', { params: { path: { id: toValue(id) } } })),
    enabled: () => toValue(id) > 0,
  })

type Step = { name: 'submission' | 'approval' | 'count' } | { name: 'return'; reason: string } | { name: 'publication'; published: boolean }

const said: Record<Step['name'], string> = { submission: '已提交审批', approval: '已批准，到开始日期自动开放', count: '结果已汇总', return: '已退回修改', publication: '已保存' }

function taken(id: number, step: Step, headers: { 'Idempotency-Key': string; 'If-Match': string }) {
  const params = { path: { id } }
  switch (step.name) {
    case 'submission':
      return client.POST('/api/surveys/{id}/submission', { params, headers })
    case 'approval':
      return client.POST('/api/surveys/{id}/approval', { params, headers })
    case 'count':
      return client.POST('/api/surveys/{id}/count', { params, headers })
    case 'return':
      return client.POST('/api/surveys/{id}/return', { params, body: { reason: step.reason }, headers })
    case 'publication':
      return client.POST('/api/surveys/{id}/publication', { params, body: { published: step.published }, headers })
  }
}

/** What is decided about a survey. */
export function useSteps() {
  const queries = useQueryClient()
  const announcer = useAnnouncer()
  const stepping = useWrite(({ id, version, step }: { id: number; version: number; step: Step }, headers) => write(taken(id, step, { ...headers, ...ifMatch(version) })))
  const removing = useWrite(({ id, version }: { id: number; version: number }, headers) =>
    write(client.DELETE('/api/surveys/{id}', { params: { path: { id } }, headers: { ...headers, ...ifMatch(version) } })),
  )

  async function take({ id, version }: Pick<Survey, 'id' | 'version'>, step: Step) {
    const done = await stepping.submit({ id, version, step })
    if (!done) return false
    announcer.say(said[step.name])
    await queries.invalidateQueries({ queryKey: ['surveys'] })
    return true
  }

  async function remove({ id, version }: Pick<Survey, 'id' | 'version'>) {
    const removed = await removing.submit({ id, version })
    if (removed) await queries.invalidateQueries({ queryKey: ['surveys', 'list'] })
    return Boolean(removed)
  }

  return { take, stepping, remove, removing }
}

/** The questions as the public sees them. */
export const formOf = ({ title, intro, groups, questions }: Survey): Schemas['SurveyForm'] => ({
  title,
  intro,
  groups: groups.map(({ name }) => name),
  questions: questions.map(({ kind, title, hint, required, options }) => ({ kind, title, hint, required, options })),
})

export const addressOf = (slug: string) => `${location.origin}/survey/${slug}`
