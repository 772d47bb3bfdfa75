import type { RouteRecordRaw } from 'vue-router'

const page = (name: 'FindingsPage' | 'FindingPage') => () => import('./pages').then((pages) => pages[name])
const meta = { title: '问题和整改', roles: ['OFFICE', 'LEADER', 'HEAD', 'HANDLER'] }

export default [
  { path: '/findings', component: page('FindingsPage'), meta },
  { path: '/findings/:id(\\d+)', component: page('FindingPage'), meta },
] satisfies RouteRecordRaw[]
