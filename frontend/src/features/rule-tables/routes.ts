import type { RouteRecordRaw } from 'vue-router'
import type * as pages from './pages'

/** One chunk for all pages of the feature: what the router says of each chunk is part of the first load. */
const page = (name: keyof typeof pages) => () => import('./pages').then((all) => all[name])
const readers = ['OFFICE', 'LEADER', 'HEAD', 'HANDLER', 'EVALUATOR', 'COUNTY_OFFICE', 'AUDITOR']

export default [
  {
    path: '/rule-tables',
    component: page('RuleTablesPage'),
    meta: { title: '规则表', roles: readers, nav: { group: '规划与监督', label: '规则表', icon: 'check', order: 9 } },
  },
  {
    path: '/rule-tables/:name([a-z-]+)',
    component: page('RuleTablePage'),
    meta: { title: '规则表', roles: readers },
  },
  {
    path: '/rule-tables/:name([a-z-]+)/drafts/:id(\\d+)',
    component: page('DraftPage'),
    meta: { title: '规则表草案', roles: ['OFFICE', 'LEADER'] },
  },
] satisfies RouteRecordRaw[]
