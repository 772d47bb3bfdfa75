import { useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed } from 'vue'
import { client, read, useWrite, write, type Schemas } from '@/api'

type Absence = Schemas['AbsenceControllerAbsenceForm']

/** A person, who may stand in for them, and the absences arranged. */
export function useDeputies(personId: number) {
  const queries = useQueryClient()
  const key = ['people', personId]
  const path = { personId }
  const person = useQuery({ queryKey: [...key, 'one'], queryFn: () => read(client.GET('/api/people/{id}', { params: { path: { id: personId } } })) })
  const absences = useQuery({ queryKey: [...key, 'deputies'], queryFn: () => read(client.GET('/api/people/{personId}/deputies', { params: { path } })) })
  const unitId = computed(() => person.data.value?.posts[0]?.unitId)
  const colleagues = useQuery({
    queryKey: computed(() => ['people', 'colleagues', unitId.value]),
    queryFn: () => read(client.GET('/api/people', { params: { query: { unitId: unitId.value, size: 200 } } })),
    enabled: computed(() => unitId.value !== undefined),
  })
  const deputies = computed(() => (colleagues.data.value?.items ?? []).filter(({ id }) => id !== personId).map(({ id, name }) => ({ value: String(id), label: name })))
  const refresh = () => queries.invalidateQueries({ queryKey: key })
  const arranging = useWrite((body: Absence, headers) => write(client.POST('/api/people/{personId}/deputies', { params: { path }, body, headers })))
  const ending = useWrite((id: number, headers) => write(client.DELETE('/api/people/{personId}/deputies/{id}', { params: { path: { personId, id } }, headers })))

  return { person, absences, deputies, arranging, ending, refresh }
}
