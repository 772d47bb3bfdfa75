import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/accounts',
    component: () => import('./AccountsPage.vue'),
    meta: { title: '账号与权限', roles: ['SECURITY_ADMIN'], nav: { group: '系统', label: '账号与权限', icon: 'user', order: 2 } },
  },
  {
    path: '/password',
    name: 'password',
    component: () => import('./PasswordPage.vue'),
    meta: { title: '修改密码', nav: { group: '系统', label: '修改密码', icon: 'shield', order: 9 } },
  },
] satisfies RouteRecordRaw[]
