import { BarChart } from 'echarts/charts'
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from 'echarts/components'
import { init, use, type EChartsType } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'

use([BarChart, AriaComponent, GridComponent, LegendComponent, TooltipComponent, SVGRenderer])

export interface Series {
  name: string
  /** A colour token of the design system. */
  color: string
  values: readonly number[]
  /** Series of one stack lie upon one another, different stacks side by side; one stack when not said. */
  stack?: string
}

/** Bars lie: long Chinese names of units stay readable. Columns stand: time runs from left to right. */
export type ChartKind = 'bars' | 'columns'

const token = (name: string) => getComputedStyle(document.documentElement).getPropertyValue(name).trim()
const rem = () => Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
const small = () => rem() * 0.8125

const valueAxis = () => ({
  type: 'value' as const,
  minInterval: 1,
  axisLabel: { color: token('--ink-2'), fontSize: small() },
  splitLine: { lineStyle: { color: token('--line') } },
})

const nameAxis = (kind: ChartKind, categories: readonly string[]) => ({
  type: 'category' as const,
  inverse: kind === 'bars',
  data: [...categories],
  axisTick: { show: false },
  axisLine: { lineStyle: { color: token('--line-2') } },
  axisLabel: { color: token('--ink'), fontSize: small(), hideOverlap: true, ...(kind === 'bars' ? { width: rem() * 9, overflow: 'truncate' as const } : {}) },
})

const axes = (kind: ChartKind, categories: readonly string[]) =>
  kind === 'bars' ? { xAxis: valueAxis(), yAxis: nameAxis(kind, categories) } : { xAxis: nameAxis(kind, categories), yAxis: valueAxis() }

/** A single row of numbers is written on its bars; several are told apart by pattern as well as by colour. */
const optionOf = (kind: ChartKind, categories: readonly string[], series: readonly Series[]) => ({
  animation: false,
  aria: { enabled: true, label: { enabled: false }, decal: { show: series.length > 1 } },
  grid: { top: rem() * (series.length > 1 ? 2.25 : 1.25), right: rem() * 1.5, bottom: rem() * 0.5, left: rem() * 0.5, containLabel: true },
  legend: { show: series.length > 1, top: 0, left: 0, textStyle: { color: token('--ink'), fontSize: small() } },
  tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' } },
  ...axes(kind, categories),
  series: series.map(({ name, color, values, stack }) => ({
    name,
    type: 'bar',
    stack: stack ?? 'all',
    barMaxWidth: rem() * (kind === 'bars' ? 1.125 : 2),
    itemStyle: { color: token(color) },
    label: {
      show: series.length === 1,
      position: kind === 'bars' ? 'right' : 'top',
      color: token('--ink'),
      fontSize: small(),
      formatter: ({ value }: { value: unknown }) => (value ? String(value) : ''),
    },
    data: [...values],
  })),
})

export function draw(element: HTMLElement, kind: ChartKind, categories: readonly string[], series: readonly Series[]): EChartsType {
  element.style.height = `${rem() * (kind === 'bars' ? 4.5 + categories.length * 1.75 : 13)}px`
  const chart = init(element, null, { renderer: 'svg' })
  chart.setOption(optionOf(kind, categories, series))
  return chart
}
