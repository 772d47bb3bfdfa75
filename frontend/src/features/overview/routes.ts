import type { RouteRecordRaw } from 'vue-router'

const business = ['OFFICE', 'LEADER', 'EVALUATOR', 'HEAD', 'HANDLER']
const boards = ['OFFICE', 'LEADER', 'HEAD', 'HANDLER']

export default [
  {
    path: '/board',
    component: () => import('./BoardPage.vue'),
    meta: { title: '工作台', roles: boards, nav: { group: '工作', label: '工作台', icon: 'home', order: 0 } },
  },
  {
    path: '/board/silent-units',
    component: () => import('./SilentUnitsPage.vue'),
    meta: { title: '未作响应的单位', roles: ['OFFICE', 'LEADER'] },
  },
  {
    path: '/board/parts',
    component: () => import('./PartsPage.vue'),
    meta: { title: '参与单位报送情况', roles: ['HEAD', 'HANDLER'] },
  },
  {
    path: '/overview',
    component: () => import('./OverviewPage.vue'),
    meta: { title: '督办总览', roles: business, nav: { group: '规划与监督', label: '督办总览', icon: 'board', order: 1 } },
  },
  {
    path: '/overview/overdue',
    component: () => import('./OverduePage.vue'),
    meta: { title: '逾期事项', roles: business },
  },
  {
    path: '/overview/latenesses',
    component: () => import('./LatenessesPage.vue'),
    meta: { title: '逾期记录', roles: business },
  },
] satisfies RouteRecordRaw[]
