import type { Schemas } from '@/api'

export interface CompletionDraft {
  parentTaskId: string
  leadUnitId: string
  participants: string[]
  due: string
  milestones: { title: string; due: string }[]
}

type Completion = Pick<Schemas['Completion'], 'parentTaskId' | 'lead' | 'participants' | 'due' | 'milestones'>

export const draftOf = ({ parentTaskId, lead, participants, due, milestones }: Completion): CompletionDraft => ({
  parentTaskId: parentTaskId ? String(parentTaskId) : '',
  leadUnitId: lead ? String(lead.id) : '',
  participants: participants.map(({ id }) => String(id)),
  due: due ?? '',
  milestones: milestones.map((step) => ({ ...step })),
})

/** What is still open is taken from the proposal; what stands there stays. */
export function fillFrom(draft: CompletionDraft, proposal: Completion) {
  const given = draftOf(proposal)
  draft.parentTaskId ||= given.parentTaskId
  if (!draft.leadUnitId && !draft.participants.length) draft.participants = given.participants
  draft.leadUnitId ||= given.leadUnitId
  draft.due ||= given.due
  if (!draft.milestones.length) draft.milestones = given.milestones
}

export const toForm = ({ parentTaskId, leadUnitId, participants, due, milestones }: CompletionDraft): Schemas['CompletionForm'] => ({
  parentTaskId: parentTaskId ? Number(parentTaskId) : null,
  leadUnitId: leadUnitId ? Number(leadUnitId) : null,
  participantUnitIds: participants.filter(Boolean).map(Number),
  due: due || null,
  milestones: milestones.map(({ title, due: day }) => ({ title: title.trim(), due: day || null })),
})
