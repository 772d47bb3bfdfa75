import type { RouteRecordRaw } from 'vue-router'

const meta = { title: '满意度调查', roles: ['OFFICE', 'LEADER', 'EVALUATOR'] }

export default [
  { path: '/survey/:slug', component: () => import('./PublicSurveyPage.vue'), meta: { title: meta.title, public: true } },
  { path: '/surveys', component: () => import('./SurveysPage.vue'), meta: { ...meta, nav: { group: '规划与监督', label: meta.title, icon: 'people', order: 12 } } },
  { path: '/surveys/:id(\\d+|new)/:part?/:batch(\\d+)?', component: () => import('./SurveyRoom.vue'), meta },
] satisfies RouteRecordRaw[]
