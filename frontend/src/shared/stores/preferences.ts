import { defineStore } from 'pinia'
import { ref, watchEffect } from 'vue'

const KEPT_AS = 'duban.preferences'

function kept(): { largePrint?: boolean; highContrast?: boolean } {
  try {
    return JSON.parse(localStorage.getItem(KEPT_AS) ?? '{}')
  } catch {
    return {}
  }
}

/** Large print and high contrast, remembered on this computer (public/preferences.js applies them before the first paint). */
export const usePreferences = defineStore('preferences', () => {
  const start = kept()
  const largePrint = ref(start.largePrint === true)
  const highContrast = ref(start.highContrast === true)

  watchEffect(() => {
    const { dataset } = document.documentElement
    if (largePrint.value) dataset.print = 'large'
    else delete dataset.print
    if (highContrast.value) dataset.contrast = 'high'
    else delete dataset.contrast
    localStorage.setItem(KEPT_AS, JSON.stringify({ largePrint: largePrint.value, highContrast: highContrast.value }))
  })

  return { largePrint, highContrast }
})
