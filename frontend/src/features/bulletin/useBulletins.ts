import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { client, ifMatch, read, useWrite, write, type Schemas } from '@/api'
import { bulletinStates } from '@/shared/bulletin/words'
import type { Column } from '@/shared/components/table'
import { useListQuery } from '@/shared/composables/useListQuery'
import { useAnnouncer } from '@/shared/stores/announcer'

export const columns: Column[] = [
  { key: 'title', label: '通报' },
  { key: 'period', label: '通报期间', sort: 'period', width: 12 },
  { key: 'issuedAt', label: '印发', sort: 'issuedAt', width: 12 },
  { key: 'state', label: '状态', sort: 'state', width: 8 },
]

export const taskColumns: Column[] = [
  { key: 'taskNumber', label: '序号', width: 4 },
  { key: 'title', label: '重点任务', head: true },
  { key: 'lead', label: '主办单位', width: 9 },
  { key: 'light', label: '亮灯', width: 14 },
  { key: 'milestones', label: '里程碑', width: 5 },
  { key: 'progress', label: '进展情况', width: 16 },
]

export function useBulletins() {
  const list = useListQuery(['state', 'planId'] as const, '-createdAt', ['planId'])
  const query = computed(() => {
    const { state, planId, ...rest } = list.query.value
    const known = bulletinStates.find(({ value }) => value === state)
    return { ...rest, ...(known ? { state: known.value } : {}), ...(planId ? { planId: Number(planId) } : {}) }
  })
  const bulletins = useQuery({
    queryKey: computed(() => ['bulletins', 'list', query.value]),
    queryFn: () => read(client.GET('/api/bulletins', { params: { query: query.value } })),
    placeholderData: keepPreviousData,
  })
  return { ...list, bulletins }
}

const lights = ['RED', 'YELLOW', 'GREEN'] as const

/** The rows behind a number of a bulletin. */
export function useBulletinTasks(id: MaybeRefOrGetter<number>) {
  const list = useListQuery(['light', 'reported'] as const, '')
  const query = computed(() => {
    const { light, reported } = list.values.value
    const known = lights.find((one) => one === light)
    return {
      page: list.page.value,
      size: list.size,
      ...(known ? { light: known } : {}),
      ...(reported ? { reported: reported === 'true' } : {}),
    }
  })
  const tasks = useQuery({
    queryKey: computed(() => ['bulletins', 'tasks', toValue(id), query.value]),
    queryFn: () => read(client.GET('/api/bulletins/{id}/tasks', { params: { path: { id: toValue(id) }, query: query.value } })),
    placeholderData: keepPreviousData,
  })
  return { ...list, tasks }
}

/** Where the office sends a draft on: the duty that it has with it. */
export const useDraftDuty = (id: MaybeRefOrGetter<number>, isDraft: MaybeRefOrGetter<boolean>) =>
  useQuery({
    queryKey: computed(() => ['work-items', 'draft-of-bulletin', toValue(id)]),
    queryFn: async () => {
      const { items } = await read(client.GET('/api/work-items', { params: { query: { element: ['draftBulletin'], size: 200 } } }))
      return items.find(({ subjectId, mine }) => mine && subjectId === toValue(id))?.id ?? null
    },
    enabled: computed(() => toValue(isDraft)),
  })

type Written = Schemas['BulletinView']
type Versioned = { id: number; version: number }

/** All that is done with a draft; each answer is the bulletin as it stands then. */
export function useWriting() {
  const queries = useQueryClient()
  const announcer = useAnnouncer()
  const making = useWrite((body: Schemas['BulletinForm'], headers) => write(client.POST('/api/bulletins', { body, headers })))
  const saving = useWrite(({ id, version, ...body }: Versioned & Schemas['BulletinEdit'], headers) =>
    write(client.PUT('/api/bulletins/{id}/text', { params: { path: { id } }, body, headers: { ...headers, ...ifMatch(version) } })),
  )
  const refilling = useWrite(({ id, version, factKeys }: Versioned & { factKeys: string[] }, headers) =>
    write(client.PUT('/api/bulletins/{id}/facts', { params: { path: { id } }, body: { factKeys }, headers: { ...headers, ...ifMatch(version) } })),
  )
  const joining = useWrite(({ id, version, orderId }: Versioned & { orderId: number }, headers) =>
    write(client.POST('/api/bulletins/{id}/matters', { params: { path: { id } }, body: { orderId }, headers: { ...headers, ...ifMatch(version) } })),
  )
  const leaving = useWrite(({ id, version, orderId }: Versioned & { orderId: number }, headers) =>
    write(client.POST('/api/bulletins/{id}/matters/{orderId}/removal', { params: { path: { id, orderId } }, headers: { ...headers, ...ifMatch(version) } })),
  )
  const withdrawing = useWrite(({ id, reason }: { id: number; reason: string }, headers) =>
    write(client.POST('/api/bulletins/{id}/withdrawal', { params: { path: { id } }, body: { reason }, headers })),
  )

  async function told(done: Written | undefined, sentence: string) {
    if (!done) return undefined
    queries.setQueryData(['bulletins', 'one', done.id], done)
    announcer.say(sentence)
    await queries.invalidateQueries()
    return done
  }

  return {
    making,
    saving,
    refilling,
    joining,
    leaving,
    withdrawing,
    make: async (form: Schemas['BulletinForm']) => told(await making.submit(form), '通报已按所选期间和范围成稿。'),
    save: async (input: Versioned & Schemas['BulletinEdit']) => told(await saving.submit(input), '通报已保存。'),
    refill: async (input: Versioned & { factKeys: string[] }) => told(await refilling.submit(input), '所选内容已更新。'),
    join: async (input: Versioned & { orderId: number }) => told(await joining.submit(input), '督办事项已纳入本期通报。'),
    leave: async (input: Versioned & { orderId: number }) => told(await leaving.submit(input), '督办事项已移出本期通报。'),
    withdraw: async (id: number, reason: string) => told(await withdrawing.submit({ id, reason }), '通报已撤回。'),
  }
}

/** Matters whose turn it is to be announced and that no bulletin has taken up. */
export const useWaitingMatters = (planId: MaybeRefOrGetter<number | undefined>) =>
  useQuery({
    queryKey: computed(() => ['bulletins', 'waiting', toValue(planId)]),
    queryFn: () => read(client.GET('/api/bulletins/waiting-matters', { params: { query: { planId: toValue(planId)! } } })),
    enabled: computed(() => toValue(planId) !== undefined),
  })
