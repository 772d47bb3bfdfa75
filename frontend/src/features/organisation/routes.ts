import type { RouteRecordRaw } from 'vue-router'
import type * as pages from './pages'

/** One chunk for all pages of the feature: what the router says of each chunk is part of the first load. */
const page = (name: keyof typeof pages) => () => import('./pages').then((all) => all[name])
const seesPeople = ['SYSTEM_ADMIN', 'SECURITY_ADMIN', 'OFFICE', 'LEADER', 'HEAD', 'HANDLER', 'COUNTY_OFFICE']

export default [
  {
    path: '/units',
    component: page('UnitsPage'),
    meta: { title: '单位', nav: { group: '基础数据', label: '单位', icon: 'unit', order: 1 } },
  },
  {
    path: '/unit-groups',
    component: page('GroupsPage'),
    meta: { title: '单位组', nav: { group: '基础数据', label: '单位组', icon: 'flow', order: 3 } },
  },
  {
    path: '/people',
    component: page('PeoplePage'),
    meta: { title: '人员', roles: seesPeople, nav: { group: '基础数据', label: '人员', icon: 'people', order: 4 } },
  },
  {
    path: '/people/:id(\\d+)',
    component: page('PersonPage'),
    meta: { title: '人员', roles: seesPeople },
  },
] satisfies RouteRecordRaw[]
