import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launch, open } from './browser'
import { deskOf } from './desk'
import type { Keyboard } from './keyboard'
import { focusOnFirstError, soundAtEachWidth } from './sound'

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser?.close())

const press = async (page: Page, keys: Keyboard, role: 'button' | 'link', name: string | RegExp) => {
  await keys.reach(page.getByRole(role, { name }).first())
  await page.keyboard.press('Enter')
}

/** The demo's day, so many days on, as it is typed into a date. */
async function dayIn(page: Page, days: number) {
  const { now } = (await (await page.request.get('/api/demo/clock')).json()) as { now: string }
  return new Date(Date.parse(now) + (days + 1 / 3) * 86_400_000).toISOString().slice(0, 10).replaceAll('-', '')
}

async function typeDate(page: Page, group: string, days: number) {
  await page.getByRole('group', { name: group }).getByRole('spinbutton').first().focus()
  await page.keyboard.type(await dayIn(page, days))
}

describe('the table of lights, by keyboard alone', () => {
  it('the office rewrites a row and tries it; a leader puts it in force', { timeout: 180_000 }, async () => {
    const { page: office, keys } = await deskOf(browser, 'office')
    await open(office, '/rule-tables')
    await soundAtEachWidth(office, 'tables')
    await press(office, keys, 'link', '任务亮灯')
    await office.getByRole('heading', { name: /版本 2026\.2/ }).waitFor()
    await soundAtEachWidth(office, 'a table')
    await press(office, keys, 'button', '起草新版本')
    await office.waitForURL(/\/drafts\/\d+$/)

    await press(office, keys, 'button', '修改第 9 行')
    const dialog = office.getByRole('dialog', { name: '修改第 9 行' })
    await keys.reach(dialog.getByRole('textbox', { name: '临期待办（件）：数' }))
    await office.keyboard.press('ControlOrMeta+A')
    await office.keyboard.type('许多')
    await press(office, keys, 'button', '确定')
    await focusOnFirstError(office, 'the row')
    await office.keyboard.press('ControlOrMeta+A')
    await office.keyboard.type('0')
    await keys.select('亮灯', '红灯')
    await soundAtEachWidth(office, 'a row')
    await press(office, keys, 'button', '确定')
    await dialog.waitFor({ state: 'hidden' })
    await keys.reach(office.getByRole('textbox', { name: '修改理由' }))
    await office.keyboard.type('临期即须盯办')
    await press(office, keys, 'button', '保存草案')
    await press(office, keys, 'button', '用今天的数据试算')
    await office.getByText(/用今天的数据试算了/).waitFor()
    await soundAtEachWidth(office, 'a trial')

    const { page: leader, keys: fingers } = await deskOf(browser, 'leader')
    await open(leader, new URL(office.url()).pathname)
    await press(leader, fingers, 'button', '签批施行')
    const signing = leader.getByRole('dialog', { name: '签批施行' })
    await signing.waitFor()
    await typeDate(leader, '施行日期', 300)
    await soundAtEachWidth(leader, 'signing')
    await fingers.reach(signing.getByRole('button', { name: '签批施行' }))
    await leader.keyboard.press('Enter')
    await signing.waitFor({ state: 'hidden' })
    await leader.getByRole('table', { name: '历次版本' }).getByText('待施行').waitFor()
  })

  it('a leader overrides a light, which says so, and takes it back', { timeout: 120_000 }, async () => {
    const { page, keys } = await deskOf(browser, 'leader')
    const { items } = (await (await page.request.get('/api/plan-tasks?light=RED&size=50')).json()) as { items: { id: number; lead: string | null; suspendedAt: string | null }[] }
    const task = items.find(({ lead, suspendedAt }) => lead !== null && suspendedAt === null)
    await open(page, `/plan-tasks/${task?.id}`)
    await press(page, keys, 'button', '人工调灯')
    const dialog = page.getByRole('dialog', { name: '人工调灯' })
    await dialog.waitFor()
    await keys.reach(dialog.getByRole('radio').first())
    await page.keyboard.press('ArrowDown')
    await keys.reach(dialog.getByRole('textbox', { name: '调灯理由' }))
    await page.keyboard.type('已约谈，限期补齐')
    await typeDate(page, '截止日期', 20)
    await soundAtEachWidth(page, 'overriding')
    await press(page, keys, 'button', '签署调灯')
    const note = page.getByRole('region', { name: '人工调灯' })
    await note.waitFor()
    expect(await note.textContent()).toContain('规则表此时判定')
    await soundAtEachWidth(page, 'an overridden task')
    await press(page, keys, 'button', '撤销调灯')
    await keys.reach(page.getByRole('textbox', { name: '撤销理由' }))
    await page.keyboard.type('已补齐')
    await keys.reach(page.getByRole('dialog', { name: '撤销人工调灯' }).getByRole('button', { name: '撤销调灯' }))
    await page.keyboard.press('Enter')
    await note.waitFor({ state: 'hidden' })
  })
})
