import { BarChart, LineChart } from 'echarts/charts'
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from 'echarts/components'
import { init, use, type EChartsType } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'

use([BarChart, LineChart, AriaComponent, GridComponent, LegendComponent, TooltipComponent, SVGRenderer])

export interface Series {
  name: string
  /** A colour token of the design system. */
  color: string
  /** Null where there is none; lines go on to the next one. */
  values: readonly (number | null)[]
  /** Series of one stack lie upon one another, different stacks side by side; one stack when not said. */
  stack?: string
  /** What is only expected: a dashed line. */
  dashed?: boolean
}

/** Bars lie: long Chinese names of units stay readable. Columns stand: time runs from left to right. Lines show a course: their axis need not begin at nought. */
export type ChartKind = 'bars' | 'columns' | 'lines'

const token = (name: string) => getComputedStyle(document.documentElement).getPropertyValue(name).trim()
const rem = () => Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
const small = () => rem() * 0.8125

/** Everything grows with the letters, so what fits is asked in rem. */
const roomOf = (element: HTMLElement) => element.clientWidth / rem()

/** In how many lines the names of the series stand above the picture: a swatch, a gap and about one rem a letter. */
function legendLines(series: readonly Series[], room: number): number {
  let lines = 1
  let used = 0
  for (const { name } of series) {
    const width = 3 + name.length * 0.85
    if (used > 0 && used + width > room) {
      lines++
      used = 0
    }
    used += width
  }
  return series.length > 1 ? lines : 0
}

const WHITE = 'rgb(255 255 255 / 80%)'
/** In high contrast all colours are dark: white patterns tell the series apart, the first is plain. */
const whitePatterns = () => [
  { symbol: 'none', color: 'transparent' },
  { color: WHITE, dashArrayX: [[6, 6], [0, 6, 6, 0]], dashArrayY: [6, 0], rotation: 0 },
  { color: WHITE, dashArrayX: [1, 0], dashArrayY: [2, 5], rotation: -Math.PI / 4 },
  { color: WHITE, dashArrayX: [1, 0], dashArrayY: [2, 5], rotation: Math.PI / 4 },
  { color: WHITE, dashArrayX: [1, 0], dashArrayY: [3, 6], rotation: 0 },
  { color: WHITE, dashArrayX: [1, 0], dashArrayY: [3, 6], rotation: Math.PI / 2 },
]

const decal = (series: readonly Series[]) => ({
  show: series.length > 1,
  ...(document.documentElement.dataset.contrast === 'high' ? { decals: whitePatterns() } : {}),
})

const valueAxis = (kind: ChartKind, room: number) => ({
  type: 'value' as const,
  ...(kind === 'lines' ? { scale: true } : { minInterval: 1 }),
  splitNumber: room < 24 ? 3 : 5,
  axisLabel: { color: token('--ink-2'), fontSize: small(), hideOverlap: true },
  splitLine: { lineStyle: { color: token('--line') } },
})

const nameAxis = (kind: ChartKind, categories: readonly string[], room: number) => ({
  type: 'category' as const,
  inverse: kind === 'bars',
  data: [...categories],
  axisTick: { show: false },
  axisLine: { lineStyle: { color: token('--line-2') } },
  axisLabel: { color: token('--ink'), fontSize: small(), hideOverlap: true, ...(kind === 'bars' ? { width: rem() * Math.min(9, room * 0.36), overflow: 'truncate' as const } : {}) },
})

const axes = (kind: ChartKind, categories: readonly string[], room: number) =>
  kind === 'bars' ? { xAxis: valueAxis(kind, room), yAxis: nameAxis(kind, categories, room) } : { xAxis: nameAxis(kind, categories, room), yAxis: valueAxis(kind, room) }

/** Lines are told apart by their marks as well as by colour. */
const marks = ['circle', 'rect', 'triangle', 'diamond'] as const
const lineOf = ({ name, color, values, dashed }: Series, n: number) => ({
  name,
  type: 'line' as const,
  connectNulls: true,
  symbol: marks[n % marks.length]!,
  symbolSize: rem() * 0.5,
  lineStyle: { width: 2, type: dashed ? ('dashed' as const) : ('solid' as const) },
  itemStyle: { color: token(color) },
  data: [...values],
})

const barOf = (kind: ChartKind, alone: boolean, { name, color, values, stack }: Series) => ({
  name,
  type: 'bar' as const,
  stack: stack ?? 'all',
  barMaxWidth: rem() * (kind === 'bars' ? 1.125 : 2),
  itemStyle: { color: token(color), borderColor: token('--surface'), borderWidth: alone ? 0 : 1 },
  label: {
    show: alone,
    position: kind === 'bars' ? ('right' as const) : ('top' as const),
    color: token('--ink'),
    fontSize: small(),
    formatter: ({ value }: { value: unknown }) => (value ? String(value) : ''),
  },
  data: [...values],
})

/** A single row of numbers is written on its bars; several are told apart by pattern as well as by colour. */
const optionOf = (kind: ChartKind, categories: readonly string[], series: readonly Series[], room: number) => ({
  animation: false,
  aria: { enabled: true, label: { enabled: false }, decal: kind === 'lines' ? { show: false } : decal(series) },
  grid: { top: rem() * (legendLines(series, room) * 1.625 + 0.75), right: rem() * 1.5, bottom: rem() * 0.5, left: rem() * 0.5, containLabel: true },
  legend: { show: series.length > 1, top: 0, left: 0, textStyle: { color: token('--ink'), fontSize: small() } },
  tooltip: { trigger: 'axis', axisPointer: { type: kind === 'lines' ? 'line' : 'shadow' } },
  ...axes(kind, categories, room),
  series: series.map((one, n) => (kind === 'lines' ? lineOf(one, n) : barOf(kind, series.length === 1, one))),
})

export function draw(element: HTMLElement, kind: ChartKind, categories: readonly string[], series: readonly Series[]): EChartsType {
  const room = roomOf(element)
  const lines = legendLines(series, room) * 1.625
  element.style.height = `${rem() * (kind === 'bars' ? 2.5 + lines + categories.length * 1.75 : lines + (kind === 'lines' ? 15 : series.length > 1 ? 11 : 9))}px`
  const chart = init(element, null, { renderer: 'svg' })
  chart.setOption(optionOf(kind, categories, series, room))
  return chart
}
