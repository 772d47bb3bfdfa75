import type { Browser, Page } from 'playwright-core'
import { contextOf, login } from './browser'
import { Keyboard } from './keyboard'

/** An official who has logged in at a wide screen and works by keyboard alone. */
export async function deskOf(browser: Browser, username: string): Promise<{ page: Page; keys: Keyboard }> {
  const page = await (await contextOf(browser, 1280)).newPage()
  await login(page, username)
  return { page, keys: new Keyboard(page) }
}
