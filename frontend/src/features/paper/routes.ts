import type { RouteRecordRaw } from 'vue-router'

const readers = ['OFFICE', 'LEADER', 'HEAD', 'HANDLER']

export default [
  {
    path: '/papers',
    component: () => import('./PapersPage.vue'),
    meta: { title: '公文', roles: readers, nav: { group: '规划与监督', label: '公文', icon: 'file', order: 7 } },
  },
  {
    path: '/papers/:id(\\d+)',
    component: () => import('./PaperPage.vue'),
    meta: { title: '公文', roles: readers },
  },
  {
    path: '/paper-codes',
    name: 'paper-codes',
    component: () => import('./CodesPage.vue'),
    meta: { title: '机关代字', roles: ['OFFICE', 'SYSTEM_ADMIN'], nav: { group: '基础数据', label: '机关代字', icon: 'file', order: 6 } },
  },
] satisfies RouteRecordRaw[]
