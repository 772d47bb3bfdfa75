import type { RouteRecordRaw } from 'vue-router'
import type * as pages from './pages'

/** One chunk for all pages of the feature: what the router says of each chunk is part of the first load. */
const page = (name: keyof typeof pages) => () => import('./pages').then((all) => all[name])
const roles = ['SYSTEM_ADMIN']

export default [
  {
    path: '/processes',
    component: page('ProcessesPage'),
    meta: { title: '流程运行', roles, nav: { group: '系统', label: '流程运行', icon: 'flow', order: 2 } },
  },
  {
    path: '/processes/:id',
    component: page('VersionPage'),
    meta: { title: '流程版本', roles },
  },
] satisfies RouteRecordRaw[]
