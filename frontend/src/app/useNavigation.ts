import { computed } from 'vue'
import { useSession } from '@/shared/stores/session'
import type { NavGroup } from '@/shared/routes'
import type { RouteRecordRaw } from 'vue-router'
import { useRouter } from 'vue-router'

const groups: NavGroup[] = ['工作', '规划与监督', '基础数据', '系统']

/** The side navigation, made of what the features' routes say of themselves. */
export function useNavigation() {
  const session = useSession()
  const router = useRouter()
  const shown = (route: Pick<RouteRecordRaw, 'meta'>) => route.meta?.nav && session.mayOpen(route.meta.roles)

  return computed(() =>
    groups
      .map((group) => ({
        group,
        links: router
          .getRoutes()
          .filter((route) => shown(route) && route.meta.nav?.group === group)
          .map((route) => ({ path: route.path, ...route.meta.nav! }))
          .sort((a, b) => a.order - b.order),
      }))
      .filter(({ links }) => links.length > 0),
  )
}
