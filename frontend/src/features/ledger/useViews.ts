import { useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed } from 'vue'
import { client, ifMatch, read, useWrite, write, type Schemas } from '@/api'
import { useAnnouncer } from '@/shared/stores/announcer'

type Form = Schemas['LedgerViewControllerViewForm']
export type Kept = Schemas['LedgerViewsKept']

/** Kept views: one's own, and those the office shares. */
export function useViews() {
  const queries = useQueryClient()
  const { say } = useAnnouncer()
  const { data, error } = useQuery({ queryKey: ['ledger', 'views'], queryFn: () => read(client.GET('/api/ledger/views')) })
  const keeping = useWrite((form: Form, headers) => write(client.POST('/api/ledger/views', { body: form, headers })))
  const dropping = useWrite((view: Kept, headers) => write(client.DELETE('/api/ledger/views/{id}', { params: { path: { id: view.id } }, headers: { ...headers, ...ifMatch(view.version) } })))
  const changing = useWrite(({ view, form }: { view: Kept; form: Form }, headers) =>
    write(client.PUT('/api/ledger/views/{id}', { params: { path: { id: view.id } }, body: form, headers: { ...headers, ...ifMatch(view.version) } })),
  )

  async function told<T>(receipt: Promise<T | undefined>, sentence: string): Promise<boolean> {
    if (!(await receipt)) return false
    await queries.invalidateQueries({ queryKey: ['ledger', 'views'] })
    say(sentence)
    return true
  }

  return {
    views: computed(() => data.value?.items ?? []),
    error,
    keeping,
    dropping,
    changing,
    keep: (form: Form) => told(keeping.submit(form), `视图“${form.name}”已保存。`),
    drop: (view: Kept) => told(dropping.submit(view), `视图“${view.name}”已删除。`),
    change: (view: Kept, form: Form) => told(changing.submit({ view, form }), `视图“${form.name}”已更新。`),
  }
}
