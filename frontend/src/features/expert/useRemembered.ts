import { ref, watch } from 'vue'

/** A switch that is remembered on this machine. */
export function useRemembered(name: string, otherwise: boolean) {
  const isOn = ref((localStorage.getItem(name) ?? String(otherwise)) === 'true')
  watch(isOn, (now) => localStorage.setItem(name, String(now)))
  return isOn
}
