import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contextOf, launch, login, open, widths } from './browser'
import { sound } from './sound'

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser?.close())

/** Presses what has this name by keyboard alone. */
async function press(page: Page, name: string | RegExp) {
  const button = page.getByRole('button', { name, exact: typeof name === 'string' })
  await button.focus()
  await page.keyboard.press('Enter')
}

async function write(page: Page, label: string, text: string) {
  await page.getByRole('textbox', { name: label }).focus()
  await page.keyboard.type(text)
}

async function firstDuty(page: Page): Promise<string> {
  await open(page, '/work-items')
  const link = page.getByRole('table').getByRole('link').first()
  await link.waitFor()
  return (await link.getAttribute('href'))!
}

const dialogs = ['指派', '加签', '抄送']

describe.each(widths)('the dialogs of a duty at %i px', (width) => {
  it('are accessible and fit', { timeout: 180_000 }, async () => {
    const context = await contextOf(browser, width)
    const page = await context.newPage()
    await login(page, 'leader')
    await open(page, await firstDuty(page))
    for (const name of dialogs) {
      await press(page, name)
      await page.getByRole('dialog').waitFor()
      await sound(page, name)
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'hidden' })
    }
    await context.close()
  })
})

describe('a duty inside its unit, by keyboard', () => {
  let contexts: BrowserContext[] = []
  const desk = async (username: string) => {
    const context = await contextOf(browser, 1280)
    contexts.push(context)
    const page = await context.newPage()
    await login(page, username)
    return page
  }
  afterAll(async () => {
    await Promise.all(contexts.map((context) => context.close()))
    contexts = []
  })

  it('is taken, asked about, answered, completed, taken back and completed again', { timeout: 240_000 }, async () => {
    const handler = await desk('mz-handler')
    await open(handler, '/work-items?element=countersignWorkPlan')
    const row = handler.getByRole('table').getByRole('link').first()
    await row.waitFor()
    const path = (await row.getAttribute('href'))!
    await open(handler, path)

    await press(handler, '认领')
    await handler.getByText('由我承办').waitFor()

    await press(handler, '加签')
    await handler.getByRole('dialog').getByRole('checkbox').first().focus()
    await handler.keyboard.press('Space')
    const colleague = await handler.getByRole('dialog').locator('label', { has: handler.getByRole('checkbox', { checked: true }) }).innerText()
    await write(handler, '要征求的问题', '资金渠道是否已定？')
    await press(handler, '发出征求')
    await handler.getByText('待答复').waitFor()

    const asked = await desk(colleague.includes('负责人') ? 'mz-head' : 'mz-handler2')
    await open(asked, '/work-items')
    await asked.getByRole('link', { name: /资金渠道是否已定/ }).focus()
    await asked.keyboard.press('Enter')
    await press(asked, '答复意见')
    await write(asked, '我的意见', '已列入部门预算。')
    await press(asked, '答复')
    await asked.getByText('答：').waitFor()

    await open(handler, path)
    await handler.getByText('已列入部门预算。').first().waitFor()
    await handler.getByRole('radio', { name: /^同意/ }).focus()
    await handler.keyboard.press('Space')
    await write(handler, '意见', '同意，资金已落实')
    await press(handler, /^提交/)
    await handler.waitForURL((url) => url.pathname === '/work-items')

    await open(handler, path)
    await press(handler, '撤回')
    await sound(handler)
    await write(handler, '撤回的理由', '意见需补充')
    await press(handler, '确认撤回')
    await handler.waitForURL((url) => url.pathname === '/work-items')

    await open(handler, '/work-items?hand=me&element=countersignWorkPlan')
    await handler.getByRole('table').getByRole('link').first().focus()
    await handler.keyboard.press('Enter')
    await handler.getByRole('textbox', { name: '意见' }).waitFor()
    expect(await handler.getByRole('textbox', { name: '意见' }).inputValue()).toBe('同意，资金已落实')
    await sound(handler)
    await press(handler, /^提交/)
    await handler.waitForURL((url) => url.pathname === '/work-items')
  })
})
