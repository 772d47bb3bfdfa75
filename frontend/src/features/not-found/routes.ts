import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/:path(.*)*',
    name: 'not-found',
    component: () => import('./NotFoundPage.vue'),
    meta: { title: '没有找到页面' },
  },
] satisfies RouteRecordRaw[]
