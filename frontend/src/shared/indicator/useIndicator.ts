import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { client, read } from '@/api'

/** What an indicator is measured by, as its duties show it. */
export const useBasis = (id: () => number) =>
  useQuery({
    queryKey: computed(() => ['indicators', 'basis', id()]),
    queryFn: () => read(client.GET('/api/indicator-bases/{id}', { params: { path: { id: id() } } })),
  })

/** A value on its way. */
export const useStatement = (id: () => number) =>
  useQuery({
    queryKey: computed(() => ['indicators', 'statement', id()]),
    queryFn: () => read(client.GET('/api/indicator-statements/{id}', { params: { path: { id: id() } } })),
  })
