import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { widths } from './browser'

// Legacy mode opens no page of its own to join frames: our only one holds the browser's PDF viewer, which is not ours to mend.
const violations = async (page: Page, within: string) =>
  (await new AxeBuilder({ page }).include(within).setLegacyMode().analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)

const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

/** Nothing that axe finds wrong, and nothing to scroll to at the side. A part of a long page that was looked at before may be named. */
export async function sound(page: Page, name = page.url(), within = 'html') {
  const what = `${name} at ${page.viewportSize()?.width} px`
  expect(await violations(page, within), what).toEqual([])
  expect(await overflow(page), `${what} is wider than the window`).toBe(0)
}

/** The page as it stands, wide and narrow. */
export async function soundAtEachWidth(page: Page, what: string) {
  const size = page.viewportSize() ?? { width: 1280, height: 800 }
  for (const width of widths) {
    await page.setViewportSize({ ...size, width })
    await sound(page, what)
  }
  await page.setViewportSize(size)
}

/** What a failed submit owes: the focus on the first bad field, whose error is tied to it and said in words. */
export async function focusOnFirstError(page: Page, what: string) {
  const bad = page.locator('[aria-invalid="true"]').first()
  await bad.waitFor()
  await expect.poll(() => bad.evaluate((field) => field === document.activeElement), { message: `${what}: focus on the first bad field` }).toBe(true)
  await page.getByRole('alert').first().waitFor()
}
