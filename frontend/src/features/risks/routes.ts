import type { RouteRecordRaw } from 'vue-router'

const business = ['OFFICE', 'LEADER', 'HEAD', 'HANDLER', 'EVALUATOR', 'COUNTY_OFFICE']

export default [
  {
    path: '/risks',
    name: 'risks',
    component: () => import('./RisksPage.vue'),
    meta: { title: '风险', roles: business, nav: { group: '规划与监督', label: '风险', icon: 'warn', order: 4 } },
  },
  {
    path: '/risks/:id(\\d+)',
    name: 'risk',
    component: () => import('./RiskPage.vue'),
    meta: { title: '风险详情', roles: business },
  },
] satisfies RouteRecordRaw[]
