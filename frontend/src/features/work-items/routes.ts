import type { RouteRecordRaw } from 'vue-router'

const business = ['OFFICE', 'LEADER', 'HEAD', 'HANDLER', 'EVALUATOR', 'COUNTY_OFFICE']

export default [
  {
    path: '/work-items',
    component: () => import('./WorkItemsPage.vue'),
    meta: { title: '待办事项', roles: business, nav: { group: '工作', label: '待办事项', icon: 'inbox', order: 1 } },
  },
  {
    path: '/work-items/:id(\\d+)',
    component: () => import('./WorkItemPage.vue'),
    meta: { title: '办理事项', roles: business },
  },
] satisfies RouteRecordRaw[]
