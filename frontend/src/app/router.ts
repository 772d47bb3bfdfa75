import { createRouter, createWebHistory, type RouteRecordRaw } from 'vue-router'
import { useSession } from '@/shared/stores/session'

const files = import.meta.glob<{ default: RouteRecordRaw[] }>('../features/*/routes.ts', { eager: true })
export const routes = Object.values(files).flatMap((file) => file.default)

export const router = createRouter({
  history: createWebHistory(),
  routes: [...routes, { path: '/', name: 'home', component: { render: () => null } }],
  scrollBehavior: (to, from, saved) => saved ?? (to.path === from.path ? false : { top: 0 }),
})

/** Where a person's day begins: the board of the own post, else the to-do list; administrators have neither and begin with their messages. */
const homes = ['/board', '/work-items', '/notices']

router.beforeEach(async (to) => {
  const session = useSession()
  await session.load()
  if (to.meta.public) return true
  if (!session.user) return { name: 'login', query: { back: to.fullPath } }
  if (to.name === 'home') return homes.find((path) => session.mayOpen(router.resolve(path).meta.roles)) ?? '/help'
  // With a one-time password the server answers nothing else.
  if (session.user.passwordDue && to.name !== 'password') return { name: 'password' }
  return session.mayOpen(to.meta.roles) || { name: 'not-found', params: { path: to.path.slice(1).split('/') } }
})

router.afterEach((to) => {
  document.title = to.meta.title ? `${to.meta.title} · 督办` : '督办 · 规划任务督办系统'
})
