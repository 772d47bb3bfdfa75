import { computed, reactive, ref } from 'vue'
import { useCompletion } from './useCompletion'
import type { Schemas } from '@/api'
import { useForm } from '@/shared/composables/useForm'

export interface StepProps {
  item: Schemas['WorkItemView']
  task?: Schemas['TaskView']
  /** What was typed when the step was done the last time and taken back. */
  /** What was answered before the step was taken back. */
  typed?: Schemas['HandlingDraft']
}

export interface Answer {
  value: string
  label: string
  hint?: string
}

interface Definition<T extends object> {
  answers: readonly Answer[]
  /** The answer chosen at the start. Judgements (verify, approve, arbitrate) have none: a person has to choose. */
  preset?: string
  values: T
  rules: (values: T, outcome: string) => Record<string, string | false | undefined>
  form: (values: T, outcome: string) => Record<string, unknown>
}

export const blankless = (values: Record<string, string>) =>
  Object.fromEntries(Object.entries(values).flatMap(([name, value]) => (value.trim() ? [[name, value.trim()]] : [])))

/** Texts and ticks go back into the fields of the same name; whatever else a form has, it takes from the task. */
export function restored<T extends object>(values: T, typed: unknown): T {
  const given = typeof typed === 'object' && typed !== null ? (typed as Record<string, unknown>) : {}
  const fits = (name: string, now: unknown) => {
    const was = given[name]
    return typeof now === 'string' ? typeof was === 'string' || typeof was === 'number' : Array.isArray(now) && Array.isArray(was) && was.every((one) => typeof one === 'number')
  }
  const back = Object.entries(values).filter(([name, now]) => fits(name, now))
  return { ...values, ...Object.fromEntries(back.map(([name, now]) => [name, typeof now === 'string' ? String(given[name]) : given[name]])) }
}

/** The state of one step's form: answer, values, what is wrong, and how to send it. */
export function useStep<T extends object>(props: StepProps, definition: Definition<T>) {
  const { complete, closed, pending, problem, errors: refused, waitsForOpinion } = useCompletion(() => props.item)
  const outcome = ref(props.typed?.outcome ?? definition.preset ?? (definition.answers.length === 1 ? definition.answers[0]!.value : ''))
  const { values, errors, isValid, focusFirstError } = useForm(
    restored(definition.values, props.typed?.form),
    (now) => ({ outcome: !outcome.value && '请选择办理结果。', ...definition.rules(now, outcome.value) }),
    refused,
  )
  /** How long it took, if the unit likes to say so; only its handlers are asked. */
  const hours = ref('')
  const asksHours = props.item.role === 'HANDLER'
  const chosen = computed(() => definition.answers.find(({ value }) => value === outcome.value))

  async function send(event: Event) {
    if (!isValid(event)) return
    await finish(false)
  }

  async function finish(confirmed: boolean) {
    const done = await complete(outcome.value, chosen.value?.label ?? '', definition.form(values, outcome.value), confirmed, Number(hours.value) || undefined)
    if (!done && !waitsForOpinion.value) await focusFirstError()
  }

  return reactive({ outcome, values, errors, pending, problem, send, waitsForOpinion, hours, asksHours, goOn: () => finish(true), answers: definition.answers, chosen, closed })
}

export type Step = Pick<ReturnType<typeof useStep>, 'outcome' | 'errors' | 'pending' | 'problem' | 'send' | 'waitsForOpinion' | 'goOn' | 'answers' | 'chosen' | 'hours' | 'asksHours'>
