import { defineStore } from 'pinia'
import { ref } from 'vue'

/** What has just happened: shown at the foot of the page and read out by the one live region of the app. */
export const useAnnouncer = defineStore('announcer', () => {
  const message = ref('')
  let timer: ReturnType<typeof setTimeout> | undefined

  function say(sentence: string) {
    clearTimeout(timer)
    message.value = sentence
    timer = setTimeout(hush, 8000)
  }

  const hush = () => {
    message.value = ''
  }

  return { message, say, hush }
})
