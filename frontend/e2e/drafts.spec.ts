import { crc32, deflateSync } from 'node:zlib'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contextOf, launch, login, open, settled } from './browser'
import { oneOf, owedReports, type Owed } from './owing'
import { focusOnFirstError, soundAtEachWidth } from './sound'

let browser: Browser
let office: Page
let owed: Owed[]
beforeAll(async () => {
  browser = await launch()
  office = await (await contextOf(browser, 1280)).newPage()
  await login(office, 'office')
  owed = await owedReports(office)
}, 120_000)
afterAll(() => browser?.close())

async function at(username: string): Promise<Page> {
  const page = await (await contextOf(browser, 1280)).newPage()
  await login(page, username)
  return page
}

const pdf = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n' +
    '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 4 0 R/Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>endobj\n' +
    '4 0 obj<</Length 44>>stream\nBT /F1 24 Tf 40 100 Td (Visit register) Tj ET\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
)

/** A picture of one colour. */
function picture(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data])
    const frame = Buffer.alloc(8)
    frame.writeUInt32BE(data.length)
    frame.writeUInt32BE(crc32(body), 4)
    return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
  }
  const size = Buffer.alloc(13)
  size.writeUInt32BE(width)
  size.writeUInt32BE(height, 4)
  size.set([8, 2], 8)
  const row = Buffer.concat([Buffer.from([0]), Buffer.alloc(width * 3, 0x7f)])
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), chunk('IHDR', size), chunk('IDAT', deflateSync(Buffer.concat(Array<Buffer>(height).fill(row)))), chunk('IEND', Buffer.alloc(0))])
}

describe('proofs in the form of a report', { timeout: 120_000 }, () => {
  let page: Page
  beforeAll(async () => {
    const { handlers, duty } = oneOf([...owed].reverse(), ({ handlers: some }) => some.length > 0)
    page = await at(handlers[0]!)
    await open(page, `/work-items/${duty.id}`)
    if (!(await page.getByLabel('材料说明').isVisible())) await page.getByText(/^佐证材料/).click()
  })

  async function prove(name: string, mimeType: string, buffer: Buffer, description: string) {
    await page.getByLabel('材料说明').fill(description)
    const chooser = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: '选择文件上传' }).click()
    await (await chooser).setFiles({ name, mimeType, buffer })
    await page.getByRole('button', { name: `预览 ${name}` }).click()
    await page.getByRole('dialog', { name }).waitFor()
    await settled(page)
  }

  async function close() {
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  }

  it('a picture opens in place, with its description as its alternative text', async () => {
    await prove('走访.png', 'image/png', picture(320, 200), '工作人员在居民家中登记')
    const shown = page.getByRole('img', { name: '工作人员在居民家中登记' })
    expect(await shown.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(320)
    await soundAtEachWidth(page, 'a picture')
    await close()
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label')), 'the focus comes back').toBe('预览 走访.png')
  })

  it('a PDF opens in place, in a frame with a name, by the browser\'s own viewer', async () => {
    await prove('登记表.pdf', 'application/pdf', pdf, '上门服务登记表')
    const frame = await (await page.locator('iframe').elementHandle())!.contentFrame()
    expect(await page.locator('iframe').getAttribute('title')).toBe('登记表.pdf：上门服务登记表')
    expect(frame!.url()).toMatch(/\/api\/evidence\/\d+\/preview#/)
    // Chromium shows a PDF by an extension of its own, in a frame inside of ours; a file that it may not show has none.
    await expect.poll(() => page.frames().some((inner) => inner.url().startsWith('chrome-extension://'))).toBe(true)
    await soundAtEachWidth(page, 'a PDF')
    await close()
  })
})

describe('two people at the same draft', { timeout: 120_000 }, () => {
  it('the second sees both versions and loses nothing that was typed', async () => {
    const { handlers, duty } = oneOf(owed, ({ handlers: some }) => some.length > 1)
    const [one, other] = [await at(handlers[0]!), await at(handlers[1]!)]
    await open(one, `/work-items/${duty.id}`)
    await open(other, `/work-items/${duty.id}`)
    const done = (page: Page) => page.getByLabel('本单位已做工作')
    await done(one).fill('甲：已走访 26 个乡镇。')
    await one.getByText(/草稿已由 .+ 保存/).waitFor()

    await done(other).fill('乙：已走访 31 个乡镇。')
    await other.getByLabel('下一步打算').fill('乙：月底前回访。')
    const conflict = other.getByRole('alert', { name: '两人同时填写' })
    await conflict.waitFor()
    expect(await conflict.innerText()).toContain('甲：已走访 26 个乡镇。')
    expect(await conflict.innerText()).toContain('乙：已走访 31 个乡镇。')
    expect(await done(other).inputValue(), 'the form keeps what was typed').toBe('乙：已走访 31 个乡镇。')
    await soundAtEachWidth(other, 'a draft of two')

    await conflict.getByRole('button', { name: '保留我填写的' }).click()
    await conflict.waitFor({ state: 'detached' })
    await settled(other)
    await expect.poll(async () => (await (await other.request.get(`/api/work-items/${duty.id}/draft`)).json()).content.done, { timeout: 20_000 }).toBe('乙：已走访 31 个乡镇。')
    expect(await other.getByLabel('下一步打算').inputValue()).toBe('乙：月底前回访。')

    await done(one).fill('甲：又走访 2 个乡镇。')
    const back = one.getByRole('alert', { name: '两人同时填写' })
    await back.waitFor()
    await back.getByRole('button', { name: '采用对方填写的' }).click()
    await back.waitFor({ state: 'detached' })
    expect(await done(one).inputValue()).toBe('乙：已走访 31 个乡镇。')
    expect(await one.getByLabel('下一步打算').inputValue()).toBe('乙：月底前回访。')
    await one.context().close()
    await other.context().close()
  })
})

describe('a work plan', { timeout: 120_000 }, () => {
  it('is kept while it is written, also its rows, and tells what is missing when it is sent', async () => {
    const [duty] = (await (await office.request.get('/api/work-items?scope=all&element=drawUpWorkPlan&size=1')).json()).items
    const accounts = await (await office.request.get('/api/demo/accounts')).json()
    const { username } = accounts.find(({ unit, role }: { unit: string; role: string }) => unit === duty.unit && role === 'HANDLER')
    const page = await at(username)
    await open(page, `/work-items/${duty.id}`)
    await page.getByRole('button', { name: /^提交/ }).click()
    await focusOnFirstError(page, 'drawUpWorkPlan')
    await soundAtEachWidth(page, 'drawUpWorkPlan with its errors')
    await page.getByLabel('方案内容').fill('先摸底，再推开。')
    await page.getByLabel('里程碑 1 名称').fill('完成摸底')
    await page.getByRole('button', { name: '增加风险' }).click()
    await page.getByLabel('风险事项 1').fill('人手不足')
    await expect.poll(async () => (await (await page.request.get(`/api/work-items/${duty.id}/draft`)).json()).content?.risks?.[0]?.what, { timeout: 20_000 }).toBe('人手不足')
    await page.reload()
    await page.getByText(/草稿已由 .+ 保存/).waitFor()
    expect(await page.getByLabel('方案内容').inputValue()).toBe('先摸底，再推开。')
    expect(await page.getByLabel('里程碑 1 名称').inputValue()).toBe('完成摸底')
    expect(await page.getByLabel('风险事项 1').inputValue()).toBe('人手不足')
    await settled(page)
    await soundAtEachWidth(page, 'drawUpWorkPlan from its draft')
    await page.context().close()
  })
})
