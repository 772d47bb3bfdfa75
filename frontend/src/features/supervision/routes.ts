import type { RouteRecordRaw } from 'vue-router'

const business = ['OFFICE', 'LEADER', 'HEAD', 'HANDLER']

export default [
  {
    path: '/supervision/matters',
    name: 'matters',
    component: () => import('./MattersPage.vue'),
    meta: { title: '督办事项', roles: business, nav: { group: '规划与监督', label: '督办事项', icon: 'flag', order: 4.5 } },
  },
  {
    path: '/supervision/matters/:id(\\d+)',
    name: 'matter',
    component: () => import('./MatterPage.vue'),
    meta: { title: '督办事项', roles: business },
  },
  {
    path: '/urges',
    name: 'urges',
    component: () => import('./UrgesPage.vue'),
    meta: { title: '催办', roles: business, nav: { group: '规划与监督', label: '催办', icon: 'bell', order: 5 } },
  },
  {
    path: '/instructions',
    name: 'instructions',
    component: () => import('./InstructionsPage.vue'),
    meta: { title: '领导批示', roles: business, nav: { group: '规划与监督', label: '领导批示', icon: 'flag', order: 6 } },
  },
  {
    path: '/instructions/:id(\\d+)',
    name: 'instruction',
    component: () => import('./InstructionPage.vue'),
    meta: { title: '领导批示', roles: business },
  },
  {
    path: '/plan-tasks/:id(\\d+)/instructions/new',
    name: 'new-instruction',
    component: () => import('./NewInstructionPage.vue'),
    meta: { title: '作出批示', roles: ['LEADER'] },
  },
] satisfies RouteRecordRaw[]
