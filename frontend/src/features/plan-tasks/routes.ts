import type { RouteRecordRaw } from 'vue-router'

const business = ['OFFICE', 'LEADER', 'HEAD', 'HANDLER', 'EVALUATOR', 'COUNTY_OFFICE']

export default [
  {
    path: '/plan-tasks',
    component: () => import('./PlanTasksPage.vue'),
    meta: { title: '重点任务', roles: business, nav: { group: '规划与监督', label: '重点任务', icon: 'task', order: 2 } },
  },
  {
    path: '/plan-tasks/:id(\\d+)',
    component: () => import('./PlanTaskPage.vue'),
    meta: { title: '任务详情', roles: business },
  },
  {
    path: '/plan-tasks/:id(\\d+)/applications',
    component: () => import('./ApplicationChoicesPage.vue'),
    meta: { title: '提出申请', roles: ['HANDLER'] },
  },
  {
    path: '/plan-tasks/:id(\\d+)/applications/:kind([a-z]+)',
    component: () => import('./NewApplicationPage.vue'),
    meta: { title: '提出申请', roles: ['HANDLER'] },
  },
] satisfies RouteRecordRaw[]
