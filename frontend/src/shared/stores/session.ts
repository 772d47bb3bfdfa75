import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import { client, read, write, type Schemas } from '@/api'
import { Problem } from '@/api'

type User = Schemas['SessionUser']

export const useSession = defineStore('session', () => {
  const user = ref<User>()
  let loading: Promise<void> | undefined

  const load = () => (loading ??= ask())

  async function ask() {
    try {
      user.value = await read(client.GET('/api/session'))
    } catch (error) {
      user.value = undefined
      if (!(error instanceof Problem && error.status === 401)) loading = undefined
    }
  }

  const login = async (username: string, password: string) => {
    user.value = await write(client.POST('/api/session', { body: { username, password } }))
  }

  async function logout() {
    await write(client.DELETE('/api/session'))
    user.value = undefined
  }

  const forget = () => {
    user.value = undefined
  }

  const roles = computed<readonly string[]>(() => user.value?.roles ?? [])
  const hasRole = (...any: string[]) => any.some((role) => roles.value.includes(role))
  const mayOpen = (allowed?: readonly string[]) => !allowed || hasRole(...allowed)

  return { user, roles, load, login, logout, forget, hasRole, mayOpen }
})
