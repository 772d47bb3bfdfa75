import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { atEachWidth, launch, open } from './browser'
import { Cast, done } from './cast'
import { SmallRound } from './smallRound'
import { sound, soundAtEachWidth } from './sound'

/** What comes after the verification: an objection and its review, what must be put right, and the report. One story, as it is one round. */
describe('results of a round, by keyboard alone', { timeout: 180_000 }, () => {
  let browser: Browser
  let cast: Cast
  let small: SmallRound
  beforeAll(async () => {
    browser = await launch()
    cast = await Cast.of(browser)
    small = new SmallRound(browser, cast)
    await small.verified()
  }, 120_000)
  afterAll(() => browser?.close())

  it('the lead objects to a score', async () => {
    const lead = await cast.at(cast.usernameOf({ unit: '市民政局', role: 'HANDLER' }))
    await open(lead.page, `/self-assessments/${small.self}`)
    await lead.keys.button('提出异议')
    const dialog = lead.page.getByRole('dialog')
    await dialog.waitFor()
    await soundAtEachWidth(lead.page, 'the dialog of an objection')
    await lead.keys.field('工作成效', '回访满意率高于核实所述。')
    await lead.keys.field('异议理由', '成效有回访记录，请复核。')
    await lead.keys.button('报本单位负责人签发')
    await dialog.waitFor({ state: 'detached' })
    await lead.page.getByText('待单位负责人签发').first().waitFor()
    await lead.page.context().close()
  })

  it('its head signs, and the leader changes the score; what it was stays beside it', async () => {
    const head = await cast.atDuty(await small.duty('signScoreObjection'))
    await head.page.getByRole('radio', { name: /^同意签发/ }).waitFor()
    await sound(head.page, 'an objection before its head')
    await head.keys.choose(/^同意签发/)
    await head.keys.button('提交：同意签发')
    await done(head)

    const leader = await cast.atDuty(await small.duty('reviewScoreObjection'))
    await leader.page.getByRole('radio', { name: /^异议成立/ }).waitFor()
    await leader.keys.choose(/^异议成立/)
    await leader.keys.field('复核得分', '30')
    await leader.keys.field('理由', '回访记录属实。')
    await soundAtEachWidth(leader.page, 'the review of an objection')
    await leader.keys.button('提交：异议成立')
    await done(leader)
    await atEachWidth(browser, 'office', async (page) => {
      await open(page, `/self-assessments/${small.self}`)
      await page.getByText('20 分 → 30 分').waitFor()
      await sound(page, 'a task with an objection upheld')
    })
  })

  it('the office writes down what was found', async () => {
    const office = await cast.at('office')
    await open(office.page, `/self-assessments/${small.self}`)
    await office.keys.button('登记问题')
    const dialog = office.page.getByRole('dialog')
    await dialog.waitFor()
    await office.keys.select('涉及的评估内容', /任务推进/)
    await office.keys.field('整改要求', '三十个工作日内启用并建立台账。')
    await soundAtEachWidth(office.page, 'the dialog of a finding')
    await office.keys.button('登记问题')
    await dialog.waitFor({ state: 'detached' })
    await office.page.getByText('待下达').first().waitFor()
    await office.page.context().close()
  })

  it('the unit puts it right and is assessed again', async () => {
    await small.graded()
    const unit = await cast.atDuty(await small.duty('carryOutRectification'))
    await unit.page.getByRole('textbox', { name: '整改措施' }).waitFor()
    await unit.keys.field('整改措施', '已与运营方签约，配齐人员。')
    await unit.keys.field('整改成效', '机构已启用，入住 26 人。')
    await soundAtEachWidth(unit.page, 'putting right what was found')
    await unit.keys.button('提交：报本单位负责人签发')
    await done(unit)
    const head = await cast.atDuty(await small.duty('signRectification'))
    await head.keys.choose(/^同意签发/)
    await head.keys.button('提交：同意签发')
    await done(head)

    const office = await cast.atDuty(await small.duty('reassessRectification'))
    await office.page.getByRole('radio', { name: /^整改到位/ }).waitFor()
    await office.keys.choose(/^整改到位/)
    await office.keys.field(/复评得分/, '45')
    await office.keys.field('复评意见', '现场查看属实。')
    await soundAtEachWidth(office.page, 'the second assessment')
    await office.keys.button('提交：整改到位')
    await done(office)
  })

  it('the report goes to the leader, comes back once, and is signed', async () => {
    const office = await cast.at('office')
    await open(office.page, `/assessments/${small.round}/report`)
    await office.keys.button('起草报告')
    await office.keys.button('送残工委领导签发')
    await office.page.getByText('等待残工委领导签发').waitFor()
    await soundAtEachWidth(office.page, 'a report before the leader')
    const first = await cast.atDuty(await small.duty('signReport'))
    await first.page.getByRole('radio', { name: /^退回修改/ }).waitFor()
    await first.keys.choose(/^退回修改/)
    await first.keys.field('意见', '请写明设施何时启用。')
    await soundAtEachWidth(first.page, 'a report to be signed')
    await first.keys.button('提交：退回修改')
    await done(first)

    await open(office.page, `/assessments/${small.round}/report`)
    await office.keys.link('再次送签')
    await office.page.getByRole('button', { name: '提交：再次送签' }).waitFor()
    await office.page.getByText('领导退回：请写明设施何时启用。').waitFor()
    await soundAtEachWidth(office.page, 'a report to be revised')
    await office.keys.button('提交：再次送签')
    await office.page.waitForURL((url) => url.pathname === '/work-items')
    const second = await cast.atDuty(await small.duty('signReport'))
    await second.page.getByRole('radio', { name: /^签发/ }).waitFor()
    await second.keys.choose(/^签发/)
    await second.keys.button('提交：签发')
    await done(second)

    await open(office.page, `/assessments/${small.round}/report`)
    await office.page.getByText(/〔\d{4}〕\d+号/).first().waitFor()
    await office.page.context().close()
  })

  it('lists what was found and what became of it, wide and narrow', () =>
    atEachWidth(browser, 'office', async (page) => {
      await open(page, `/findings?roundId=${small.round}`)
      await page.getByText('30 → 45').waitFor()
      await sound(page, 'the findings of a round')
      await open(page, (await page.getByRole('table', { name: '问题和整改' }).getByRole('link').first().getAttribute('href'))!)
      await page.getByText('复评 45 分').waitFor()
      await sound(page, 'a finding')
      expect(await page.getByRole('button', { name: '撤销问题' }).count()).toBe(0)
    }))
})
