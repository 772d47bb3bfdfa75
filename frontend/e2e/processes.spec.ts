import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contextOf, launch, login, open, settled, widths } from './browser'
import { focused, tabTo } from './keyboard'
import { sound } from './sound'

const incident = {
  id: 'i1', process: 'plan-task', processName: '重点任务办理', version: 1, instanceId: 'p1', title: '完善社会救助体系', element: 'acknowledgeTaskLapsed', elementName: '签收到期',
  sentence: '“签收到期”多次执行失败，流程停在此处：ENGINE-03083 Unexpected exception while executing database operations', since: '2022-09-02T01:00:00Z',
}

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser?.close())

/** The demo has no failed job: the server's answers about them are stood in for. */
async function withOneIncident(page: Page) {
  let open = [incident]
  await page.route(/\/api\/incidents\?/, (route) => route.fulfill({ json: { items: open, total: open.length } }))
  await page.route('**/api/incidents/i1/stack', (route) => route.fulfill({ json: { text: 'java.lang.IllegalStateException\n\tat org.duban.workflow.DutyBook.lapsed(DutyBook.java:130)' } }))
  await page.route('**/api/incidents/i1/retry', (route) => {
    open = []
    return route.fulfill({ json: { retried: 1 } })
  })
}

describe.each(widths)('at %i px', (width) => {
  let page: Page
  beforeAll(async () => {
    page = await (await contextOf(browser, width)).newPage()
    await login(page, 'sysadmin')
  })
  afterAll(() => page?.context().close())

  it('the diagram of a version is accessible, and its text twin says how many stand where', async () => {
    await open(page, '/processes?process=plan-task')
    await page.getByRole('table').getByRole('link', { name: /流程图/ }).first().click()
    await page.waitForURL(/\/processes\/.+/)
    await settled(page)
    await page.getByText(/停留 \d+ 处/).first().waitFor()
    await sound(page)
  })

  it('an incident is found, understood and retried by keyboard alone', async () => {
    await withOneIncident(page)
    await open(page, '/processes')
    await tabTo(page, /^模型与版本$/)
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    await page.getByText(incident.sentence).waitFor()
    await sound(page)
    await tabTo(page, /错误堆栈$/)
    await page.keyboard.press('Enter')
    await page.getByText('DutyBook.lapsed', { exact: false }).waitFor()
    await sound(page)
    await page.keyboard.press('Escape')
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Shift+Tab')
    expect(await focused(page)).toBe('重试“完善社会救助体系”的签收到期')
    await page.keyboard.press('Enter')
    await page.getByText('没有故障', { exact: true }).waitFor()
  })
})
