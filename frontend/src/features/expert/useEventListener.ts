import { onBeforeUnmount, onMounted } from 'vue'

/** Listens on the window as long as the component lives. */
export function useEventListener<Name extends keyof WindowEventMap>(name: Name, heard: (event: WindowEventMap[Name]) => void) {
  onMounted(() => window.addEventListener(name, heard))
  onBeforeUnmount(() => window.removeEventListener(name, heard))
}
