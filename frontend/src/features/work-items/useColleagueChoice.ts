import { computed } from 'vue'
import type { Schemas } from '@/api'
import { useSession } from '@/shared/stores/session'

/** Everybody of the unit but the reader. */
export function useColleagueChoice(handling: () => Schemas['HandlingView']) {
  const session = useSession()
  return computed(() => handling().colleagues.filter(({ id }) => id !== session.user?.personId).map(({ id, name, posts }) => ({ value: id, label: name, hint: posts })))
}
