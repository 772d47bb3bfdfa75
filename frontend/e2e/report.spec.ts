import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { contextOf, launch, login, open } from './browser'
import { tabTo } from './keyboard'
import { oneOf, owedReports } from './owing'
import { sound } from './sound'

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser?.close())

it('a handler reports with a figure and a proof by keyboard alone, and the draft survives a logout', { timeout: 180_000 }, async () => {
  const office = await (await contextOf(browser, 1280)).newPage()
  await login(office, 'office')
  const owed = oneOf(await owedReports(office), ({ handlers, figures }) => handlers.length > 0 && figures.length > 0)
  const [username, duty] = [owed.handlers[0]!, owed.duty.id]
  await office.context().close()

  const context = await contextOf(browser, 1280)
  const page = await context.newPage()
  await page.goto('/login')
  await page.getByRole('textbox', { name: '账号' }).focus()
  await page.keyboard.type(username)
  await tabTo(page, /^密码/)
  await page.keyboard.type(process.env.DUBAN_PASSWORD ?? '')
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => url.pathname !== '/login')
  await open(page, `/work-items/${duty}`)
  await tabTo(page, /^本单位已做工作/)
  await page.keyboard.press('ControlOrMeta+a')
  const saved = page.waitForResponse((response) => response.request().method() === 'PUT' && response.url().endsWith(`/api/work-items/${duty}/draft`))
  await page.keyboard.type('走访 26 个乡镇，为残疾人上门服务。')
  await saved
  await page.getByText(/草稿已由 .+ 保存/).waitFor()
  await context.close()

  const elsewhere = await (await contextOf(browser, 1280)).newPage()
  await login(elsewhere, username)
  await open(elsewhere, `/work-items/${duty}`)
  expect(await elsewhere.getByLabel('本单位已做工作').inputValue()).toBe('走访 26 个乡镇，为残疾人上门服务。')
  await tabTo(elsewhere, /服务残疾人/)
  await elsewhere.keyboard.press('ControlOrMeta+a')
  await elsewhere.keyboard.type('260')
  await tabTo(elsewhere, /^佐证材料/)
  if (!(await elsewhere.getByLabel('材料说明').isVisible())) await elsewhere.keyboard.press('Enter')
  await tabTo(elsewhere, /^材料说明/)
  await elsewhere.keyboard.type('上门服务登记表')
  await tabTo(elsewhere, /^佐证什么/)
  await elsewhere.keyboard.type('数字')
  // Listened for in good time: a key comes faster than Chromium begins to tell of file dialogs.
  const chooser = elsewhere.waitForEvent('filechooser')
  await tabTo(elsewhere, /选择文件上传/)
  await elsewhere.keyboard.press('Enter')
  await (await chooser).setFiles({ name: '登记表.txt', mimeType: 'text/plain', buffer: Buffer.from('登记 260 人次') })
  await elsewhere.getByLabel('登记表.txt 佐证什么').first().waitFor()
  await sound(elsewhere)

  const same = elsewhere.getByLabel(/与上期相同的内容已经核对/)
  if (await same.isVisible()) {
    await tabTo(elsewhere, /与上期相同的内容/)
    await elsewhere.keyboard.press('Space')
  }
  await tabTo(elsewhere, /^提交/)
  await elsewhere.keyboard.press('Enter')
  const reason = elsewhere.getByLabel(/^说明/)
  await Promise.race([elsewhere.waitForURL('**/work-items'), reason.waitFor()])
  if (await reason.isVisible()) {
    await reason.focus()
    await elsewhere.keyboard.type('本季度集中开展上门服务')
    await tabTo(elsewhere, /^提交/)
    await elsewhere.keyboard.press('Enter')
    await elsewhere.waitForURL('**/work-items')
  }
  await elsewhere.context().close()
})
