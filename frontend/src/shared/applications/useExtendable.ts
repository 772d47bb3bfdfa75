import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { client, read, type Schemas } from '@/api'
import { milestonesOf } from '../duty/useTask'
import { showDate } from '../dates'

/** What of a task can be extended: the open duties of the own unit, and milestones not yet reached. */
export function useExtendable(task: () => Schemas['TaskView']) {
  const duties = useQuery({
    queryKey: computed(() => ['work-items', 'of-task', task().id]),
    queryFn: () => read(client.GET('/api/work-items', { params: { query: { state: 'open', scope: 'mine', planTaskId: task().id, size: 100 } } })),
  })
  return computed(() => [
    ...(duties.data.value?.items ?? []).filter(({ process }) => process !== 'supervision-order').map((item) => ({ value: `workItem:${item.id}`, label: `事项：${item.name}（期限 ${showDate(item.due)}）` })),
    ...milestonesOf(task())
      .filter(({ state }) => state !== 'DONE')
      .map(({ id, title, due }) => ({ value: `milestone:${id}`, label: `里程碑：${title}（时限 ${showDate(due)}）` })),
  ])
}
