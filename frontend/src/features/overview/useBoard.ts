import { keepPreviousData, useQuery } from '@tanstack/vue-query'
import { computed, ref, type Ref } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { client, read } from '@/api'
import { useListQuery } from '@/shared/composables/useListQuery'

type Text = Readonly<Ref<string>>
type Id = Readonly<Ref<number | undefined>>

/** What every board is narrowed to, empty values left out. */
const asked = (planId: string, asOf: string, unitId?: number) => ({
  ...(planId ? { planId: Number(planId) } : {}),
  ...(asOf ? { asOf } : {}),
  ...(unitId ? { unitId } : {}),
})

/** Plan, day and unit of a board, kept in the address. */
export function useBoardChoice() {
  const route = useRoute()
  const router = useRouter()
  const bound = (name: string) =>
    computed({
      get: () => (typeof route.query[name] === 'string' ? route.query[name] : ''),
      set: (value: string) => void router.replace({ query: { ...route.query, [name]: value || undefined } }),
    })
  const plans = useQuery({ queryKey: ['plans', 'choices'], queryFn: () => read(client.GET('/api/plans', { params: { query: { size: 100 } } })) })
  const planOptions = computed(() => plans.data.value?.items.map(({ id, name }) => ({ value: String(id), label: name })) ?? [])
  return { as: bound('as'), planId: bound('planId'), asOf: bound('asOf'), unitId: bound('unitId'), planOptions }
}

const kept = { placeholderData: keepPreviousData }

export const useOfficeBoard = (planId: Text, asOf: Text) =>
  useQuery({ ...kept, queryKey: computed(() => ['boards', 'office', planId.value, asOf.value]), queryFn: () => read(client.GET('/api/boards/office', { params: { query: asked(planId.value, asOf.value) } })) })

export const usePlanBoard = (planId: Text, asOf: Text) =>
  useQuery({ ...kept, queryKey: computed(() => ['boards', 'plan', planId.value, asOf.value]), queryFn: () => read(client.GET('/api/boards/plan', { params: { query: asked(planId.value, asOf.value) } })) })

export const useUnitBoard = (planId: Text, asOf: Text, unitId: Id) =>
  useQuery({ ...kept, queryKey: computed(() => ['boards', 'unit', planId.value, asOf.value, unitId.value]), queryFn: () => read(client.GET('/api/boards/unit', { params: { query: asked(planId.value, asOf.value, unitId.value) } })) })

export function useWaiting(planId: Text, asOf: Text) {
  const waiting = useQuery({ ...kept, queryKey: computed(() => ['work-items', 'waiting', planId.value, asOf.value]), queryFn: () => read(client.GET('/api/work-items/waiting', { params: { query: asked(planId.value, asOf.value) } })) })
  const first = useQuery({ ...kept, queryKey: computed(() => ['work-items', 'first', planId.value, asOf.value]), queryFn: () => read(client.GET('/api/work-items', { params: { query: { ...asked(planId.value, asOf.value), size: 5 } } })) })
  const total = computed(() => waiting.data.value?.reduce((sum, { count }) => sum + count, 0))
  return { waiting, first, total }
}

export function useRedTasks(planId: Text, asOf: Text) {
  const tasks = useQuery({ ...kept, queryKey: computed(() => ['plan-tasks', 'red', planId.value, asOf.value]), queryFn: () => read(client.GET('/api/plan-tasks', { params: { query: { ...asked(planId.value, asOf.value), light: 'RED', sort: '-overdueCount', size: 6 } } })) })
  return { tasks }
}

export function useSilentUnits(planId: Text, asOf: Text) {
  const units = useQuery({ ...kept, queryKey: computed(() => ['boards', 'silent-units', planId.value, asOf.value]), queryFn: () => read(client.GET('/api/boards/silent-units', { params: { query: { ...asked(planId.value, asOf.value), size: 5 } } })) })
  return { units, total: computed(() => units.data.value?.total ?? 0) }
}

export function useLeadTasks(planId: Text, asOf: Text, unitId: Id) {
  const page = ref(1)
  const size = 8
  const tasks = useQuery({ ...kept, queryKey: computed(() => ['boards', 'lead-tasks', planId.value, asOf.value, unitId.value, page.value]), queryFn: () => read(client.GET('/api/boards/lead-tasks', { params: { query: { ...asked(planId.value, asOf.value, unitId.value), page: page.value, size } } })) })
  return { tasks, page, size }
}

export function useTrend(planId: Text, asOf: Text, unitId: Id) {
  const trend = useQuery({ ...kept, queryKey: computed(() => ['boards', 'trend', planId.value, asOf.value, unitId.value]), queryFn: () => read(client.GET('/api/boards/trend', { params: { query: asked(planId.value, asOf.value, unitId.value) } })) })
  return { trend }
}

export function useLatenessShares(planId: Text, asOf: Text, unitId: Id) {
  const shares = useQuery({ ...kept, queryKey: computed(() => ['boards', 'latenesses', planId.value, asOf.value, unitId.value]), queryFn: () => read(client.GET('/api/boards/latenesses', { params: { query: asked(planId.value, asOf.value, unitId.value) } })) })
  return { shares }
}

export function useSilentList() {
  const list = useListQuery(['on', 'planId', 'asOf'], '')
  const query = computed(() => ({ ...asked(list.values.value.planId, list.values.value.asOf), ...(list.values.value.on ? { on: list.values.value.on as 'RECEIPT' | 'REPORT' | 'URGE' } : {}), page: list.page.value, size: list.size }))
  const units = useQuery({ ...kept, queryKey: computed(() => ['boards', 'silent-units', 'list', query.value]), queryFn: () => read(client.GET('/api/boards/silent-units', { params: { query: query.value } })) })
  return { ...list, units }
}

export function useParts() {
  const list = useListQuery(['unitId', 'received', 'planId', 'asOf'], '')
  const query = computed(() => ({
    ...asked(list.values.value.planId, list.values.value.asOf, Number(list.values.value.unitId) || undefined),
    ...(list.values.value.received ? { received: list.values.value.received === 'true' } : {}),
    page: list.page.value,
    size: list.size,
  }))
  const parts = useQuery({ ...kept, queryKey: computed(() => ['boards', 'parts', query.value]), queryFn: () => read(client.GET('/api/boards/parts', { params: { query: query.value } })) })
  return { ...list, parts }
}
