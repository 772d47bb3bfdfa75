import type { RouteRecordRaw } from 'vue-router'

const readers = ['OFFICE', 'LEADER', 'HEAD', 'HANDLER', 'EVALUATOR', 'COUNTY_OFFICE']

export default [
  {
    path: '/plans',
    component: () => import('./PlansPage.vue'),
    meta: { title: '规划', roles: readers, nav: { group: '规划与监督', label: '规划', icon: 'plan', order: 3 } },
  },
  {
    path: '/plans/import',
    component: () => import('./ImportPage.vue'),
    meta: { title: '导入规划', roles: ['OFFICE'] },
  },
  {
    path: '/plans/:id(\\d+)',
    component: () => import('./PlanPage.vue'),
    meta: { title: '规划', roles: readers },
  },
] satisfies RouteRecordRaw[]
