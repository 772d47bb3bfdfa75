import type { Schemas } from '@/api'
import { lightOptions, milestoneOptions, phaseOptions } from '@/shared/words'

export const filterNames = ['q', 'planId', 'kind', 'section', 'unitId', 'role', 'phase', 'light', 'state', 'late', 'dueFrom', 'dueTo', 'asOf'] as const
export type FilterName = (typeof filterNames)[number]
export type Values = Record<FilterName, string>
type Filter = Schemas['LedgerFilter']

export const roleOptions = [
  { value: 'LEAD', label: '牵头' },
  { value: 'PARTICIPANT', label: '参与' },
  { value: 'JOINT', label: '责任' },
]
export const kindOptions = [
  { value: 'TASK', label: '重点任务' },
  { value: 'KEY_PROJECT', label: '重点项目' },
]
export const lateOptions = [
  { value: 'true', label: '有逾期' },
  { value: 'false', label: '无逾期' },
]

/** What stands in the address is text; the server refuses what it does not know. */
export function filterOf(values: Partial<Values>): Filter {
  const { planId, unitId, late, kind, role, phase, light, state, q, section, dueFrom, dueTo, asOf } = values
  return {
    ...(q ? { q } : {}),
    ...(section ? { section } : {}),
    ...(dueFrom ? { dueFrom } : {}),
    ...(dueTo ? { dueTo } : {}),
    ...(asOf ? { asOf } : {}),
    ...(planId ? { planId: Number(planId) } : {}),
    ...(unitId ? { unitId: Number(unitId) } : {}),
    ...(late ? { late: late === 'true' } : {}),
    ...(kind ? { kind: kind as Filter['kind'] } : {}),
    ...(role ? { role: role as Filter['role'] } : {}),
    ...(phase ? { phase: phase as Filter['phase'] } : {}),
    ...(light ? { light: light as Filter['light'] } : {}),
    ...(state ? { state: state as Filter['state'] } : {}),
  }
}

/** Back into the address, when a kept view is opened. */
export const valuesOf = (filter: Filter | null | undefined): Partial<Values> =>
  Object.fromEntries(filterNames.map((name) => [name, filter?.[name]]).filter(([, value]) => value !== null && value !== undefined).map(([name, value]) => [name, String(value)]))

const labelIn = (options: readonly { value: string; label: string }[], value: string) => options.find((option) => option.value === value)?.label ?? value

/** In words what the list was narrowed to, for a sheet of paper that must explain itself. */
export function sentenceOf(values: Values, names: { plan?: string; unit?: string }): string {
  const said = [
    values.planId && `规划：${names.plan ?? values.planId}`,
    values.kind && `类别：${labelIn(kindOptions, values.kind)}`,
    values.section && `章节：${values.section}`,
    values.unitId && `承担单位：${names.unit || values.unitId}`,
    values.role && `分工：${labelIn(roleOptions, values.role)}`,
    values.phase && `阶段：${labelIn(phaseOptions, values.phase)}`,
    values.light && `亮灯：${labelIn(lightOptions, values.light)}`,
    values.state && `里程碑状态：${labelIn(milestoneOptions, values.state)}`,
    values.late && `时限情况：${labelIn(lateOptions, values.late)}`,
    values.dueFrom && `完成时限不早于 ${values.dueFrom}`,
    values.dueTo && `完成时限不晚于 ${values.dueTo}`,
    values.q && `关键词：“${values.q}”`,
  ].filter(Boolean)
  return said.length ? `筛选条件：${said.join('；')}` : '筛选条件：无（全部）'
}
