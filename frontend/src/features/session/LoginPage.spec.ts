import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import LoginPage from './LoginPage.vue'
import { mount } from '@/testing/mount'
import { server } from '@/testing/server'

const noDemo = http.get('*/api/demo/accounts', () => new HttpResponse(null, { status: 404 }))
const account = { username: 'cl-handler', name: '李敏', unit: '市残联', unitId: 7, roles: ['HANDLER'] }

async function fillIn(screen: Awaited<ReturnType<typeof mount>>) {
  const user = userEvent.setup()
  await user.type(screen.getByLabelText(/账号/), 'cl-handler')
  await user.type(screen.getByLabelText(/密码/), 'secret')
  await user.click(screen.getByRole('button', { name: '登录' }))
}

describe('login', () => {
  beforeEach(() => server.use(noDemo))

  it('leads back to the page the person came from', async () => {
    server.use(http.post('*/api/session', () => HttpResponse.json(account)))
    const screen = await mount(LoginPage, { path: '/login?back=/plan-tasks/3' })
    await fillIn(screen)
    await vi.waitFor(() => expect(screen.router.currentRoute.value.fullPath).toBe('/plan-tasks/3'))
  })

  it('never leads to another site', async () => {
    server.use(http.post('*/api/session', () => HttpResponse.json(account)))
    const screen = await mount(LoginPage, { path: '/login?back=//evil.example' })
    await fillIn(screen)
    await vi.waitFor(() => expect(screen.router.currentRoute.value.fullPath).toBe('/'))
  })

  it('tells in a sentence why the server refuses', async () => {
    const refusal = { type: 'locked', detail: '账号已锁定，请 10 分钟后再试。' }
    server.use(http.post('*/api/session', () => HttpResponse.json(refusal, { status: 401 })))
    const screen = await mount(LoginPage, { path: '/login' })
    await fillIn(screen)
    expect((await screen.findByRole('alert')).textContent).toContain('账号已锁定')
  })

  it('names the missing field and puts the focus there', async () => {
    const screen = await mount(LoginPage, { path: '/login' })
    await userEvent.click(screen.getByRole('button', { name: '登录' }))
    await vi.waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText(/账号/)))
    expect(screen.getByText('请填写账号。')).toBeTruthy()
  })
})
