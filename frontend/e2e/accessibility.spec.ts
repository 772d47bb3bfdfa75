import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, it } from 'vitest'
import { contextOf, launch, login, open, settled, widths } from './browser'
import { sound } from './sound'

const pages = ['/work-items', '/work-items?state=done', '/notices', '/overview', '/overview/overdue', '/urges', '/instructions', '/plan-tasks', '/plan-tasks?kind=KEY_PROJECT', '/progress-rounds', '/key-projects', '/key-projects?state=RETURNED', '/risks', '/risks?view=all', '/ledger', '/ledger?form=tasks', '/ledger?form=timeline', '/ledger?form=reports&asOf=2022-08-01', '/ledger?form=assignments', '/ledger?form=applications', '/ledger/print?asOf=2022-08-01', '/search', '/search?q=%E5%BA%B7%E5%A4%8D', '/plans', '/plans/import', '/calendar?year=2022', '/calendar?year=2030', '/units', '/unit-groups', '/people', '/password', '/help', '/no-such-page']
const administrators = [
  { username: 'sysadmin', pages: ['/units', '/unit-groups', '/people', '/people/1', '/calendar/edit?year=2027', '/consistency', '/processes', '/processes?tab=instances', '/processes?tab=incidents', '/processes?tab=jobs', '/processes?tab=migrations'] },
  { username: 'secadmin', pages: ['/accounts'] },
  { username: 'auditor', pages: ['/audit'] },
]
const tabs = ['facts', 'assignments', 'milestones', 'risks', 'reports', 'figures', 'evidence', 'applications', 'timeline', 'diagram']

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser?.close())

describe.each(widths)('at %i px', (width) => {
  let page: Page
  beforeAll(async () => {
    page = await (await contextOf(browser, width)).newPage()
  })
  afterAll(() => page?.context().close())

  it('the login page is accessible', async () => {
    await open(page, '/login')
    await sound(page)
  })

  it('every page of the office is accessible', { timeout: 300_000 }, async () => {
    await login(page, 'office')
    for (const path of pages) {
      await open(page, path)
      await sound(page)
    }
  })

  it.each(administrators)('every page of $username is accessible', { timeout: 300_000 }, async ({ username, pages: own }) => {
    const context = await contextOf(browser, width)
    const desk = await context.newPage()
    await login(desk, username)
    for (const path of own) {
      await open(desk, path)
      await sound(desk)
    }
    await context.close()
  })

  it('every tab of a task is accessible', { timeout: 300_000 }, async () => {
    await open(page, '/plan-tasks')
    const first = page.getByRole('table').getByRole('link').first()
    const path = await first.getAttribute('href')
    for (const tab of tabs) {
      await open(page, `${path}?tab=${tab}`)
      await sound(page)
    }
  })

  it('the dialogs of the ledger are accessible', async () => {
    for (const name of ['视图', '选择列']) {
      await open(page, '/ledger')
      await page.getByRole('button', { name }).click()
      await page.getByRole('dialog').waitFor()
      await sound(page)
      await page.keyboard.press('Escape')
    }
  })

  it('a round with its tasks is accessible', { timeout: 60_000 }, async () => {
    await open(page, '/progress-rounds')
    await page.getByRole('table').getByRole('link').first().click()
    await page.waitForURL(/\/progress-rounds\/\d+/)
    await settled(page)
    await sound(page)
  })

  it('the form of a duty is accessible', async () => {
    await open(page, '/work-items')
    await page.getByRole('table').getByRole('link').first().click()
    await page.waitForURL(/\/work-items\/\d+/)
    await settled(page)
    await sound(page)
  })

  it('large print and high contrast are accessible', async () => {
    for (const name of ['大字版', '高对比度']) {
      await open(page, '/work-items')
      await page.getByRole('button', { name }).click()
      await sound(page)
    }
  })
})
