import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed } from 'vue'
import { client, read, useWrite, write, type Schemas } from '@/api'
import type { Column } from '@/shared/components/table'
import { useListQuery } from '@/shared/composables/useListQuery'
import { grounds, matterStates, rungs } from '@/shared/ladder/words'
import { useAnnouncer } from '@/shared/stores/announcer'

const filters = ['state', 'ground', 'rung', 'unitId', 'proposed', 'planId', 'planTaskId'] as const
/** What is asked for first is what is open. */
const ALL = 'ALL'
export const stateOptions = [...matterStates.slice(1), { value: ALL, label: '全部' }]

export const columns: Column[] = [
  { key: 'subject', label: '督办事项', sort: 'subject' },
  { key: 'ground', label: '因何督办', width: 7 },
  { key: 'unit', label: '责任单位', sort: 'unit', width: 8 },
  { key: 'due', label: '应办日期', sort: 'due', width: 7.5 },
  { key: 'rung', label: '已到哪一级', sort: 'rungAt', width: 9 },
  { key: 'next', label: '下一步', width: 8.5 },
  { key: 'state', label: '状态', sort: 'state', width: 6.5 },
]

export function useMatters() {
  const list = useListQuery(filters, '-rungAt', ['planId', 'planTaskId'])
  const query = computed(() => {
    const { state, ground, rung, unitId, proposed, planId, planTaskId, ...rest } = list.query.value
    const known = matterStates.find(({ value }) => value === (state ?? 'OPEN'))
    const about = grounds.find(({ value }) => value === ground)
    const climbed = rungs.find(({ value }) => value === rung)
    return {
      ...rest,
      ...(known ? { state: known.value } : {}),
      ...(about ? { ground: about.value } : {}),
      ...(climbed ? { rung: climbed.value } : {}),
      ...(proposed === 'true' ? { proposed: true } : {}),
      ...(unitId ? { unitId: Number(unitId) } : {}),
      ...(planId ? { planId: Number(planId) } : {}),
      ...(planTaskId ? { planTaskId: Number(planTaskId) } : {}),
    }
  })
  const matters = useQuery({
    queryKey: computed(() => ['matters', 'list', query.value]),
    queryFn: () => read(client.GET('/api/supervision/matters', { params: { query: query.value } })),
    placeholderData: keepPreviousData,
  })
  return { ...list, matters }
}

/** 加急: an official starts higher than the ladder would. */
export function useExpediting() {
  const queries = useQueryClient()
  const announcer = useAnnouncer()
  const expediting = useWrite(({ id, ...body }: { id: number } & Schemas['ExpeditionForm'], headers) =>
    write(client.POST('/api/supervision/matters/{id}/expedition', { params: { path: { id } }, body, headers })),
  )
  async function expedite(id: number, form: Schemas['ExpeditionForm']) {
    const done = await expediting.submit({ id, ...form })
    if (!done) return undefined
    announcer.say('已提出督办建议，待拟制、签发。')
    await queries.invalidateQueries()
    return done
  }
  return { expedite, expediting }
}
