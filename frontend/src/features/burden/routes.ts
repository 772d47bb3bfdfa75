import type { RouteRecordRaw } from 'vue-router'
import type * as pages from './pages'

/** One chunk for all pages of the feature: what the router says of each chunk is part of the first load. */
const page = (name: keyof typeof pages) => () => import('./pages').then((all) => all[name])
const business = ['OFFICE', 'LEADER', 'HEAD', 'HANDLER']

export default [
  {
    path: '/burden',
    component: page('BurdenPage'),
    meta: { title: '减负台账', roles: business, nav: { group: '规划与监督', label: '减负台账', icon: 'people', order: 8 } },
  },
  {
    path: '/burden/requests',
    component: page('RequestsPage'),
    meta: { title: '要求清单', roles: business },
  },
  {
    path: '/burden/repeats',
    component: page('RepeatsPage'),
    meta: { title: '已知仍要求', roles: ['OFFICE', 'LEADER'] },
  },
] satisfies RouteRecordRaw[]
