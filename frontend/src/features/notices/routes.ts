import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/notices',
    component: () => import('./NoticesPage.vue'),
    meta: { title: '消息', nav: { group: '工作', label: '消息', icon: 'bell', order: 2 } },
  },
] satisfies RouteRecordRaw[]
