const QUIET = 15_000

/** Tells of what has come, politely: the first at once, what follows within a while in one sentence at its end. */
export function createAnnouncement(say: (sentence: string) => void, quiet = QUIET) {
  let waiting = 0
  let title: string | undefined
  let timer: ReturnType<typeof setTimeout> | undefined

  function tell() {
    timer = undefined
    if (!waiting) return
    say(waiting === 1 && title ? `新消息：${title}` : `收到 ${waiting} 条新消息。`)
    waiting = 0
    timer = setTimeout(tell, quiet)
  }

  return {
    add(arrived: number, latest?: string) {
      waiting += arrived
      title = latest
      if (timer === undefined) tell()
    },
    stop: () => clearTimeout(timer),
  }
}
