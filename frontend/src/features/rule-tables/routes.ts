import type { RouteRecordRaw } from 'vue-router'

const readers = ['OFFICE', 'LEADER', 'HEAD', 'HANDLER', 'EVALUATOR', 'COUNTY_OFFICE', 'AUDITOR']

export default [
  {
    path: '/rule-tables',
    name: 'rule-tables',
    component: () => import('./RuleTablesPage.vue'),
    meta: { title: '规则表', roles: readers, nav: { group: '规划与监督', label: '规则表', icon: 'check', order: 9 } },
  },
  {
    path: '/rule-tables/:name([a-z-]+)',
    name: 'rule-table',
    component: () => import('./RuleTablePage.vue'),
    meta: { title: '规则表', roles: readers },
  },
  {
    path: '/rule-tables/:name([a-z-]+)/drafts/:id(\\d+)',
    name: 'rule-table-draft',
    component: () => import('./DraftPage.vue'),
    meta: { title: '规则表草案', roles: ['OFFICE', 'LEADER'] },
  },
] satisfies RouteRecordRaw[]
