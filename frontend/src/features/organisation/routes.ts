import type { RouteRecordRaw } from 'vue-router'

const seesPeople = ['SYSTEM_ADMIN', 'SECURITY_ADMIN', 'OFFICE', 'LEADER', 'HEAD', 'HANDLER', 'COUNTY_OFFICE']

export default [
  {
    path: '/units',
    name: 'units',
    component: () => import('./UnitsPage.vue'),
    meta: { title: '单位', nav: { group: '基础数据', label: '单位', icon: 'unit', order: 1 } },
  },
  {
    path: '/unit-groups',
    name: 'unit-groups',
    component: () => import('./GroupsPage.vue'),
    meta: { title: '单位组', nav: { group: '基础数据', label: '单位组', icon: 'flow', order: 3 } },
  },
  {
    path: '/people',
    name: 'people',
    component: () => import('./PeoplePage.vue'),
    meta: { title: '人员', roles: seesPeople, nav: { group: '基础数据', label: '人员', icon: 'people', order: 4 } },
  },
  {
    path: '/people/:id(\\d+)',
    name: 'person',
    component: () => import('./PersonPage.vue'),
    meta: { title: '人员', roles: seesPeople },
  },
] satisfies RouteRecordRaw[]
