import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contextOf, launch, login, open } from './browser'

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser?.close())

async function deskOf(username: string): Promise<Page> {
  const page = await (await contextOf(browser, 1280)).newPage()
  await login(page, username)
  return page
}

/** Presses Tab until the named control has the focus, as somebody without a mouse does. */
async function tabTo(page: Page, role: 'button' | 'link' | 'checkbox' | 'textbox' | 'combobox', name: string | RegExp) {
  const wanted = page.getByRole(role, { name }).first()
  await wanted.waitFor()
  for (let presses = 0; presses < 150; presses++) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`${role} “${name}” is not reached by Tab`)
}

describe('keeping after the units, by keyboard alone', () => {
  it('the office urges what is late; the urge stands in the list', { timeout: 120_000 }, async () => {
    const office = await deskOf('office')
    await open(office, '/overview/overdue')
    await tabTo(office, 'checkbox', /^选择/)
    await office.keyboard.press('Space')
    await tabTo(office, 'button', /^催办所选（1）/)
    await office.keyboard.press('Enter')
    const dialog = office.getByRole('dialog', { name: '催办' })
    await dialog.waitFor()
    await tabTo(office, 'button', '发出催办')
    await office.keyboard.press('Enter')
    expect(await dialog.getByRole('textbox', { name: '催办事由' }).getAttribute('aria-invalid')).toBe('true')
    await office.keyboard.type('请于本周内办结')
    await tabTo(office, 'button', '发出催办')
    await office.keyboard.press('Enter')
    await dialog.waitFor({ state: 'hidden' })

    await open(office, '/urges')
    expect(await office.getByText('请于本周内办结').count()).toBe(1)
  })

  it('the leader gives an instruction, which is a duty of the unit with the chosen day', { timeout: 120_000 }, async () => {
    const leader = await deskOf('leader')
    await open(leader, '/plan-tasks')
    await tabTo(leader, 'link', /^1\. /)
    await leader.keyboard.press('Enter')
    await tabTo(leader, 'link', '作出批示')
    await leader.keyboard.press('Enter')
    await tabTo(leader, 'textbox', '批示内容')
    await leader.keyboard.type('请市乡村振兴局牵头，逐户核实返贫风险。')
    await leader.getByRole('group', { name: '办理期限' }).getByRole('spinbutton').first().focus()
    await leader.keyboard.type('20221014')
    await tabTo(leader, 'button', '下达批示')
    await leader.keyboard.press('Enter')
    await leader.waitForURL(/\/instructions\/\d+$/)
    await leader.getByRole('heading', { name: '领导批示' }).waitFor()

    const handler = await deskOf('xczx-handler')
    await open(handler, '/work-items?element=carryOutInstruction')
    expect(await handler.getByRole('table').getByText('办理批示').count()).toBe(1)
    expect(await handler.getByRole('table').getByText('2022-10-14').count()).toBe(1)
  })
})
