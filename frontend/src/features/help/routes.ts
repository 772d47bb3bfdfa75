import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/help',
    component: () => import('./HelpPage.vue'),
    meta: { title: '使用帮助', nav: { group: '系统', label: '使用帮助', icon: 'help', order: 9 } },
  },
] satisfies RouteRecordRaw[]
