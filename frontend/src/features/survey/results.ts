import type { Column } from '@/shared/components/table'

export const groupColumns: Column[] = [
  { key: 'name', label: '发放对象' },
  { key: 'sent', label: '发放', align: 'end', width: 6 },
  { key: 'answers', label: '收回', align: 'end', width: 7 },
  { key: 'rate', label: '回收率', align: 'end', width: 7 },
]

export const wayColumns: Column[] = [
  { key: 'label', label: '填写方式' },
  { key: 'count', label: '份数', align: 'end', width: 7 },
  { key: 'share', label: '占比', align: 'end', width: 7 },
]

export const optionColumns: Column[] = [
  { key: 'label', label: '选项' },
  { key: 'count', label: '人数', align: 'end', width: 7 },
  { key: 'share', label: '占比', align: 'end', width: 7 },
]
