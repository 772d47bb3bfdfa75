import { QueryClient, VueQueryPlugin } from '@tanstack/vue-query'
import { render } from '@testing-library/vue'
import { createPinia } from 'pinia'
import { defineComponent, type Component } from 'vue'
import { createMemoryHistory, createRouter, type RouteRecordRaw } from 'vue-router'
import { useSession } from '@/shared/stores/session'
import type { Schemas } from '@/api'

const empty = defineComponent({ render: () => null })
const anywhere: RouteRecordRaw[] = [{ path: '/:path(.*)*', component: empty }]

type Options = { props?: Record<string, unknown>; path?: string; routes?: RouteRecordRaw[]; user?: Schemas['SessionUser'] }

/** Renders a component as the app would: with router, queries and stores. */
export async function mount(component: Component, { props = {}, path = '/', routes = [], user }: Options = {}) {
  const router = createRouter({ history: createMemoryHistory(), routes: [...routes, ...anywhere] })
  await router.push(path)
  const pinia = createPinia()
  if (user) useSession(pinia).user = user
  const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  const screen = render(component, { props, global: { plugins: [pinia, router, [VueQueryPlugin, { queryClient }]] } })
  return { ...screen, router }
}
