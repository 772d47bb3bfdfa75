import { useQuery, useQueryClient } from '@tanstack/vue-query'
import { client, read, useWrite, write } from '@/api'
import { useAnnouncer } from '@/shared/stores/announcer'
import { showDateWithWeekday } from '@/shared/dates'

export const moves = [
  { step: 'NEXT_WORKING_DAY', label: '下一工作日' },
  { step: 'NEXT_MONTH', label: '下一月' },
  { step: 'MID_TERM', label: '中期' },
  { step: 'END', label: '期末' },
] as const

type Move = (typeof moves)[number]['step']

/** The clock of the demo; where there is none, the address does not exist and the bar stays away. */
export function useDemoClock() {
  const queries = useQueryClient()
  const announcer = useAnnouncer()
  const { data: time } = useQuery({
    queryKey: ['demo', 'clock'],
    queryFn: () => read(client.GET('/api/demo/clock')).catch(() => null),
    retry: false,
    staleTime: Infinity,
  })
  const { submit, pending, problem } = useWrite((step: Move, headers) => write(client.POST('/api/demo/clock', { body: { step }, headers })))

  async function move(step: Move) {
    const moved = await submit(step)
    if (!moved) return
    announcer.say(`演示时间已到 ${showDateWithWeekday(moved.now)}，执行了 ${moved.firedJobs} 项到期处理。`)
    await queries.invalidateQueries()
  }

  return { time, move, pending, problem }
}
