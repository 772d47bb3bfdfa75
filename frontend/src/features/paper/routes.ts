import type { RouteRecordRaw } from 'vue-router'

const readers = ['OFFICE', 'LEADER', 'HEAD', 'HANDLER']

export default [
  {
    path: '/papers',
    name: 'papers',
    component: () => import('./PapersPage.vue'),
    meta: { title: '公文', roles: readers, nav: { group: '规划与监督', label: '公文', icon: 'file', order: 7 } },
  },
  {
    path: '/papers/:id(\\d+)',
    name: 'paper',
    component: () => import('./PaperPage.vue'),
    meta: { title: '公文', roles: readers },
  },
] satisfies RouteRecordRaw[]
