import type { RouteRecordRaw } from 'vue-router'

const business = ['OFFICE', 'LEADER', 'HEAD', 'HANDLER']

export default [
  {
    path: '/burden',
    name: 'burden',
    component: () => import('./BurdenPage.vue'),
    meta: { title: '减负台账', roles: business, nav: { group: '规划与监督', label: '减负台账', icon: 'people', order: 8 } },
  },
  {
    path: '/burden/requests',
    name: 'burden-requests',
    component: () => import('./RequestsPage.vue'),
    meta: { title: '要求清单', roles: business },
  },
  {
    path: '/burden/repeats',
    name: 'burden-repeats',
    component: () => import('./RepeatsPage.vue'),
    meta: { title: '已知仍要求', roles: ['OFFICE', 'LEADER'] },
  },
] satisfies RouteRecordRaw[]
