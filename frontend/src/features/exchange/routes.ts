import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/exchange',
    component: () => import('./ExchangePage.vue'),
    meta: { title: '13710 交换', roles: ['OFFICE', 'LEADER'], nav: { group: '规划与监督', label: '13710 交换', icon: 'forward', order: 9 } },
  },
] satisfies RouteRecordRaw[]
