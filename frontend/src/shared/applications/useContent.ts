import { watchEffect, type Ref } from 'vue'
import type { Content } from './forms'

const isSaid = (value: unknown) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0)
const trimmed = (value: unknown) => (typeof value === 'string' ? value.trim() : value)

/** Keeps the content of an application in step with its form; what is left empty is not sent. */
export function useContent(content: Ref<Content>, said: () => Content) {
  watchEffect(() => {
    content.value = Object.fromEntries(
      Object.entries(said())
        .map(([name, value]) => [name, trimmed(value)] as const)
        .filter(([, value]) => isSaid(value)),
    )
  })
}
