import { onScopeDispose, ref } from 'vue'

/** Whether two panes side by side would be too narrow to read; follows 大字版 because it asks in rem. */
export function useNarrow() {
  const narrow = ref(false)
  const query = globalThis.matchMedia?.('(max-width: 64rem)')
  const follow = () => {
    narrow.value = query?.matches ?? false
  }
  follow()
  query?.addEventListener('change', follow)
  onScopeDispose(() => query?.removeEventListener('change', follow))
  return narrow
}
