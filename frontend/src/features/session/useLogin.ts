import { useRoute, useRouter } from 'vue-router'
import { useWrite } from '@/api'
import { required, useForm } from '@/shared/composables/useForm'
import { useSession } from '@/shared/stores/session'

/** Only ways back inside this site: an address with a host would lead away. */
const safe = (back: unknown) => (typeof back === 'string' && /^\/(?![/\\])/.test(back) ? back : '/')

export function useLogin() {
  const session = useSession()
  const router = useRouter()
  const route = useRoute()
  const { submit, pending, problem, errors: refused } = useWrite((input: { username: string; password: string }) =>
    session.login(input.username, input.password).then(() => true),
  )
  const { values, errors, isValid, focusFirstError } = useForm(
    { username: '', password: '' },
    ({ username, password }) => ({
      username: required(username, '请填写账号。'),
      password: required(password, '请填写密码。'),
    }),
    refused,
  )

  async function login(event: Event) {
    if (!isValid(event)) return
    if (await submit({ username: values.username.trim(), password: values.password })) await router.replace(safe(route.query.back))
    else {
      values.password = ''
      void focusFirstError()
    }
  }

  return { values, errors, problem, pending, login, expired: route.query.expired === 'true' }
}
