import { useQuery } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { useWaitingMatters } from './useBulletins'
import { client, read } from '@/api'

/** What a bulletin can be about: plans, and of the chosen one its sections, tasks and matters. */
export function useChoices(planId: MaybeRefOrGetter<number | undefined>) {
  const isChosen = computed(() => toValue(planId) !== undefined)
  const plans = useQuery({ queryKey: ['plans', 'choices'], queryFn: () => read(client.GET('/api/plans', { params: { query: { size: 100 } } })) })
  const sections = useQuery({
    queryKey: computed(() => ['ledger', 'sections', toValue(planId)]),
    queryFn: () => read(client.GET('/api/ledger/sections', { params: { query: { planId: toValue(planId)! } } })),
    enabled: isChosen,
  })
  const tasks = useQuery({
    queryKey: computed(() => ['plan-tasks', 'choices', toValue(planId)]),
    queryFn: () => read(client.GET('/api/plan-tasks', { params: { query: { planId: toValue(planId)!, size: 200, sort: 'number' } } })),
    enabled: isChosen,
  })
  const matters = useWaitingMatters(planId)
  return {
    plans: computed(() => (plans.data.value?.items ?? []).filter(({ state }) => state !== 'DRAFT').map(({ id, name }) => ({ value: String(id), label: name }))),
    sections: computed(() => (sections.data.value ?? []).map((section) => ({ value: section, label: section }))),
    tasks: computed(() => (tasks.data.value?.items ?? []).map(({ id, number, title }) => ({ value: String(id), label: `${number}. ${title}` }))),
    matters: computed(() => (matters.data.value ?? []).map(({ orderId, unitName, subject, taskNumber, taskTitle, reason }) => ({ value: String(orderId), label: `${unitName}：${subject}`, hint: `${taskNumber}. ${taskTitle} · ${reason}` }))),
  }
}
