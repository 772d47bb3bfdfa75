import type { Schemas } from '@/api'

export type Unit = Schemas['UnitView']
export type UnitKind = Unit['kind']
export type Group = Schemas['UnitGroupControllerGroupView']
export type Person = Schemas['PersonControllerPersonView']
export type PostKind = Person['posts'][number]['kind']

export const unitKinds: Record<UnitKind, string> = {
  CITY: '市人民政府',
  CITY_DEPARTMENT: '市直部门',
  PARTY_ORGAN: '党委部门',
  PEOPLES_ORGANISATION: '群团',
  PUBLIC_INSTITUTION: '事业单位',
  COUNTY: '县（市、区）',
  COMMITTEE_OFFICE: '残工委办公室',
  THIRD_PARTY: '第三方机构',
}
const postKinds: Record<PostKind, string> = {
  HANDLER: '经办人',
  HEAD: '负责人',
  OFFICE: '残工委办公室工作人员',
  LEADER: '残工委领导',
  COUNTY_OFFICE: '县级残工委办公室工作人员',
  EVALUATOR: '评估专家',
}
const asOptions = (words: Record<string, string>) => Object.entries(words).map(([value, label]) => ({ value, label }))
export const unitKindOptions = asOptions(unitKinds)
export const postKindOptions = asOptions(postKinds)

/** One name a line. */
export const linesOf = (text: string) => text.split('\n').map((line) => line.trim()).filter(Boolean)
export const idOf = (text: string) => (text ? Number(text) : null)
export const textOf = (id?: number | null) => (id ? String(id) : '')
