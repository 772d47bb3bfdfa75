import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { useRouter } from 'vue-router'
import { client, ifMatch, read, useWrite, write, type Schemas } from '@/api'
import { roundStateOptions, selfStateOptions } from '@/shared/assessment/words'
import type { Column } from '@/shared/components/table'
import { useListQuery } from '@/shared/composables/useListQuery'
import { useAnnouncer } from '@/shared/stores/announcer'
import { gradeOptions } from '@/shared/words'

export const roundColumns: Column[] = [
  { key: 'title', label: '评估' },
  { key: 'kind', label: '种类', width: 7 },
  { key: 'asOf', label: '基准日', width: 8 },
  { key: 'progress', label: '已核实', width: 11 },
  { key: 'state', label: '进度', width: 11 },
]

export const taskColumns: Column[] = [
  { key: 'task', label: '任务', sort: 'task' },
  { key: 'lead', label: '主办单位', sort: 'lead', width: 9 },
  { key: 'state', label: '进度', sort: 'state', width: 9 },
  { key: 'self', label: '自评', sort: '-self', align: 'end', width: 5 },
  { key: 'verified', label: '核实', sort: '-verified', align: 'end', width: 5 },
  { key: 'grade', label: '等次', width: 7 },
]

export function useRounds() {
  const list = useListQuery(['planId', 'state'], '-id')
  const query = computed(() => {
    const { planId, state, page, size } = list.query.value
    const known = roundStateOptions.find(({ value }) => value === state)
    return { page, size, ...(planId ? { planId: Number(planId) } : {}), ...(known ? { state: known.value as Schemas['RoundRow']['state'] } : {}) }
  })
  const rounds = useQuery({
    queryKey: computed(() => ['assessments', 'rounds', query.value]),
    queryFn: () => read(client.GET('/api/assessment-rounds', { params: { query: query.value } })),
    placeholderData: keepPreviousData,
  })
  return { ...list, rounds }
}

/** The tasks of a round; units see those they have a part in. */
export function useTasks(roundId: Ref<number>) {
  const list = useListQuery(['state', 'grade', 'sampled', 'unitId', 'tab'], 'task', ['tab'])
  const query = computed(() => {
    const { state, grade, sampled, unitId, page, size, sort } = list.query.value
    const selfState = selfStateOptions.find(({ value }) => value === state)
    const earned = gradeOptions.find(({ value }) => value === grade)
    return {
      page,
      size,
      sort,
      roundId: roundId.value,
      ...(selfState ? { state: selfState.value as Schemas['SelfRow']['state'] } : {}),
      ...(earned ? { grade: earned.value as NonNullable<Schemas['SelfRow']['grade']> } : {}),
      ...(sampled === 'true' ? { sampled: true } : {}),
      ...(unitId ? { unitId: Number(unitId) } : {}),
    }
  })
  const tasks = useQuery({
    queryKey: computed(() => ['assessments', 'tasks', query.value]),
    queryFn: () => read(client.GET('/api/self-assessments', { params: { query: query.value } })),
    placeholderData: keepPreviousData,
  })
  return { ...list, tasks }
}

export function useBeginning() {
  const queries = useQueryClient()
  const router = useRouter()
  const beginning = useWrite((body: Schemas['AssessmentRoundControllerBeginForm'], headers) => write(client.POST('/api/assessment-rounds', { body, headers })))
  async function begin(form: Schemas['AssessmentRoundControllerBeginForm']) {
    const begun = await beginning.submit(form)
    if (!begun) return false
    await queries.invalidateQueries({ queryKey: ['assessments'] })
    await router.push(`/assessments/${begun.round.id}`)
    return true
  }
  return { begin, beginning }
}

/** What is done with a scheme while it is still being written. */
export function useScheme(round: Ref<Schemas['Round']>) {
  const queries = useQueryClient()
  const router = useRouter()
  const announcer = useAnnouncer()
  const path = computed(() => ({ id: round.value.id }))
  const matching = (headers: Record<string, string>) => ({ ...headers, ...ifMatch(round.value.version) })
  const saving = useWrite((body: Schemas['SchemeForm'], headers) => write(client.PUT('/api/assessment-rounds/{id}/scheme', { params: { path: path.value }, body, headers: matching(headers) })))
  const submitting = useWrite((_: null, headers) => write(client.POST('/api/assessment-rounds/{id}/submission', { params: { path: path.value }, headers: matching(headers) })))
  const removing = useWrite((_: null, headers) => write(client.DELETE('/api/assessment-rounds/{id}', { params: { path: path.value }, headers: matching(headers) })))
  const renew = () => queries.invalidateQueries({ queryKey: ['assessments'] })

  async function save(form: Schemas['SchemeForm']) {
    const saved = await saving.submit(form)
    if (!saved) return false
    queries.setQueryData(['assessments', 'round', round.value.id], saved)
    await renew()
    announcer.say('方案已保存。')
    return true
  }

  async function submit() {
    if (!(await submitting.submit(null))) return
    announcer.say('方案已送残工委领导批准。')
    await queries.invalidateQueries()
  }

  async function remove() {
    if (!(await removing.submit(null))) return
    announcer.say('方案已删除。')
    await router.push('/assessments')
    await renew()
  }

  return { save, submit, remove, saving, submitting, removing }
}
