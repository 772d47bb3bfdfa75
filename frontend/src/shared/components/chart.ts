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
}

const token = (name: string) => getComputedStyle(document.documentElement).getPropertyValue(name).trim()
const rem = () => Number.parseFloat(getComputedStyle(document.documentElement).fontSize)

/** Horizontal stacked bars: long Chinese names of units stay readable. */
const optionOf = (categories: readonly string[], series: readonly Series[]) => ({
  animation: false,
  aria: { enabled: true, label: { enabled: false }, decal: { show: series.length > 1 } },
  grid: { top: rem() * 2.25, right: rem() * 1.5, bottom: rem() * 1.5, left: rem() * 0.5, containLabel: true },
  legend: { show: series.length > 1, top: 0, left: 0, textStyle: { color: token('--ink'), fontSize: rem() * 0.8125 } },
  tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' } },
  xAxis: { type: 'value', minInterval: 1, axisLabel: { color: token('--ink-2'), fontSize: rem() * 0.8125 }, splitLine: { lineStyle: { color: token('--line') } } },
  yAxis: {
    type: 'category',
    inverse: true,
    data: [...categories],
    axisTick: { show: false },
    axisLine: { lineStyle: { color: token('--line-2') } },
    axisLabel: { color: token('--ink'), fontSize: rem() * 0.8125, width: rem() * 9, overflow: 'truncate' },
  },
  series: series.map(({ name, color, values }) => ({
    name,
    type: 'bar',
    stack: 'all',
    barMaxWidth: rem() * 1.125,
    itemStyle: { color: token(color) },
    data: [...values],
  })),
})

export function drawBars(element: HTMLElement, categories: readonly string[], series: readonly Series[]): EChartsType {
  element.style.height = `${rem() * (4.5 + categories.length * 1.75)}px`
  const chart = init(element, null, { renderer: 'svg' })
  chart.setOption(optionOf(categories, series))
  return chart
}
