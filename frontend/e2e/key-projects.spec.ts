import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contextOf, launch, login, open } from './browser'
import { soundAtEachWidth } from './sound'

let browser: Browser
let page: Page
beforeAll(async () => {
  browser = await launch()
  page = await (await contextOf(browser, 1280)).newPage()
})
afterAll(() => browser?.close())

const violations = async () =>
  (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)

/** Tab until the focus is on what bears this name; nobody reaches for a mouse. */
async function tabTo(name: RegExp) {
  for (let n = 0; n < 200; n++) {
    await page.keyboard.press('Tab')
    const words = await page.evaluate(() => document.activeElement?.textContent?.trim() ?? '')
    if (name.test(words)) return
  }
  throw new Error(`The keyboard does not come to ${name}`)
}

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

    await tabTo(/^补充：/)
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor()
    expect(await violations()).toEqual([])

    await tabTo(/^按建议填写空缺$/)
    await page.keyboard.press('Enter')
    await tabTo(/^存为草稿$/)
    await page.keyboard.press('Enter')

    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.waitForLoadState('networkidle')
    expect(await page.getByRole('table').getByRole('row').count()).toBeLessThanOrEqual(before)
    await page.getByRole('status').filter({ hasText: '已存为草稿' }).first().waitFor({ state: 'attached' })
  })
})
