import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launch, open } from './browser'
import { deskOf } from './desk'

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser?.close())

describe('keeping after the units, by keyboard alone', () => {
  it('the office urges what is late; the urge stands in the list', { timeout: 120_000 }, async () => {
    const { page: office, keys } = await deskOf(browser, 'office')
    await open(office, '/overview/overdue')
    await keys.reach(office.getByRole('checkbox', { name: /^选择/ }).first())
    await office.keyboard.press('Space')
    await keys.reach(office.getByRole('button', { name: /^催办所选（1）/ }).first())
    await office.keyboard.press('Enter')
    const dialog = office.getByRole('dialog', { name: '催办' })
    await dialog.waitFor()
    await keys.reach(office.getByRole('button', { name: '发出催办' }).first())
    await office.keyboard.press('Enter')
    expect(await dialog.getByRole('textbox', { name: '催办事由' }).getAttribute('aria-invalid')).toBe('true')
    await office.keyboard.type('请于本周内办结')
    await keys.reach(office.getByRole('button', { name: '发出催办' }).first())
    await office.keyboard.press('Enter')
    await dialog.waitFor({ state: 'hidden' })

    await open(office, '/urges')
    expect(await office.getByText('请于本周内办结').count()).toBe(1)
  })

  it('the leader gives an instruction, which is a duty of the unit with the chosen day', { timeout: 120_000 }, async () => {
    const { page: leader, keys } = await deskOf(browser, 'leader')
    await open(leader, '/plan-tasks')
    await keys.reach(leader.getByRole('link', { name: /^1\. / }).first())
    await leader.keyboard.press('Enter')
    await keys.reach(leader.getByRole('link', { name: '作出批示' }).first())
    await leader.keyboard.press('Enter')
    await keys.reach(leader.getByRole('textbox', { name: '批示内容' }).first())
    await leader.keyboard.type('请市乡村振兴局牵头，逐户核实返贫风险。')
    await leader.getByRole('group', { name: '办理期限' }).getByRole('spinbutton').first().focus()
    await leader.keyboard.type('20221014')
    await keys.reach(leader.getByRole('button', { name: '下达批示' }).first())
    await leader.keyboard.press('Enter')
    await leader.waitForURL(/\/instructions\/\d+$/)
    await leader.getByRole('heading', { name: '领导批示' }).waitFor()

    const { page: handler } = await deskOf(browser, 'xczx-handler')
    await open(handler, '/work-items?element=carryOutInstruction')
    expect(await handler.getByRole('table').getByText('办理批示').count()).toBe(1)
    expect(await handler.getByRole('table').getByText('2022-10-14').count()).toBe(1)
  })
})
