import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { atEachWidth, launch, open } from './browser'
import { Cast, done, type Duty } from './cast'
import { focusOnFirstError, sound, soundAtEachWidth } from './sound'

let browser: Browser
let cast: Cast
beforeAll(async () => {
  browser = await launch()
  cast = await Cast.of(browser)
})
afterAll(() => browser?.close())

const stated = async (element: string, subjectId: number): Promise<Duty> => (await cast.duties(element)).find((one) => one.subjectId === subjectId)!

describe('indicators', () => {
  it('every word of the scale is there, and a number opens its list', { timeout: 120_000 }, () =>
    atEachWidth(browser, 'leader', async (page) => {
      await open(page, '/indicators')
      const words = page.getByRole('navigation', { name: '各档指标' }).getByRole('link')
      expect(await words.count()).toBe(5)
      for (const text of await words.allInnerTexts()) expect(text).not.toMatch(/\n0\n/)
      await sound(page)
      await words.filter({ hasText: '无法判断' }).click()
      await page.getByText('数值逾期未报').first().waitFor()
      await page.getByRole('table', { name: '指标' }).getByRole('link').first().click()
      await page.getByRole('heading', { name: '路径、实际与预测' }).waitFor()
      await page.getByText('以表格查看').click()
      await sound(page)
    }))

  it('what is overdue is stated, signed and confirmed by keyboard alone', { timeout: 120_000 }, async () => {
    const duty = await cast.duty('stateValue')
    const handler = await cast.at(cast.usernameOf(duty))
    await open(handler.page, `/work-items/${duty.id}`)
    await handler.keys.field(/^2022年第2季度数值/, '300')
    await handler.keys.field('数据审定人', '王科长')
    await handler.keys.date('数据截止日期', '2022-06-30')
    await handler.keys.button('提交：报送本单位负责人签发')
    await focusOnFirstError(handler.page, 'a count that falls')
    await handler.page.getByText('这是规划期以来的累计数，不能小于').first().waitFor()
    await soundAtEachWidth(handler.page, 'stateValue')
    const box = handler.page.getByLabel(/^2022年第2季度数值/)
    await handler.keys.reach(box, 'Shift+Tab')
    await box.fill('480')
    await handler.keys.button('提交：报送本单位负责人签发')
    await handler.page.getByText('请核对，确实无误的请写明原因').first().waitFor()
    await handler.keys.field('说明', '各县数据随后补报')
    await handler.keys.button('提交：报送本单位负责人签发')
    await done(handler)

    const head = await cast.atDuty(await stated('signValue', duty.subjectId))
    await head.page.getByText('各县数据随后补报').first().waitFor()
    await head.keys.button('提交：同意签发')
    await done(head)

    const confirm = await stated('confirmValue', duty.subjectId)
    const office = await cast.at(cast.usernameOf(confirm))
    await open(office.page, `/work-items/${confirm.id}`)
    await soundAtEachWidth(office.page, 'confirmValue')
    await office.keys.choose('确认')
    await office.keys.button('提交：确认')
    await done(office)
    const { items } = await cast.get<{ items: { latest: { amount: number } | null }[] }>('/api/plans/1/indicator-standings?size=50')
    expect(items.some(({ latest }) => latest?.amount === 480)).toBe(true)
  })

  it('the office asks anew, the unit opens its form, and the office takes it back', { timeout: 120_000 }, async () => {
    const { page, keys } = await cast.at('office')
    await open(page, '/indicators')
    await keys.button('布置指标基准')
    const dialog = page.getByRole('dialog', { name: '布置指标基准' })
    await keys.check(/辅助器具/)
    await keys.field('重新核定的原因', '基期口径调整')
    await soundAtEachWidth(page, 'commission')
    await keys.button('布置 1 项')
    await dialog.waitFor({ state: 'hidden' })

    const duty = await cast.duty('drawUpBasis')
    const handler = await cast.at(cast.usernameOf(duty))
    await open(handler.page, `/work-items/${duty.id}`)
    await soundAtEachWidth(handler.page, 'drawUpBasis')
    await handler.page.context().close()

    await page.getByRole('table', { name: '指标' }).getByRole('link', { name: /辅助器具/ }).click()
    await keys.button('撤回布置')
    await keys.field('撤回原因', '维持原口径')
    await page.getByRole('dialog').getByRole('button', { name: '撤回布置' }).press('Enter')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await soundAtEachWidth(page, 'indicator')
    expect(await cast.duties('drawUpBasis')).toEqual([])
  })
})
