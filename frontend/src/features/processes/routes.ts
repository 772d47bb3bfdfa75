import type { RouteRecordRaw } from 'vue-router'

const roles = ['SYSTEM_ADMIN']

export default [
  {
    path: '/processes',
    name: 'processes',
    component: () => import('./ProcessesPage.vue'),
    meta: { title: '流程运行', roles, nav: { group: '系统', label: '流程运行', icon: 'flow', order: 2 } },
  },
  {
    path: '/processes/:id',
    name: 'process-version',
    component: () => import('./VersionPage.vue'),
    meta: { title: '流程版本', roles },
  },
] satisfies RouteRecordRaw[]
