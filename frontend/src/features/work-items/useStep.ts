import { computed, reactive, ref } from 'vue'
import { useCompletion } from './useCompletion'
import type { Schemas } from '@/api'
import { useForm } from '@/shared/composables/useForm'

export interface StepProps {
  item: Schemas['WorkItemView']
  task?: Schemas['TaskView']
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

/** The state of one step's form: answer, values, what is wrong, and how to send it. */
export function useStep<T extends object>(props: StepProps, definition: Definition<T>) {
  const { complete, pending, problem, errors: refused } = useCompletion(() => props.item)
  const outcome = ref(definition.preset ?? (definition.answers.length === 1 ? definition.answers[0]!.value : ''))
  const { values, errors, isValid, focusFirstError } = useForm(
    definition.values,
    (now) => ({ outcome: !outcome.value && '请选择办理结果。', ...definition.rules(now, outcome.value) }),
    refused,
  )
  const chosen = computed(() => definition.answers.find(({ value }) => value === outcome.value))

  async function send(event: Event) {
    if (!isValid(event)) return
    const done = await complete(outcome.value, chosen.value?.label ?? '', definition.form(values, outcome.value))
    if (!done) await focusFirstError()
  }

  return reactive({ outcome, values, errors, pending, problem, send, answers: definition.answers, chosen })
}

export type Step = Pick<ReturnType<typeof useStep>, 'outcome' | 'errors' | 'pending' | 'problem' | 'send' | 'answers' | 'chosen'>
