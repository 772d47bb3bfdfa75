import { QueryClient, type VueQueryPluginOptions } from '@tanstack/vue-query'
import { asProblem } from '@/api'

const worthAnotherTry = (status: number) => status <= 0 || status === 503

export const queryOptions: VueQueryPluginOptions = {
  queryClient: new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        refetchOnWindowFocus: true,
        retry: (failures, error) => failures < 2 && worthAnotherTry(asProblem(error).status),
      },
    },
  }),
}
