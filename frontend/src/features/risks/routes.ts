import type { RouteRecordRaw } from 'vue-router'
import type * as pages from './pages'

/** One chunk for all pages of the feature: what the router says of each chunk is part of the first load. */
const page = (name: keyof typeof pages) => () => import('./pages').then((all) => all[name])
const business = ['OFFICE', 'LEADER', 'HEAD', 'HANDLER', 'EVALUATOR', 'COUNTY_OFFICE']

export default [
  {
    path: '/risks',
    component: page('RisksPage'),
    meta: { title: '风险', roles: business, nav: { group: '规划与监督', label: '风险', icon: 'warn', order: 4 } },
  },
  {
    path: '/risks/:id(\\d+)',
    component: page('RiskPage'),
    meta: { title: '风险详情', roles: business },
  },
] satisfies RouteRecordRaw[]
