import type { RouteRecordRaw } from 'vue-router'
import type * as pages from './pages'

/** One chunk for all pages of the feature: what the router says of each chunk is part of the first load. */
const page = (name: keyof typeof pages) => () => import('./pages').then((all) => all[name])
const business = ['OFFICE', 'LEADER', 'HEAD', 'HANDLER']

export default [
  {
    path: '/supervision/matters',
    component: page('MattersPage'),
    meta: { title: '督办事项', roles: business, nav: { group: '规划与监督', label: '督办事项', icon: 'flag', order: 4.5 } },
  },
  {
    path: '/supervision/matters/:id(\\d+)',
    component: page('MatterPage'),
    meta: { title: '督办事项', roles: business },
  },
  {
    path: '/urges',
    component: page('UrgesPage'),
    meta: { title: '催办', roles: business, nav: { group: '规划与监督', label: '催办', icon: 'bell', order: 5 } },
  },
  {
    path: '/instructions',
    component: page('InstructionsPage'),
    meta: { title: '领导批示', roles: business, nav: { group: '规划与监督', label: '领导批示', icon: 'flag', order: 6 } },
  },
  {
    path: '/instructions/:id(\\d+)',
    component: page('InstructionPage'),
    meta: { title: '领导批示', roles: business },
  },
  {
    path: '/plan-tasks/:id(\\d+)/instructions/new',
    component: page('NewInstructionPage'),
    meta: { title: '作出批示', roles: ['LEADER'] },
  },
] satisfies RouteRecordRaw[]
