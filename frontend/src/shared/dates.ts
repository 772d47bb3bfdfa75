const zone = 'Asia/Shanghai'
const day = new Intl.DateTimeFormat('zh-CN', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' })
const minute = new Intl.DateTimeFormat('zh-CN', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hour12: false })
const weekday = new Intl.DateTimeFormat('zh-CN', { timeZone: zone, weekday: 'short' })

const isPlainDate = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text)
const moment = (text: string) => new Date(isPlainDate(text) ? `${text}T00:00:00+08:00` : text)

function format(formatter: Intl.DateTimeFormat, text?: string | null): string {
  if (!text) return ''
  const date = moment(text)
  return Number.isNaN(date.getTime()) ? text : formatter.format(date).replaceAll('/', '-')
}

export const showDate = (text?: string | null) => format(day, text)
export const showTime = (text?: string | null) => (text && isPlainDate(text) ? showDate(text) : format(minute, text))
export const showDateWithWeekday = (text?: string | null) => (text ? `${showDate(text)} ${weekday.format(moment(text))}` : '')

export const showSize = (bytes: number) => (bytes < 1024 ? `${bytes} B` : bytes < 1048576 ? `${(bytes / 1024).toFixed(1)} KB` : `${(bytes / 1048576).toFixed(1)} MB`)
