import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { atEachWidth, launch, open } from './browser'
import { deskOf } from './desk'
import { sound, soundAtEachWidth } from './sound'

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser?.close())

/** Papers there are since the ladder's story, in which a leader signed an order. */
async function order(page: Page) {
  const answer = await page.request.get('/api/papers?kind=ORDER&state=ISSUED&size=1')
  const { items } = (await answer.json()) as { items: { id: number; numberText: string }[] }
  return items[0]!
}

describe('papers', () => {
  it('the register is narrowed, and a signed paper is shown as it was issued', { timeout: 120_000 }, () =>
    atEachWidth(browser, 'office', async (page) => {
      await open(page, '/papers')
      await sound(page, 'the register')
      const filters = page.getByRole('button', { name: /^筛选/ })
      if (await filters.isVisible()) await filters.click()
      await page.getByRole('combobox', { name: '文种' }).selectOption('ORDER')
      await page.waitForURL(/kind=ORDER/)

      const { id, numberText } = await order(page)
      await page.getByRole('region', { name: '公文登记簿' }).getByText(numberText).first().waitFor()
      await open(page, `/papers/${id}`)
      await page.getByRole('article').getByText(numberText).waitFor()
      await page.getByText('内容和文件与签发时一致').waitFor()
      await sound(page, 'a paper')
      const docx = await page.request.get((await page.getByRole('link', { name: '下载 docx' }).getAttribute('href'))!)
      expect(docx.headers()['content-type']).toContain('wordprocessingml')
    }))

  it('the office gives a kind of paper another code, which the next number tells', { timeout: 120_000 }, async () => {
    const { page, keys } = await deskOf(browser, 'office')
    await open(page, '/paper-codes')
    await soundAtEachWidth(page, 'the codes')
    await keys.reach(page.getByRole('button', { name: '修改提醒函的机关代字' }))
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: '修改提醒函的机关代字' })
    await dialog.waitFor()
    await keys.field('机关代字', '临残工委办函')
    await keys.field('修改理由', '函件单独编号')
    await sound(page, 'changing a code')
    await keys.reach(dialog.getByRole('button', { name: '保存' }))
    await page.keyboard.press('Enter')
    await dialog.waitFor({ state: 'hidden' })
    await page.getByText(/临残工委办函〔\d+〕1号/).waitFor()
    await page.getByText('函件单独编号').waitFor()
  })

  it('the office voids a paper by keyboard, with a reason that stays', { timeout: 120_000 }, async () => {
    const { page, keys } = await deskOf(browser, 'office')
    await open(page, '/papers')
    const { id } = await order(page)
    await open(page, `/papers/${id}`)
    await keys.reach(page.getByRole('button', { name: '作废' }))
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog')
    await dialog.waitFor()
    await keys.reach(dialog.getByRole('textbox'))
    await page.keyboard.type('文号有误，另行印发')
    await sound(page, 'the dialog')
    await keys.reach(dialog.getByRole('button', { name: /作废/ }).last())
    await page.keyboard.press('Enter')
    await dialog.waitFor({ state: 'hidden' })
    await page.getByText(/作废：文号有误，另行印发/).waitFor()
  })
})
