import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/overview',
    name: 'overview',
    component: () => import('./OverviewPage.vue'),
    meta: { title: '督办总览', nav: { group: '规划与监督', label: '督办总览', icon: 'board', order: 1 } },
  },
] satisfies RouteRecordRaw[]
