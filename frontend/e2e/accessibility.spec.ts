import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, it } from 'vitest'
import { atEachWidth, launch, open, settled } from './browser'
import { sound } from './sound'

const pages = ['/board', '/board/silent-units', '/overview/latenesses', '/work-items', '/work-items?state=done', '/notices', '/notice-settings', '/overview', '/overview/overdue', '/urges', '/instructions', '/plan-tasks', '/plan-tasks?kind=KEY_PROJECT', '/progress-rounds', '/key-projects', '/key-projects?state=RETURNED', '/risks', '/risks?view=all', '/ledger', '/ledger?form=tasks', '/ledger?form=timeline', '/ledger?form=reports&asOf=2022-08-01', '/ledger?form=assignments', '/ledger?form=applications', '/ledger/print?asOf=2022-08-01', '/search', '/search?q=%E5%BA%B7%E5%A4%8D', '/plans', '/plans/import', '/calendar?year=2022', '/calendar?year=2030', '/units', '/unit-groups', '/people', '/password', '/help', '/no-such-page']
const administrators = [
  { username: 'sysadmin', pages: ['/units', '/unit-groups', '/people', '/people/1', '/calendar/edit?year=2027', '/consistency', '/deliveries', '/processes', '/processes?tab=instances', '/processes?tab=incidents', '/processes?tab=jobs', '/processes?tab=migrations'] },
  { username: 'secadmin', pages: ['/accounts'] },
  { username: 'auditor', pages: ['/audit'] },
]
const tabs = ['facts', 'assignments', 'milestones', 'risks', 'reports', 'figures', 'evidence', 'applications', 'timeline', 'diagram']

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser?.close())

const looks = { timeout: 300_000 }

it('the login page is accessible', () =>
  atEachWidth(browser, null, async (page) => {
    await open(page, '/login')
    await sound(page)
  }))

it.each([{ username: 'office', pages }, ...administrators])('every page of $username is accessible', looks, ({ username, pages: own }) =>
  atEachWidth(browser, username, async (page) => {
    for (const path of own) {
      await open(page, path)
      await sound(page)
    }
  }))

it('every tab of a task is accessible', looks, () =>
  atEachWidth(browser, 'office', async (page) => {
    await open(page, '/plan-tasks')
    const path = await page.getByRole('table').getByRole('link').first().getAttribute('href')
    for (const tab of tabs) {
      await open(page, `${path}?tab=${tab}`)
      await sound(page)
    }
  }))

it('the dialogs of the ledger are accessible', looks, () =>
  atEachWidth(browser, 'office', async (page) => {
    for (const name of ['视图', '选择列']) {
      await open(page, '/ledger')
      await page.getByRole('button', { name }).click()
      await page.getByRole('dialog').waitFor()
      await sound(page, name)
      await page.keyboard.press('Escape')
    }
  }))

it('a round with its tasks and the form of a duty are accessible', looks, () =>
  atEachWidth(browser, 'office', async (page) => {
    for (const list of ['/progress-rounds', '/work-items']) {
      await open(page, list)
      await page.getByRole('table').getByRole('link').first().click()
      await page.waitForURL(new RegExp(`${list}/\\d+`))
      await settled(page)
      await sound(page)
    }
  }))

it('large print and high contrast are accessible', looks, () =>
  atEachWidth(browser, 'office', async (page) => {
    for (const name of ['大字版', '高对比度']) {
      await open(page, '/work-items')
      await page.getByRole('button', { name }).click()
      await sound(page, name)
    }
  }))
