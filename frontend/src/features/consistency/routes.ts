import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/consistency',
    component: () => import('./ConsistencyPage.vue'),
    meta: { title: '数据一致性', roles: ['SYSTEM_ADMIN'], nav: { group: '系统', label: '数据一致性', icon: 'check', order: 1 } },
  },
] satisfies RouteRecordRaw[]
