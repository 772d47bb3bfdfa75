import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contextOf, launch, login, open } from './browser'
import { tabTo } from './keyboard'

let browser: Browser
let page: Page
beforeAll(async () => {
  browser = await launch()
  page = await (await contextOf(browser, 1280)).newPage()
  await login(page, 'office')
})
afterAll(() => browser?.close())

describe('the ledger by keyboard alone', () => {
  it('goes along the milestones of a task with the arrow keys and opens one', async () => {
    await open(page, '/ledger?form=timeline')
    await tabTo(page, /^.+，\d{4}-\d\d-\d\d，/)
    const first = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))
    await page.keyboard.press('ArrowRight')
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).not.toBe(first)
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/plan-tasks\/\d+\?tab=milestones/)
  })

  it('keeps a view and opens it again', async () => {
    await open(page, '/ledger?late=true&columns=title,due')
    await tabTo(page, /^视图$/)
    await page.keyboard.press('Enter')
    await page.getByRole('textbox', { name: '新视图名称' }).focus()
    await page.keyboard.type('逾期里程碑')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: '逾期里程碑', exact: true }).waitFor()
    await page.keyboard.press('Escape')
    await open(page, '/ledger')
    await page.getByRole('button', { name: '视图' }).click()
    await page.getByRole('button', { name: '逾期里程碑', exact: true }).focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(/late=true/)
    expect(await page.getByRole('columnheader').allInnerTexts()).toHaveLength(2)
  })

  it('shows a past day and says so', async () => {
    await open(page, '/ledger?asOf=2022-03-01')
    await page.getByText('正在查看截至 2022-03-01 的情况').waitFor()
  })
})

describe('search by keyboard alone', () => {
  it('is reached from any page and announces what it found', async () => {
    await open(page, '/help')
    await page.keyboard.press('Control+k')
    await page.keyboard.type('康复')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/search\?q=/)
    await page.getByRole('status').filter({ hasText: /找到 \d+ 处/ }).waitFor()
    expect(await page.locator('mark').first().innerText()).toBe('康复')
  })
})
