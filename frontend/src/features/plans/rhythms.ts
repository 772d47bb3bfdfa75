import type { Schemas } from '@/api'

const rhythms: Record<Schemas['PlanSummary']['rhythm'], string> = { QUARTERLY: '每季度', MONTHLY: '每月' }
export const rhythmOf = (rhythm: Schemas['PlanSummary']['rhythm']) => rhythms[rhythm]
export const rhythmOptions = Object.entries(rhythms).map(([value, label]) => ({ value, label }))
