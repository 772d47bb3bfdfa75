import { useQuery, useQueryClient } from '@tanstack/vue-query'
import { client, ifMatch, read, useWrite, write, type Schemas } from '@/api'

export type Mine = Schemas['ChoiceControllerChoicesView']
export type Choice = Schemas['ChoiceControllerChoiceView']
export type Timing = Choice['timing']

export const timings: { value: Timing; label: string }[] = [
  { value: 'AT_ONCE', label: '立即' },
  { value: 'DIGEST', label: '每日摘要' },
  { value: 'OFF', label: '不发送' },
]

/** One's own settings. */
export function useChoices() {
  const queries = useQueryClient()
  const mine = useQuery({ queryKey: ['delivery-choices'], queryFn: () => read(client.GET('/api/delivery-choices')) })
  const saving = useWrite(({ choices, version }: { choices: Choice[]; version: number }, headers) => write(client.PUT('/api/delivery-choices', { body: { choices }, headers: { ...headers, ...ifMatch(version) } })))
  /** What a write answers is what the page shows next. */
  const took = (view: Mine) => queries.setQueryData(['delivery-choices'], view)
  return { mine, saving, took }
}

/** Asking for a code, typing it, and taking the address away. */
export function useMail() {
  const queries = useQueryClient()
  const asking = useWrite((address: string, headers) => write(client.POST('/api/delivery-choices/mail', { body: { address }, headers })))
  const confirming = useWrite((code: string, headers) => write(client.POST('/api/delivery-choices/mail/confirmation', { body: { code }, headers })))
  const forgetting = useWrite((_: void, headers) => write(client.DELETE('/api/delivery-choices/mail', { headers })))
  return { asking, confirming, forgetting, refresh: () => queries.invalidateQueries({ queryKey: ['delivery-choices'] }) }
}
