import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, it } from 'vitest'
import { contextOf, launch, login, open, widths } from './browser'
import { sound } from './sound'

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser?.close())

interface Account {
  username: string
  unit: string
  role: string
}

interface Task {
  id: number
  lead: string
}

/** A task under way and its lead's handler, as the demo has them. */
async function taskUnderWay(page: Page): Promise<{ task: number; handler: string }> {
  await login(page, 'office')
  const tasks = (await (await page.request.get('/api/plan-tasks?phase=IMPLEMENTATION&size=100')).json()) as { items: Task[] }
  const accounts = (await (await page.request.get('/api/demo/accounts')).json()) as Account[]
  for (const { id, lead } of tasks.items) {
    const running = (await (await page.request.get(`/api/applications?planTaskId=${id}&size=100`)).json()) as { items: { endedAt?: string | null }[] }
    const handler = accounts.find(({ unit, role }) => unit === lead && role === 'HANDLER')
    if (handler && running.items.every(({ endedAt }) => endedAt)) return { task: id, handler: handler.username }
  }
  throw new Error('The demo has no task under way on which nothing is asked.')
}

async function asHandler(width: number) {
  const office = await (await contextOf(browser, width)).newPage()
  const { task, handler } = await taskUnderWay(office)
  await office.context().close()
  const page = await (await contextOf(browser, width)).newPage()
  await login(page, handler)
  return { page, task }
}

describe.each(widths)('applications at %i px', (width) => {
  it('the choice and every form are accessible', { timeout: 300_000 }, async () => {
    const { page, task } = await asHandler(width)
    await open(page, `/plan-tasks/${task}/applications`)
    await sound(page)
    for (const kind of ['extension', 'change', 'units', 'coordinator', 'target', 'suspension', 'resumption']) {
      await open(page, `/plan-tasks/${task}/applications/${kind}`)
      if (kind === 'change') {
        await page.getByRole('combobox').first().selectOption('alter')
        await page.getByRole('button', { name: '增加里程碑' }).click()
      }
      if (kind === 'units') await page.getByRole('button', { name: '增加单位' }).click()
      await sound(page)
    }
    await page.context().close()
  })
})

describe('a suspension is asked for with the keyboard alone', () => {
  it('shows who decides before it is filed, and can be withdrawn', { timeout: 300_000 }, async () => {
    const { page, task } = await asHandler(1280)
    await open(page, `/plan-tasks/${task}/applications`)
    const link = page.getByRole('link', { name: '中止', exact: true })
    await link.focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/applications\/suspension$/)
    await page.getByRole('textbox', { name: /中止的理由/ }).focus()
    await page.keyboard.type('省级资金未到位')
    await page.getByText('残工委领导审定', { exact: false }).first().waitFor()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.waitForURL(/tab=applications/)

    await page.getByRole('button', { name: '撤回中止申请' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('textbox', { name: /撤回原因/ }).focus()
    await page.keyboard.type('资金已到位')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.getByText('已撤回').first().waitFor()
    await page.context().close()
  })
})
