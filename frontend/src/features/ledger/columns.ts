import type { Column } from '@/shared/components/table'

/** Every column of the ledger, under the name that the export and kept views use for it. */
export const columns: readonly Column[] = [
  { key: 'number', label: '编号', sort: 'number', width: 5.5 },
  { key: 'title', label: '重点任务', sort: 'title', head: true },
  { key: 'section', label: '所属章节', sort: 'section', width: 11 },
  { key: 'lead', label: '主办单位', sort: 'lead', width: 8 },
  { key: 'participants', label: '参与单位', width: 12 },
  { key: 'phase', label: '阶段', sort: 'phase', width: 7 },
  { key: 'light', label: '亮灯', sort: 'light', width: 7 },
  { key: 'lightReason', label: '亮灯理由', width: 12 },
  { key: 'milestone', label: '里程碑', sort: 'milestone' },
  { key: 'owner', label: '责任单位', width: 8 },
  { key: 'due', label: '完成时限', sort: 'due', width: 8.5 },
  { key: 'originalDue', label: '原定时限', sort: 'originalDue', width: 8.5 },
  { key: 'state', label: '里程碑状态', sort: 'state', width: 8 },
  { key: 'daysLate', label: '逾期天数', width: 6, align: 'end' },
  { key: 'extensions', label: '延期次数', width: 6, align: 'end' },
  { key: 'yearlyTarget', label: '年度目标', width: 12 },
  { key: 'lastReport', label: '最近报送', width: 11 },
  { key: 'grade', label: '评定等次', width: 6 },
]

const usual = ['number', 'title', 'lead', 'light', 'milestone', 'due', 'state', 'daysLate']

/** The chosen columns in their one order; the usual ones when none is chosen. */
export function chosen(names: string): Column[] {
  const wanted = names ? names.split(',') : usual
  const found = columns.filter(({ key }) => wanted.includes(key))
  return found.length ? found : columns.filter(({ key }) => usual.includes(key))
}
