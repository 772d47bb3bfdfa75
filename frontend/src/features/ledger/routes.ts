import type { RouteRecordRaw } from 'vue-router'

const business = ['OFFICE', 'LEADER', 'HEAD', 'HANDLER', 'EVALUATOR', 'COUNTY_OFFICE']

export default [
  {
    path: '/ledger',
    component: () => import('./LedgerPage.vue'),
    meta: { title: '任务台账', roles: business, nav: { group: '规划与监督', label: '任务台账', icon: 'file', order: 3 } },
  },
  {
    path: '/ledger/print',
    component: () => import('./LedgerPrintPage.vue'),
    meta: { title: '打印台账', roles: business },
  },
] satisfies RouteRecordRaw[]
