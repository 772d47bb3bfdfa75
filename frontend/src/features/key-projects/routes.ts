import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/key-projects',
    component: () => import('./KeyProjectsPage.vue'),
    meta: { title: '重点项目', roles: ['OFFICE', 'LEADER', 'EVALUATOR'], nav: { group: '规划与监督', label: '重点项目', icon: 'flow', order: 3 } },
  },
] satisfies RouteRecordRaw[]
