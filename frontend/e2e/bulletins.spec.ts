import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { atEachWidth, contextOf, launch, login, open } from './browser'
import { Cast, done, type Duty } from './cast'
import { sound, soundAtEachWidth } from './sound'

const HOST = '市残联'

describe('a bulletin', { timeout: 180_000 }, () => {
  let browser: Browser
  let cast: Cast
  let id: number
  beforeAll(async () => {
    browser = await launch()
    cast = await Cast.of(browser)
  }, 60_000)
  afterAll(() => browser?.close())

  const ofBulletin = async (element: string) => (await cast.duties(element)).filter(({ subjectId }) => subjectId === id)
  const answered = async (page: Page, duty: Duty, outcome: string) => {
    const token = (await page.context().cookies()).find(({ name }) => name === 'XSRF-TOKEN')!.value
    const answer = await page.request.post(`/api/work-items/${duty.id}/completion`, { data: { outcome, form: {} }, headers: { 'X-XSRF-TOKEN': token } })
    expect(answer.status(), duty.unit).toBe(200)
  }

  /** Whose story it is not has no objection. */
  async function othersAgree(but: string) {
    for (const [element, outcome] of [['answerBulletin', 'AGREED'], ['signBulletinAnswer', 'SIGNED']] as const) {
      for (const duty of (await ofBulletin(element)).filter(({ unit }) => unit !== but)) {
        const page = await (await contextOf(browser, 1280)).newPage()
        await login(page, cast.usernameOf(duty))
        await answered(page, duty, outcome)
        await page.context().close()
      }
    }
  }

  it('is made of one red task, edited and sent to whom it names, by keyboard alone', async () => {
    const { items } = await cast.get<{ items: { title: string; lead: string | null; planId: number }[] }>('/api/plan-tasks?light=RED&asOf=2022-06-30&size=200')
    const task = items.find(({ lead }) => lead && lead !== HOST)!
    const plan = await cast.get<{ name: string }>(`/api/plans/${task.planId}`)
    const office = await cast.at('office')
    await open(office.page, '/bulletins/new')
    await office.keys.select('规划', plan.name)
    await office.keys.choose('按任务选')
    await soundAtEachWidth(office.page, 'making a bulletin')
    await office.keys.date('该季度的任意一天', '2022-05-10')
    await office.keys.check(new RegExp(task.title.slice(0, 12)))
    await office.keys.button('取数成稿')
    await office.page.waitForURL(/\/bulletins\/\d+$/)
    id = Number(/\d+$/.exec(office.page.url())![0])
    await soundAtEachWidth(office.page, 'the draft')
    await office.keys.reach(office.page.getByRole('textbox', { name: '内容' }).last())
    await office.keys.press('ControlOrMeta+A')
    await office.keys.type('请于月底前补齐。')
    await office.keys.button('保存修改')
    await office.page.getByText('没有未保存的修改').waitFor()
    await office.keys.link('送单位核对')
    await office.page.waitForURL(/\/work-items\/\d+$/)
    await office.keys.button('提交：送单位核对')
    await done(office)
  })

  it('is objected to by a unit, settled by the office, signed by the leader and received', async () => {
    const duty = (await ofBulletin('answerBulletin')).find(({ unit }) => unit !== HOST)!
    await othersAgree(duty.unit)
    const handler = await cast.at(cast.usernameOf(duty))
    await open(handler.page, `/work-items/${duty.id}`)
    await handler.keys.choose('有异议')
    await handler.keys.field('异议及理由', '本单位已于六月底补报。')
    await soundAtEachWidth(handler.page, 'objecting')
    await handler.keys.button('提交：有异议')
    await done(handler)
    const signing = (await ofBulletin('signBulletinAnswer'))[0]!
    const head = await cast.at(cast.usernameOf(signing))
    await open(head.page, `/work-items/${signing.id}`)
    await head.page.getByText('本单位已于六月底补报。').waitFor()
    await head.keys.choose('签发')
    await head.keys.button('提交：签发')
    await done(head)

    const settling = (await ofBulletin('settleObjections'))[0]!
    const office = await cast.at('office')
    await open(office.page, `/work-items/${settling.id}`)
    await office.keys.choose('不采纳')
    await office.keys.field('处理理由', '以系统收到的时间为准。')
    await soundAtEachWidth(office.page, 'settling')
    await office.keys.button('提交：处理完毕')
    await done(office)

    const leader = await cast.at('leader')
    await open(leader.page, `/work-items/${(await ofBulletin('signBulletin'))[0]!.id}`)
    await leader.keys.choose('签发')
    await leader.keys.button('提交：签发')
    await done(leader)
    const receiving = (await ofBulletin('receiveBulletin'))[0]!
    const receiver = await cast.at(cast.usernameOf(receiving))
    await open(receiver.page, `/work-items/${receiving.id}`)
    await receiver.keys.button('提交：签收')
    await done(receiver)
  })

  it('stands in the list with its number, and its numbers open their rows', () =>
    atEachWidth(browser, 'office', async (page) => {
      await open(page, '/bulletins')
      await page.getByRole('link', { name: /落实情况的通报/ }).first().waitFor()
      await sound(page, 'the list of bulletins')
      await open(page, `/bulletins/${id}`)
      await page.getByText(/临残工委办〔2022〕\d+号/).first().waitFor()
      await sound(page, 'an issued bulletin')
      const red = page.getByRole('navigation', { name: '本期数字' }).getByRole('link', { name: /红灯/ })
      await open(page, (await red.getAttribute('href'))!)
      expect(await page.getByRole('region', { name: /落实情况表（/ }).getByRole('row').count()).toBeGreaterThan(0)
      await sound(page, 'the rows')
    }))
})
