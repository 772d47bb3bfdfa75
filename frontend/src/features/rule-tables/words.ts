import type { Schemas } from '@/api'
import type { IconName } from '@/shared/components/icons'

type State = Schemas['RuleTableViewsVersionItem']['state']
interface Shown { label: string; tone: 'grey' | 'blue' | 'green' | 'yellow'; icon: IconName }

export const states: Record<State, Shown> = {
  DRAFT: { label: '草案', tone: 'yellow', icon: 'edit' },
  TO_COME: { label: '待施行', tone: 'blue', icon: 'clock' },
  IN_FORCE: { label: '现行', tone: 'green', icon: 'check' },
  WITHDRAWN: { label: '已撤回', tone: 'grey', icon: 'remove' },
  PAST: { label: '已停用', tone: 'grey', icon: 'history' },
}
