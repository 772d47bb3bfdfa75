import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { useRoute } from 'vue-router'
import { chosen } from './columns'
import { filterNames, filterOf, sentenceOf, type Values } from './filters'
import { usePlans } from './usePlans'
import { client, read, type Schemas } from '@/api'
import { useUnitName } from '@/shared/composables/useUnits'

const PAGE = 200
const MOST = 2000

/** All the lines of a list, for paper; what is longer belongs into the export. */
export function usePrint() {
  const route = useRoute()
  const text = (name: string) => (typeof route.query[name] === 'string' ? route.query[name] : '')
  const values = computed(() => Object.fromEntries(filterNames.map((name) => [name, text(name)])) as Values)
  const sort = computed(() => text('sort'))

  /** The day that the list is of, by the server's calendar. */
  async function dayOf() {
    const { items } = await read(client.GET('/api/ledger/tasks', { params: { query: { ...filterOf(values.value), size: 1 } } }))
    return items[0]?.day ?? values.value.asOf
  }

  async function everything() {
    const day = await dayOf()
    const lines: Schemas['LedgerLine'][] = []
    for (let page = 1; ; page++) {
      const query = { ...filterOf(values.value), page, size: PAGE, ...(sort.value ? { sort: sort.value } : {}) }
      const { items, total } = await read(client.GET('/api/ledger', { params: { query } }))
      lines.push(...items)
      if (lines.length >= Math.min(total, MOST) || !items.length) return { lines, total, day }
    }
  }
  const list = useQuery({ queryKey: computed(() => ['ledger', 'print', values.value, sort.value]), queryFn: everything })
  const planId = computed(() => values.value.planId)
  const { planName } = usePlans(planId)
  const unit = useUnitName(computed(() => values.value.unitId))
  const sentence = computed(() => sentenceOf(values.value, { plan: planName.value, unit: unit.value }))
  return { list, sentence, columns: computed(() => chosen(text('columns'))) }
}
