import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contextOf, launch, login, open, settled } from './browser'
import { tabTo } from './keyboard'
import { sound, soundAtEachWidth } from './sound'

let browser: Browser
let page: Page
beforeAll(async () => {
  browser = await launch()
  page = await (await contextOf(browser, 1280)).newPage()
})
afterAll(() => browser?.close())

it('what the leader has returned is looked at and sent again from one page, wide and narrow', { timeout: 120_000 }, async () => {
  const desk = await (await contextOf(browser, 1280)).newPage()
  await login(desk, 'office')
  await open(desk, '/work-items?element=reviseKeyProjects')
  await desk.getByRole('table').getByRole('link').first().click()
  await desk.getByRole('button', { name: /^提交/ }).waitFor()
  await soundAtEachWidth(desk, 'reviseKeyProjects')
  await desk.context().close()
})

describe('the office with a keyboard alone', () => {
  it('completes a key project from what the plan suggests and keeps it as a draft', { timeout: 120_000 }, async () => {
    await login(page, 'office')
    await open(page, '/key-projects?state=BLANK')
    const before = await page.getByRole('table').getByRole('row').count()
    expect(before).toBeGreaterThan(1)

    await tabTo(page, /^补充：/)
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor()
    await sound(page)

    await tabTo(page, /^按建议填写空缺$/)
    await page.keyboard.press('Enter')
    await tabTo(page, /^存为草稿$/)
    await page.keyboard.press('Enter')

    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await settled(page)
    expect(await page.getByRole('table').getByRole('row').count()).toBeLessThanOrEqual(before)
    await page.getByRole('status').filter({ hasText: '已存为草稿' }).first().waitFor({ state: 'attached' })
  })
})
