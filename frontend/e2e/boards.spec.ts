import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { atEachWidth, contextOf, launch, login, open, settled } from './browser'
import { Keyboard } from './keyboard'
import { sound } from './sound'

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser?.close())

const people = [
  { username: 'office', headings: ['等我办理', '未作响应的单位', '逐月亮灯'] },
  { username: 'leader', headings: ['等我决定', '红灯任务及原因', '规划各部分亮灯'] },
  { username: 'cl-handler', headings: ['主办的任务', '本单位同事手上的事项'] },
  { username: 'cl-head', headings: ['等我签批', '不在岗的同事', '本月要求本单位办的'] },
]

/** How many rows a list says it has. */
const total = async (page: Page) => Number(/共 (\d+) 条/.exec((await page.getByRole('main').getByRole('status').filter({ hasText: /共 \d+ 条/ }).first().textContent()) ?? '')?.[1])

describe('the boards', () => {
  it.each(people)('$username begins the day on the own board', { timeout: 120_000 }, ({ username, headings }) =>
    atEachWidth(browser, username, async (page) => {
      await page.waitForURL((url) => url.pathname === '/board')
      for (const name of headings) await page.getByRole('heading', { name }).waitFor()
      await settled(page)
      await sound(page, `${username}'s board`)
    }))

  it('large print and high contrast leave a board whole', { timeout: 120_000 }, () =>
    atEachWidth(browser, 'leader', async (page) => {
      for (const name of ['大字版', '高对比度']) {
        await page.getByRole('button', { name }).click()
        await settled(page)
        await sound(page, `board, ${name}`)
      }
    }))

  it('a number opens its rows by keyboard, the list says which number, and the unit states why it was late', { timeout: 120_000 }, async () => {
    const page = await (await contextOf(browser, 1280)).newPage()
    const keys = new Keyboard(page)
    await login(page, 'office')
    await open(page, '/board')
    const number = page.getByRole('main').getByRole('link', { name: /^逾期 .*：\d+ 件$/ }).first()
    await number.waitFor()
    const count = Number(/：(\d+) 件/.exec((await number.getAttribute('aria-label')) ?? '')?.[1])
    await keys.activate(number)
    await page.getByText(/^工作台数字“逾期/).waitFor()
    await settled(page)
    expect(await total(page)).toBe(count)

    const late = (await (await page.request.get('/api/supervision/latenesses?cause=UNSTATED&size=200')).json()).items.find(
      // The answer to an order asks for a reason in its own form as well: that one is told in the spec of the ladder.
      (row: { role: string; completedAt?: string; dutyName: string }) => row.role === 'HANDLER' && !row.completedAt && row.dutyName !== '答复督办文书',
    ) as { workItemId: number; unit: string }
    const accounts = (await (await page.request.get('/api/demo/accounts')).json()) as { username: string; unit: string; role: string }[]
    const handler = await (await contextOf(browser, 1280)).newPage()
    const own = new Keyboard(handler)
    await login(handler, accounts.find(({ unit, role }) => unit === late.unit && role === 'HANDLER')!.username)
    await open(handler, `/work-items/${late.workItemId}`)
    await own.button('说明原因')
    await own.button('保存原因')
    expect(await handler.getByRole('combobox', { name: '逾期原因' }).getAttribute('aria-invalid')).toBe('true')
    await own.select('逾期原因', '协同')
    await own.field('原因说明', '有关部门意见尚未统一')
    await own.button('保存原因')
    await handler.getByText('有关部门意见尚未统一').waitFor()
    await sound(handler, 'a late duty with its cause')
  })
})
