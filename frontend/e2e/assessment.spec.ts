import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { atEachWidth, launch, open } from './browser'
import { Cast, done, type Desk } from './cast'
import { sound, soundAtEachWidth } from './sound'

/** A round for the year so far: one story, as it is one round. */
describe('a round of assessment, by keyboard alone', { timeout: 120_000 }, () => {
  let browser: Browser
  let cast: Cast
  let office: Desk
  let path: string
  beforeAll(async () => {
    browser = await launch()
    cast = await Cast.of(browser)
    office = await cast.at('office')
  })
  afterAll(() => browser?.close())

  const tab = async (page: Page, name: string) => {
    await page.getByRole('tab', { name }).click()
    await page.getByRole('tabpanel').waitFor()
  }

  it('its scheme is drafted from what comes along, changed, tried and sent', async () => {
    await open(office.page, '/assessments')
    await office.keys.button('起草评估方案')
    const dialog = office.page.getByRole('dialog')
    await dialog.waitFor()
    await office.keys.select('规划', /临汾/)
    await office.keys.select('评估种类', '期末评估')
    await sound(office.page, 'the dialog that begins a round')
    await office.keys.button('起草')
    await office.page.waitForURL(/\/assessments\/\d+$/)
    path = new URL(office.page.url()).pathname

    await office.keys.button('修改方案')
    await office.page.getByRole('form', { name: '评估方案' }).waitFor()
    const { now } = await cast.get<{ now: string }>('/api/demo/clock')
    const day = new Date(Date.parse(now) - 86_400_000).toISOString().slice(0, 10)
    await office.keys.date('评估基准日', day)
    await soundAtEachWidth(office.page, 'the scheme as it is written')
    await office.keys.button('保存方案')
    await office.page.getByRole('button', { name: '送残工委领导批准' }).waitFor()
    await tab(office.page, '试算')
    await office.page.getByRole('table', { name: '试算结果' }).waitFor()
    await soundAtEachWidth(office.page, 'the trial')
    await tab(office.page, '方案')
    await office.keys.button('送残工委领导批准')
    await office.page.getByText('方案待批准').first().waitFor()
  })

  it('the leader approves it, the office opens it and draws the sample', async () => {
    const leader = await cast.atDuty(await cast.duty('approveScheme'))
    await leader.page.getByRole('radio', { name: /^批准/ }).waitFor()
    await sound(leader.page, 'a scheme before the leader')
    await leader.keys.choose(/^批准/)
    await leader.keys.button('提交：批准')
    await done(leader)
    for (const [element, button] of [['openAssessment', '提交：开启评估'], ['drawSpotChecks', '提交：抽取样本']] as const) {
      const desk = await cast.atDuty(await cast.duty(element))
      await desk.keys.button(button)
      await done(desk)
    }
  })

  it('shows its tasks, its seed and its snapshot, wide and narrow', () =>
    atEachWidth(browser, 'office', async (page) => {
      await open(page, path)
      await page.getByRole('table', { name: '参加评估的任务' }).waitFor()
      await sound(page, 'the tasks of a round')
      for (const name of ['指标', '抽查']) {
        await tab(page, name)
        await sound(page, name)
      }
      await page.getByRole('button', { name: '重抽' }).click()
      await page.getByText('与当时抽取的样本一致').waitFor()
      await tab(page, '快照')
      await page.getByRole('button', { name: '核对快照' }).click()
      await page.getByText('快照完好').waitFor()
      await sound(page, 'the snapshot')
      await tab(page, '任务')
      await open(page, (await page.getByRole('table', { name: '参加评估的任务' }).getByRole('link').first().getAttribute('href'))!)
      await sound(page, 'the assessment of a task')
    }))

  it('a participant hands in what is known already, with the change of a word', async () => {
    const duty = await cast.duty('stateOwnPart')
    const desk = await cast.atDuty(duty)
    const text = desk.page.getByRole('textbox', { name: '本单位工作完成情况' })
    await text.waitFor()
    await soundAtEachWidth(desk.page, 'stating a part')
    await desk.keys.field('本单位工作完成情况', '截至基准日，承担的工作已完成。')
    await desk.keys.button('提交：报送本单位负责人签发')
    await done(desk)
    expect((await cast.state(duty.id)).outcome).toBe('SUBMITTED')
  })
})
