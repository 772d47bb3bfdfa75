import { computed, nextTick, reactive, ref, watch, type Ref } from 'vue'

type Errors = Record<string, string>
type Rules<T> = (values: T) => Record<string, string | false | undefined>

/**
 * The values of a form, what is wrong with them here, and what the server found wrong. Focus goes to the first bad field.
 */
export function useForm<T extends object>(initial: T, rules: Rules<T>, refused?: Ref<Readonly<Errors>>) {
  const values = reactive(initial) as T
  let form: HTMLFormElement | undefined
  const missing = ref<Errors>({})
  const errors = computed<Errors>(() => ({ ...refused?.value, ...missing.value }))

  const found = () => Object.fromEntries(Object.entries(rules(values)).filter((entry): entry is [string, string] => Boolean(entry[1])))

  async function focusFirstError() {
    await nextTick()
    form?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }

  // What the server found wrong leads there just as well.
  watch(() => refused?.value, focusFirstError)

  /** True when the form of this submit event may be sent. */
  function isValid(submit: Event): boolean {
    form = submit.currentTarget as HTMLFormElement
    missing.value = found()
    if (Object.keys(missing.value).length === 0) return true
    void focusFirstError()
    return false
  }

  return { values, errors, isValid, focusFirstError }
}

export const required = (value: string | undefined, sentence: string) => !value?.trim() && sentence
