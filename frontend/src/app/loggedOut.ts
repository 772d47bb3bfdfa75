import type { Router } from 'vue-router'
import { whenLoggedOut } from '@/api'
import { useSession } from '@/shared/stores/session'

/** An expired session leads to the login page, which leads back to where the person was. */
export function returnToLogin(router: Router) {
  whenLoggedOut(() => {
    useSession().forget()
    const { name, fullPath } = router.currentRoute.value
    if (name !== 'login') void router.push({ name: 'login', query: { back: fullPath, expired: 'true' } })
  })
}
