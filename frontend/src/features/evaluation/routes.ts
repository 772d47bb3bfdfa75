import type { RouteRecordRaw } from 'vue-router'

export default [
  { path: '/assessments/:id(\\d+)/report', component: () => import('./ReportPage.vue'), meta: { title: '评估报告', roles: ['OFFICE', 'LEADER', 'EVALUATOR'] } },
] satisfies RouteRecordRaw[]
