import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import PasswordPage from './PasswordPage.vue'
import { mount } from '@/testing/mount'

it('is not sent when the new password was typed in two ways', async () => {
  const screen = await mount(PasswordPage)
  await userEvent.type(screen.getByLabelText(/现用密码/), 'old-Password-1')
  await userEvent.type(screen.getByLabelText(/^新密码/), 'new-Password-1')
  await userEvent.type(screen.getByLabelText(/再输入一次/), 'new-Password-2')
  await userEvent.click(screen.getByRole('button', { name: '修改密码' }))
  expect(await screen.findByText('两次输入的新密码不一致。')).toBeTruthy()
})
