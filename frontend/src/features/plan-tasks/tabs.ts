import type { Schemas } from '@/api'
import { currentParts } from '@/shared/applications/parts'
import { milestonesOf } from '@/shared/duty/useTask'

const keys = ['facts', 'assignments', 'milestones', 'risks', 'reports', 'figures', 'feedback', 'evidence', 'applications', 'timeline', 'diagram'] as const
export type TabKey = (typeof keys)[number]

export const isTab = (text: unknown): text is TabKey => keys.some((key) => key === text)

export const tabsOf = (task: Schemas['TaskView']): { key: TabKey; label: string; count?: number }[] => [
  { key: 'facts', label: '基本情况' },
  { key: 'assignments', label: '承担单位', count: currentParts(task).length },
  { key: 'milestones', label: '里程碑', count: milestonesOf(task).length },
  { key: 'risks', label: '风险' },
  { key: 'reports', label: '进展', count: task.reports.length },
  { key: 'figures', label: '数字', count: task.workPlan?.figures.length ?? 0 },
  { key: 'feedback', label: '节奏反馈' },
  { key: 'evidence', label: '佐证材料', count: task.evidence.length },
  { key: 'applications', label: '申请' },
  { key: 'timeline', label: '办理经过' },
  { key: 'diagram', label: '流程图' },
]
