import { keepPreviousData, useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { client, multipart, read, useWrite, write, type Schemas, type Stamped } from '@/api'
import type { Column } from '@/shared/components/table'
import { useListQuery } from '@/shared/composables/useListQuery'

export const itemColumns: Column[] = [
  { key: 'title', label: '事项' },
  { key: 'number', label: '13710 编号', width: 12 },
  { key: 'due', label: '期限', width: 8 },
  { key: 'as', label: '在本系统', width: 8 },
  { key: 'closedOn', label: '13710 销号', width: 8 },
  { key: 'importedAt', label: '导入', width: 10 },
]

export interface Choice {
  number: string
  planTaskId: number
  asInstruction: boolean
}

export interface ImportRequest extends Stamped {
  choices: Choice[]
}

/** What is to go out, kept in the address, and what came in. */
export function useExchange() {
  const list = useListQuery(['planId', 'unitId', 'state', 'since', 'all'] as const, '', ['planId', 'unitId', 'state', 'since', 'all'])
  const address = (form: 'xlsx' | 'json') => {
    const wanted = Object.entries(list.values.value).filter(([, value]) => value !== '')
    return `/api/exchange/export.${form}?${new URLSearchParams(wanted)}`
  }
  const paging = computed(() => ({ page: list.page.value, size: list.size }))
  const items = useQuery({
    queryKey: computed(() => ['exchange', 'items', paging.value]),
    queryFn: () => read(client.GET('/api/exchange/items', { params: { query: paging.value } })),
    placeholderData: keepPreviousData,
  })
  const plans = useQuery({ queryKey: ['plans', 'choices'], queryFn: () => read(client.GET('/api/plans', { params: { query: { size: 100 } } })) })
  const planOptions = computed(() => plans.data.value?.items.map(({ id, name }) => ({ value: String(id), label: name })) ?? [])
  return { ...list, address, items, planOptions }
}

const upload = (dryRun: boolean) => (given: ImportRequest, headers: { 'Idempotency-Key': string }) =>
  write(
    client.POST('/api/exchange/imports', {
      params: { query: { dryRun } },
      ...multipart({ file: given.file, choices: JSON.stringify(given.choices) }),
      headers,
    }),
  )

export const useImport = () => ({ preview: useWrite(upload(true)), apply: useWrite(upload(false)) })

/** The tasks that a new item may be about. */
export const useTaskChoices = () => {
  const tasks = useQuery({
    queryKey: ['exchange', 'tasks'],
    queryFn: () => read(client.GET('/api/plan-tasks', { params: { query: { size: 200, sort: 'number' } } })),
  })
  return computed(() => tasks.data.value?.items.map(({ id, number, title }) => ({ value: String(id), label: `${number}. ${title}` })) ?? [])
}

export type Found = Schemas['Imported']
