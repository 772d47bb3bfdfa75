import type { RouteRecordRaw } from 'vue-router'
import { searchers } from './searchers'

export default [
  {
    path: '/search',
    component: () => import('./SearchPage.vue'),
    meta: { title: '检索', roles: searchers },
  },
] satisfies RouteRecordRaw[]
