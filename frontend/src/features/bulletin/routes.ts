import type { RouteRecordRaw } from 'vue-router'
import type * as pages from './pages'

/** One chunk for all pages of the feature: what the router says of each chunk is part of the first load. */
const page = (name: keyof typeof pages) => () => import('./pages').then((all) => all[name])
const writers = { title: '通报', roles: ['OFFICE', 'LEADER'] }
const meta = { ...writers, roles: [...writers.roles, 'HEAD', 'HANDLER'] }

export default [
  { path: '/bulletins', component: page('BulletinsPage'), meta: { ...meta, nav: { group: '规划与监督', label: '通报', icon: 'forward', order: 6.5 } } },
  { path: '/bulletins/new', component: page('NewBulletinPage'), meta: writers },
  { path: '/bulletins/:id(\\d+)', component: page('BulletinPage'), meta },
  { path: '/bulletins/:id(\\d+)/tasks', component: page('BulletinTasksPage'), meta: writers },
] satisfies RouteRecordRaw[]
