import type { RouteRecordRaw } from 'vue-router'

const readers = ['OFFICE', 'LEADER', 'HEAD', 'HANDLER', 'EVALUATOR']

export default [
  {
    path: '/progress-rounds',
    component: () => import('./RoundsPage.vue'),
    meta: { title: '进展报送', roles: readers, nav: { group: '规划与监督', label: '进展报送', icon: 'history', order: 3 } },
  },
  {
    path: '/progress-rounds/:id(\\d+)',
    component: () => import('./RoundPage.vue'),
    meta: { title: '进展报送', roles: readers },
  },
] satisfies RouteRecordRaw[]
