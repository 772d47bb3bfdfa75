import type { Schemas } from '@/api'

export type PaperKind = Schemas['PaperLine']['kind']
export type PaperState = Schemas['PaperLine']['state']

export const paperKinds: readonly { value: PaperKind; label: string }[] = [
  { value: 'REMINDER', label: '提醒函' },
  { value: 'ORDER', label: '督办单' },
  { value: 'BULLETIN', label: '通报' },
  { value: 'TALK_PROPOSAL', label: '约谈建议' },
  { value: 'TALK_MINUTES', label: '约谈纪要' },
  { value: 'ACCOUNTABILITY_PROPOSAL', label: '问责建议' },
  { value: 'EVALUATION_REPORT', label: '评估报告' },
]

export const paperStates: readonly { value: PaperState; label: string; tone: 'grey' | 'blue' | 'green' | 'red' }[] = [
  { value: 'DRAFT', label: '拟稿', tone: 'blue' },
  { value: 'ISSUED', label: '已签发', tone: 'green' },
  { value: 'VOIDED', label: '已作废', tone: 'red' },
  { value: 'DROPPED', label: '已撤稿', tone: 'grey' },
]

export const paperKindOf = (kind: PaperKind) => paperKinds.find(({ value }) => value === kind)!.label
export const paperStateOf = (state: PaperState) => paperStates.find(({ value }) => value === state)!
