import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/notice-settings',
    component: () => import('./ChoicesPage.vue'),
    meta: { title: '消息设置', nav: { group: '系统', label: '消息设置', icon: 'bell', order: 8 } },
  },
  {
    path: '/deliveries',
    component: () => import('./DeliveriesPage.vue'),
    meta: { title: '消息发送', roles: ['SYSTEM_ADMIN'], nav: { group: '系统', label: '消息发送', icon: 'forward', order: 3 } },
  },
] satisfies RouteRecordRaw[]
