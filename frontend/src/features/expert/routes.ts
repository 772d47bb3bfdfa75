import type { RouteRecordRaw } from 'vue-router'

/** One chunk for all pages of the feature: what the router says of each chunk is part of the first load. */
const page = (name: 'MyReviewsPage' | 'WorkbenchPage' | 'ReviewPage') => () => import('./pages').then((pages) => pages[name])
const meta = { title: '专家评审', roles: ['EVALUATOR'] }

export default [
  { path: '/expert-workbench', component: page('MyReviewsPage'), meta: { ...meta, nav: { group: '工作', label: meta.title, icon: 'check', order: 2 } } },
  { path: '/expert-workbench/:id(\\d+)/:task(\\d+)?', component: page('WorkbenchPage'), meta },
  { path: '/expert-reviews/:id(\\d+)', component: page('ReviewPage'), meta: { ...meta, roles: ['OFFICE', 'LEADER'] } },
] satisfies RouteRecordRaw[]
