import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launch } from './browser'
import { Cast, done, type Desk, type Duty } from './cast'
import { soundAtEachWidth } from './sound'

const page = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n')

/** A duty of a unit that has few, so that it stands on the first page of the list. */
function ofQuietUnit(duties: Duty[]): Duty {
  const burden = (unit: string) => duties.filter((one) => one.unit === unit).length
  return [...duties].sort((a, b) => burden(a.unit) - burden(b.unit))[0]!
}

/** Whatever stands there from the last report is written anew, so that nothing has to be ticked as unchanged. */
async function newsOf(desk: Desk) {
  await desk.keys.field('存在问题', '个别乡镇数据报送偏晚，已逐一催报。')
  await desk.keys.field('下一步打算', '月底前完成复核，形成问题清单。')
  for (const figure of await desk.page.locator('.figure').all()) {
    const box = figure.getByRole('textbox').last()
    if (await box.inputValue()) continue
    const last = /上期 ([\d.]+)/.exec(await figure.innerText())?.[1]
    await desk.keys.reach(box)
    await desk.keys.type(last ? String(Math.ceil(Number(last))) : '60')
  }
}

describe('a progress report, by keyboard alone', { timeout: 120_000 }, () => {
  let browser: Browser
  let cast: Cast
  beforeAll(async () => {
    browser = await launch()
    cast = await Cast.of(browser)
    await roundOpens()
  }, 120_000)
  afterAll(() => browser?.close())

  /** The demo's clock goes on by months until a round is open. */
  async function roundOpens() {
    const desk = await cast.at('office')
    for (let months = 0; months < 3 && (await cast.duties('reportProgress')).length === 0; months++) {
      await desk.keys.button('下一月')
      await desk.page.getByText('演示时间已到').first().waitFor({ timeout: 60_000 })
    }
    await desk.page.context().close()
  }

  it('is reported and signed in three activations each, from the login page on', async () => {
    const duty = ofQuietUnit(await cast.duties('reportProgress'))
    const handler = await cast.atDuty(duty)
    await soundAtEachWidth(handler.page, 'reportProgress')
    await handler.keys.field('本单位已做工作', '已完成第三季度入户走访，服务对象名册已更新。')
    await newsOf(handler)
    await handler.keys.button('提交：报送本单位负责人签发')
    expect(handler.keys.activations, 'log in, open, send').toBe(3)
    await done(handler)

    const head = await cast.atDuty((await cast.duties('signProgress', duty.planTaskId)).find(({ unit }) => unit === duty.unit)!)
    await head.page.getByText('已完成第三季度入户走访').first().waitFor()
    await head.keys.button('提交：同意签发')
    expect(head.keys.activations, 'log in, open, sign').toBe(3)
    await done(head)
  })

  it('is summed up by the lead with evidence, signed by the head and verified', async () => {
    const duty = await cast.duty('sumUpProgress')
    const lead = await cast.atDuty(duty)
    await soundAtEachWidth(lead.page, 'sumUpProgress')
    await lead.keys.field('汇总后的进展情况', '各单位均已按期推进，汇总如附件。')
    await newsOf(lead)
    if (!(await lead.page.getByText('选择文件上传').isVisible())) await lead.keys.activate(lead.page.locator('summary', { hasText: '佐证材料' }))
    await lead.keys.file('选择文件上传', { name: '第三季度台账.pdf', mimeType: 'application/pdf', buffer: page })
    await lead.page.getByText('已选 1 件').waitFor()
    await lead.keys.button('提交：报送本单位负责人签发')
    await done(lead)

    const head = await cast.atDuty(await cast.duty('signSummary', duty.planTaskId))
    await head.page.getByText('汇总如附件').first().waitFor()
    await head.keys.button('提交：同意签发')
    await done(head)

    const verification = await cast.duty('verifyProgress', duty.planTaskId)
    const office = await cast.atDuty(verification)
    await office.keys.choose(/核实通过/)
    await office.keys.field('意见', '经核对台账，情况属实。')
    await office.keys.button('提交：核实通过')
    await done(office)
    expect((await cast.state(verification.id)).outcome).toBe('VERIFIED')
  })

  it('goes back for correction with an opinion, and what was written is still there', async () => {
    const duty = (await cast.duties('verifyProgress')).find(({ role }) => role === 'OFFICE')!
    const office = await cast.atDuty(duty)
    await office.keys.choose(/退回补正/)
    await office.keys.button('提交：退回补正')
    await expect.poll(() => office.page.evaluate(() => document.activeElement?.getAttribute('aria-invalid'))).toBe('true')
    await office.keys.type('请补充验收数量。')
    await office.keys.button('提交：退回补正')
    await done(office)

    const lead = await cast.atDuty(await cast.duty('sumUpProgress', duty.planTaskId))
    expect(await lead.page.getByRole('textbox', { name: '汇总后的进展情况' }).inputValue()).not.toBe('')
    await lead.page.getByText('请补充验收数量。').first().waitFor()
    await lead.page.context().close()
  })
})
