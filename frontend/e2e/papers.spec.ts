import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { atEachWidth, launch, open } from './browser'
import { sound } from './sound'

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser?.close())

describe('papers', () => {
  it('the register is found from the navigation and can be narrowed', { timeout: 120_000 }, async () => {
    await atEachWidth(browser, 'office', async (page) => {
      await open(page, '/papers')
      await sound(page)
      await page.getByRole('combobox', { name: '文种' }).selectOption('ORDER')
      await page.waitForURL(/kind=ORDER/)
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('公文')
    })
  })
})
