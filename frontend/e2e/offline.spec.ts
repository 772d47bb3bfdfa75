import { readFile } from 'node:fs/promises'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { contextOf, launch, login, open } from './browser'
import { oneOf, owedReports } from './owing'
import { soundAtEachWidth } from './sound'
import { Workbook } from './workbook'

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser?.close())

it('a report filled in offline: the wrong row is named and nothing saved, the right one is taken', { timeout: 180_000 }, async () => {
  const office = await (await contextOf(browser, 1280)).newPage()
  await login(office, 'office')
  const owed = await owedReports(office)
  await office.context().close()
  // From the end of the list: other stories begin with the first.
  const { handlers, duty, figures } = oneOf(owed.reverse(), ({ handlers: some, figures: asked }) => some.length > 0 && asked.length > 0)
  const page = await (await contextOf(browser, 1280)).newPage()
  await login(page, handlers[0]!)
  const draft = async () => (await page.request.get(`/api/work-items/${duty.id}/draft`)).json()
  const before = await draft()
  await open(page, '/progress-rounds')
  await page.getByRole('table').getByRole('link').first().click()
  await page.waitForURL(/\/progress-rounds\/\d+/)
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: '下载填报表' }).click()
  const form = new Workbook(await readFile(await (await download).path()))

  const key = `${duty.subjectId}-${duty.assignmentId}`
  const rowOf = (sheet: string) => Number([...form.cells(sheet)].find(([cell, text]) => cell.startsWith('A') && text === key)![0].slice(1))
  const amount = `H${rowOf('数字')}`
  const said = '走访 31 个乡镇，登记 <120> 户 & 逐户回访。'
  form.fill('进展', `C${rowOf('进展')}`, said).fill('数字', amount, '很多')

  const upload = async () => {
    const chooser = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: '选择填好的 xlsx' }).click()
    await (await chooser).setFiles({ name: '填报表.xlsx', mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', buffer: form.bytes() })
  }
  await page.getByRole('button', { name: '导入填报表' }).click()
  await upload()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('有 1 处问题，改正后才能导入；什么都没有保存。').waitFor()
  expect(await dialog.getByRole('list', { name: '问题' }).innerText()).toBe(`数字 第 ${rowOf('数字')} 行“本期”：“很多”不是数字，应为不超过 11 位整数、4 位小数的数字`)
  expect(await dialog.getByRole('button', { name: '确认存为草稿' }).count()).toBe(0)
  await soundAtEachWidth(page, 'a workbook with a wrong row')
  expect(await draft(), 'nothing is half saved').toEqual(before)

  const right = String((figures[0]!.last ?? 40) + 20)
  form.fill('数字', amount, right).fill('数字', amount.replace('H', 'I'), '本季度集中走访')
  await dialog.getByRole('button', { name: '换一个文件' }).click()
  await upload()
  await dialog.getByText(/^将改动 1 份草稿、3 处内容；尚未保存。$/).waitFor()
  await soundAtEachWidth(page, 'a workbook with its differences')
  expect(await draft(), 'looking at the differences saves nothing').toEqual(before)
  await dialog.getByRole('button', { name: '确认存为草稿' }).click()
  await dialog.waitFor({ state: 'detached' })

  await open(page, `/work-items/${duty.id}`)
  expect(await page.getByLabel('本单位已做工作').inputValue()).toBe(said)
  expect(await page.locator('.figure').first().getByRole('textbox').first().inputValue()).toBe(right)
  await page.context().close()
})
