import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { atEachWidth, launch, open, settled } from './browser'
import { deskOf } from './desk'
import { sound, soundAtEachWidth } from './sound'

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser?.close())

const item = JSON.stringify({
  format: 'duban-13710',
  version: 1,
  items: [{ number: '晋督〔2022〕88号', title: '落实护理补贴', text: '请抓紧', leadUnit: '市残联', feedback: [{ number: '晋督88-1', day: 1, date: '2022-08-30', state: '正在办理', text: '已转市残联' }] }],
})

describe('burden and exchange', () => {
  it('the pages are accessible', { timeout: 120_000 }, () =>
    atEachWidth(browser, 'office', async (page) => {
      for (const path of ['/burden', '/burden/requests?month=2022-08', '/burden/repeats', '/exchange']) {
        await open(page, path)
        await sound(page)
      }
    }))

  it('a number opens its requests, and what is known is said before it is asked again', { timeout: 120_000 }, async () => {
    const { page: office, keys } = await deskOf(browser, 'office')
    await open(office, '/burden?month=2022-08')
    const number = office.getByRole('table', { name: '各单位收到的要求' }).getByRole('link').first()
    const wanted = await number.innerText()
    await keys.reach(number)
    await office.keyboard.press('Enter')
    await office.waitForURL(/\/burden\/requests/)
    await office.getByText(`共 ${wanted} 条`).first().waitFor()

    await open(office, '/progress-rounds')
    await keys.reach(office.getByRole('button', { name: '加报进展' }).first())
    await office.keyboard.press('Enter')
    const dialog = office.getByRole('dialog', { name: '加报进展' })
    await dialog.getByLabel('规划').selectOption({ index: 1 })
    await keys.choose('只选几项')
    await keys.check(/^\d+\. /)
    await dialog.getByRole('group', { name: '所报期间的第一天' }).getByRole('spinbutton').first().focus()
    await office.keyboard.type('20220601')
    await dialog.getByText('已知：').first().waitFor()
    await keys.reach(dialog.getByRole('button', { name: '布置加报' }).first())
    await office.keyboard.press('Enter')
    expect(await dialog.getByRole('textbox', { name: '仍要提出的理由' }).getAttribute('aria-invalid')).toBe('true')
    await soundAtEachWidth(office, 'extra round')
    await office.keyboard.press('Escape')
  })

  it('a file of 13710 is looked through, taken in once, and stands on the task', { timeout: 120_000 }, async () => {
    const { page: office, keys } = await deskOf(browser, 'office')
    const file = join(mkdtempSync(join(tmpdir(), 'duban-')), '13710.json')
    writeFileSync(file, item)
    await open(office, '/exchange')
    await keys.reach(office.getByRole('button', { name: '导入文件' }).first())
    await office.keyboard.press('Enter')
    const dialog = office.getByRole('dialog', { name: '导入 13710 文件' })
    await dialog.locator('input[type=file]').setInputFiles(file)
    await dialog.getByText('将新增事项 1 件、反馈 1 条').waitFor()
    await settled(office)
    await dialog.getByLabel('对应的任务').selectOption({ index: 1 })
    await dialog.getByLabel('处理方式').selectOption('link')
    await soundAtEachWidth(office, 'import')
    await keys.reach(dialog.getByRole('button', { name: '确认导入' }).first())
    await office.keyboard.press('Enter')
    await dialog.waitFor({ state: 'hidden' })
    await office.getByRole('link', { name: '落实护理补贴' }).first().click()
    await office.getByText('已转市残联').first().waitFor()
    expect(await office.getByText('来自 13710').count()).toBe(1)
    await soundAtEachWidth(office, 'feedback')
  })
})
