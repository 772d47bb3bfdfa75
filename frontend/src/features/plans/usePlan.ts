import { useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed } from 'vue'
import { placesOf } from './spans'
import { kinds } from './words'
import { client, read } from '@/api'
import { useSession } from '@/shared/stores/session'

/** A draft is read side by side with its text, so its rows come in one piece. */
const WHOLE = 200

async function whole<T>(page: (number: number) => Promise<{ items: T[]; total: number }>): Promise<T[]> {
  const rows: T[] = []
  for (let number = 1; ; number++) {
    const { items, total } = await page(number)
    rows.push(...items)
    if (!items.length || rows.length >= total) return rows
  }
}

/** One plan with its text and all rows that were read from it. */
export function usePlan(id: number) {
  const queries = useQueryClient()
  const session = useSession()
  const plan = useQuery({ queryKey: ['plans', id, 'summary'], queryFn: () => read(client.GET('/api/plans/{id}', { params: { path: { id } } })) })
  const text = useQuery({ queryKey: ['plans', id, 'text'], queryFn: () => read(client.GET('/api/plans/{id}/text', { params: { path: { id } } })) })
  const of = (page: number) => ({ params: { path: { planId: id }, query: { page, size: WHOLE } } })
  const tasks = useQuery({ queryKey: ['plans', id, 'tasks'], queryFn: () => whole((n) => read(client.GET('/api/plans/{planId}/tasks', of(n)))) })
  const indicators = useQuery({ queryKey: ['plans', id, 'indicators'], queryFn: () => whole((n) => read(client.GET('/api/plans/{planId}/indicators', of(n)))) })
  const projects = useQuery({ queryKey: ['plans', id, 'projects'], queryFn: () => whole((n) => read(client.GET('/api/plans/{planId}/key-projects', of(n)))) })
  const defects = useQuery({ queryKey: ['plans', id, 'defects'], queryFn: () => whole((n) => read(client.GET('/api/plans/{planId}/defects', of(n)))) })
  const parts = [plan, text, tasks, indicators, projects, defects]

  const places = computed(() => [
    ...placesOf('task', tasks.data.value ?? [], (row) => `${row.number} ${row.title}`),
    ...placesOf('indicator', indicators.data.value ?? [], (row) => `${row.number} ${row.name}`),
    ...placesOf('project', projects.data.value ?? [], (row) => `${row.number} ${row.title}`),
    ...placesOf('defect', (defects.data.value ?? []).filter((row) => !row.settlement), (row) => `${kinds[row.kind]}，${row.subject}`),
  ])

  return {
    plan: plan.data,
    text: text.data,
    tasks: tasks.data,
    indicators: indicators.data,
    projects: projects.data,
    defects: defects.data,
    places,
    error: computed(() => parts.find((part) => part.error.value)?.error.value),
    mayEdit: computed(() => session.hasRole('OFFICE')),
    refresh: () => queries.invalidateQueries({ queryKey: ['plans'] }),
  }
}
