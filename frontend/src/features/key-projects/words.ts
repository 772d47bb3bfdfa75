import type { Shown } from '@/shared/words'

export const states: Record<string, Shown> = {
  BLANK: { label: '待补充', tone: 'grey', icon: 'edit' },
  DRAFT: { label: '草稿', tone: 'blue', icon: 'edit' },
  SENT: { label: '待签批', tone: 'yellow', icon: 'clock' },
  RETURNED: { label: '已退回', tone: 'red', icon: 'warn' },
  SIGNED: { label: '已签批', tone: 'green', icon: 'check' },
}

const acts: Record<string, string> = {
  SAVED: '保存',
  PROPOSED: '按建议填写',
  FILLED: '按专栏填写',
  IMPORTED: '表格导入',
  SENT: '送签',
  RETURNED: '退回',
  SIGNED: '签批',
}

export const stateOf = (state: string): Shown => states[state] ?? states.BLANK!
export const actOf = (act: string): string => acts[act] ?? act
/** What lies before the leader, or was signed, is not the office's to change. */
export const isOpen = (state: string) => state === 'BLANK' || state === 'DRAFT' || state === 'RETURNED'
