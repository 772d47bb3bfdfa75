import { useQuery } from '@tanstack/vue-query'
import { computed, ref, watch } from 'vue'
import { client, read, type Schemas } from '@/api'
import type { Content } from './forms'

const PAUSE = 500

/** The way an application would go; asked a moment after the last keystroke, and silent while the form is not complete. */
export function usePreview(kind: () => string, taskId: () => number, content: () => Content) {
  const asked = ref(content())
  watch(content, (now, _before, onCleanup) => {
    const timer = setTimeout(() => (asked.value = now), PAUSE)
    onCleanup(() => clearTimeout(timer))
  })
  const { data, isError } = useQuery({
    queryKey: computed(() => ['applications', 'preview', kind(), taskId(), asked.value]),
    queryFn: (): Promise<Schemas['ChoicesPreview']> =>
      read(client.POST('/api/applications/preview', { body: { kind: kind(), planTaskId: taskId(), content: asked.value } })),
    enabled: computed(() => Object.keys(asked.value).length > 0),
    retry: false,
    staleTime: 0,
  })
  return computed(() => (isError.value ? undefined : data.value))
}
