import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/calendar',
    component: () => import('./CalendarPage.vue'),
    meta: { title: '工作日历', nav: { group: '基础数据', label: '工作日历', icon: 'calendar', order: 5 } },
  },
  {
    path: '/calendar/edit',
    component: () => import('./CalendarEditPage.vue'),
    meta: { title: '修改工作日历', roles: ['SYSTEM_ADMIN'] },
  },
] satisfies RouteRecordRaw[]
