import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/audit',
    component: () => import('./AuditPage.vue'),
    meta: { title: '审计记录', roles: ['AUDITOR'], nav: { group: '系统', label: '审计记录', icon: 'shield', order: 3 } },
  },
] satisfies RouteRecordRaw[]
