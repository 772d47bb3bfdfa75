import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launch, open } from './browser'
import { Cast, type Desk } from './cast'
import { Mailbox } from './mailbox'
import { soundAtEachWidth } from './sound'

const address = 'handler@example.gov.cn'

describe('being told, by keyboard alone', { timeout: 120_000 }, () => {
  let browser: Browser
  let cast: Cast
  let handler: Desk
  const mailbox = new Mailbox()
  beforeAll(async () => {
    await mailbox.listen(Number(process.env.DUBAN_MAIL_PORT))
    browser = await launch()
    cast = await Cast.of(browser)
    handler = await cast.at('mz-handler')
  })
  afterAll(async () => {
    mailbox.close()
    await browser?.close()
  })

  it('a handler gives an address, confirms it by the code in the mail, and chooses what comes when', async () => {
    const { page, keys } = handler
    await open(page, '/notice-settings')
    await keys.button('发送验证码')
    expect(await page.getByRole('textbox', { name: '邮箱地址' }).getAttribute('aria-invalid')).toBe('true')
    await keys.field('邮箱地址', address)
    await keys.button('发送验证码')
    await page.getByRole('textbox', { name: '验证码' }).waitFor()
    await soundAtEachWidth(page, 'the settings while an address waits')
    await expect.poll(() => mailbox.textTo(address), { timeout: 30_000 }).toMatch(/\d{8}/)
    await keys.field('验证码', '00000000')
    await keys.button('确认邮箱')
    await page.getByText('验证码不正确').waitFor()
    await keys.field('验证码', /\d{8}/.exec(mailbox.textTo(address)!)![0])
    await keys.button('确认邮箱')
    await page.getByText('已确认').first().waitFor()

    await keys.select('逾期与督办：邮件', '不发送')
    await keys.button('保存设置')
    await page.getByText('至少保留一种方式，可改为').first().waitFor()
    await keys.reach(page.getByRole('combobox', { name: '逾期与督办：邮件' }))
    await keys.press('Home')
    await keys.select('单位内部：邮件', '不发送')
    await keys.button('保存设置')
    await page.getByText('消息设置已保存').first().waitFor()
    await soundAtEachWidth(page, 'the settings with a confirmed address')
  })

  it('an urge is told on the open page at once, and by mail', async () => {
    const { page } = handler
    const bell = page.getByRole('link', { name: /^消息，/ })
    const unread = async () => Number(/\d+/.exec((await bell.getAttribute('aria-label'))!)?.[0] ?? 0)
    const before = await unread()
    await urgeOneOf('市民政局')

    await expect.poll(unread, { timeout: 20_000 }).toBeGreaterThan(before)
    await page.getByRole('status').filter({ hasText: /新消息：催办/ }).waitFor()
    await expect.poll(() => mailbox.textTo(address), { timeout: 30_000 }).toContain('请于本周内办结')
  })

  /** What was urged a moment ago is left in peace: the first that may be. */
  async function urgeOneOf(unit: string) {
    const { items } = await cast.get<{ items: { id: number; unit: string; role: string }[] }>('/api/work-items?scope=all&size=200')
    const token = (await cast.office.context().cookies()).find(({ name }) => name === 'XSRF-TOKEN')!.value
    for (const { id } of items.filter((duty) => duty.unit === unit && duty.role === 'HANDLER')) {
      const answer = await cast.office.request.post('/api/urges', { data: { workItemIds: [id], reason: '请于本周内办结' }, headers: { 'X-XSRF-TOKEN': token } })
      if (answer.status() === 201) return
    }
    throw new Error(`nothing of ${unit} may be urged`)
  }

  it('the administrator sees what was sent, but not the words', async () => {
    const { page } = await cast.at('sysadmin')
    await open(page, '/deliveries')
    await page.getByRole('cell', { name: '催办' }).first().waitFor()
    expect(await page.getByText('请于本周内办结').count()).toBe(0)
    await soundAtEachWidth(page, 'what was sent')
    await page.context().close()
  })
})
