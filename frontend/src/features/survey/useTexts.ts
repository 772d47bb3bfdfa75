import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { client, ifMatch, read, useWrite, write } from '@/api'
import { useAnnouncer } from '@/shared/stores/announcer'

export const useTexts = (id: number, query: Ref<{ question?: number; page: number; size: number }>) =>
  useQuery({
    queryKey: computed(() => ['surveys', 'texts', id, query.value]),
    queryFn: () => read(client.GET('/api/surveys/{id}/texts', { params: { path: { id }, query: query.value } })),
    placeholderData: keepPreviousData,
  })

/** Takes out of a text who somebody is. */
export function useBlanking(id: number) {
  const queries = useQueryClient()
  const announcer = useAnnouncer()
  const blanking = useWrite(({ textId, version, ...body }: { textId: string; version: number; parts: string[]; reason: string }, headers) =>
    write(client.POST('/api/surveys/{id}/texts/{textId}/blanking', { params: { path: { id, textId } }, body, headers: { ...headers, ...ifMatch(version) } })),
  )

  async function blank(text: { id: string; version: number }, parts: string[], reason: string) {
    if (!(await blanking.submit({ textId: text.id, version: text.version, parts, reason }))) return false
    announcer.say('已隐去')
    await queries.invalidateQueries({ queryKey: ['surveys', 'texts', id] })
    return true
  }

  return { blank, blanking }
}
