import type { RouteRecordRaw } from 'vue-router'

const business = ['OFFICE', 'LEADER', 'EVALUATOR', 'HEAD', 'HANDLER']

export default [
  {
    path: '/overview',
    name: 'overview',
    component: () => import('./OverviewPage.vue'),
    meta: { title: '督办总览', roles: business, nav: { group: '规划与监督', label: '督办总览', icon: 'board', order: 1 } },
  },
  {
    path: '/overview/overdue',
    name: 'overdue',
    component: () => import('./OverduePage.vue'),
    meta: { title: '逾期事项', roles: business },
  },
] satisfies RouteRecordRaw[]
