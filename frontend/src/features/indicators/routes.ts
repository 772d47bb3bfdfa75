import type { RouteRecordRaw } from 'vue-router'

const business = ['OFFICE', 'LEADER', 'HEAD', 'HANDLER', 'EVALUATOR', 'COUNTY_OFFICE']

export default [
  {
    path: '/indicators',
    component: () => import('./IndicatorsPage.vue'),
    meta: { title: '指标', roles: business, nav: { group: '规划与监督', label: '指标', icon: 'board', order: 3 } },
  },
  {
    path: '/indicators/:planId(\\d+)/:id(\\d+)',
    component: () => import('./IndicatorPage.vue'),
    meta: { title: '指标详情', roles: business },
  },
] satisfies RouteRecordRaw[]
