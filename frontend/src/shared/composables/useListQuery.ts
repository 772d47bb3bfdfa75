import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'

const PAGE_SIZE = 20

/**
 * What a list shows, kept in the address: every view can be linked to, and “back” goes back.
 * `views` are filters that choose the list itself rather than narrow it: clearing keeps them. A changed filter or order starts again at page 1.
 */
export function useListQuery<Filter extends string>(filters: readonly Filter[], defaultSort: string, views: readonly Filter[] = []) {
  const route = useRoute()
  const router = useRouter()
  const text = (name: string) => (typeof route.query[name] === 'string' ? route.query[name] : '')

  const values = computed(() => Object.fromEntries(filters.map((name) => [name, text(name)])) as Record<Filter, string>)
  const page = computed(() => Math.max(1, Number.parseInt(text('page'), 10) || 1))
  const sort = computed(() => text('sort') || defaultSort)
  const narrowing = filters.filter((name) => !views.includes(name))
  const isFiltered = computed(() => narrowing.some((name) => text(name) !== ''))

  const go = (changes: Record<string, string | undefined>) => {
    const kept = Object.entries({ ...route.query, ...changes }).filter(([, value]) => value)
    return router.push({ query: Object.fromEntries(kept) })
  }

  /** A list that is narrowed otherwise is no longer the one that a board's number opened. */
  const narrow = (changes: Record<string, string | undefined>) => go({ ...changes, page: undefined, origin: undefined })
  const setFilter = (name: Filter, value: string) => narrow({ [name]: value })

  return {
    values,
    /** One filter as a field binds it. */
    bound: (name: Filter) => computed({ get: () => values.value[name], set: (value: string) => void setFilter(name, value) }),
    page,
    sort,
    isFiltered,
    size: PAGE_SIZE,
    setFilter,
    setFilters: (changes: Partial<Record<Filter, string>>) => narrow(changes),
    setSort: (value: string) => go({ sort: value, page: undefined }),
    setPage: (value: number) => go({ page: value > 1 ? String(value) : undefined }),
    clear: () => narrow(Object.fromEntries(narrowing.map((name) => [name, undefined]))),
    /** The query of the API: empty values left out. */
    query: computed(() => ({
      ...(Object.fromEntries(Object.entries(values.value).filter(([, value]) => value !== '')) as Partial<Record<Filter, string>>),
      page: page.value,
      size: PAGE_SIZE,
      sort: sort.value,
    })),
  }
}
