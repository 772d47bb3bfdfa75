import type { RouteRecordRaw } from 'vue-router'

/** One chunk for all pages of the feature: what the router says of each chunk is part of the first load. */
const page = (name: 'RoundsPage' | 'RoundPage' | 'SelfAssessmentPage') => () => import('./pages').then((pages) => pages[name])
const meta = { title: '评估', roles: ['OFFICE', 'LEADER', 'HEAD', 'HANDLER'] }

export default [
  { path: '/assessments', component: page('RoundsPage'), meta: { ...meta, nav: { group: '规划与监督', label: '评估', icon: 'check', order: 7 } } },
  { path: '/assessments/:id(\\d+)', component: page('RoundPage'), meta },
  { path: '/self-assessments/:id(\\d+)', component: page('SelfAssessmentPage'), meta },
] satisfies RouteRecordRaw[]
