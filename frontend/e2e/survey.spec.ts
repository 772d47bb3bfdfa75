import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { atEachWidth, contextOf, launch, open } from './browser'
import { deskOf } from './desk'
import { Keyboard } from './keyboard'
import { sound, soundAtEachWidth } from './sound'

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser?.close())

let id = 0
let slug = ''

const today = async (page: Page) => ((await (await page.request.get('/api/demo/clock')).json()) as { now: string }).now.slice(0, 10)

const later = (day: string, days: number) => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)

describe('survey', () => {
  it('the office writes a survey by keyboard and a leader approves it', { timeout: 120_000 }, async () => {
    const { page, keys } = await deskOf(browser, 'office')
    const opens = await today(page)
    await open(page, '/surveys')
    await soundAtEachWidth(page, 'no surveys')
    await keys.link('编制问卷')
    await page.waitForURL(/\/surveys\/new\/edit$/)
    await keys.select(/^规划/, /临汾/)
    await keys.field(/^问卷名称/, '残疾人服务满意度调查')
    await keys.date('开始日期', opens)
    await keys.date('截止日期', later(opens, 5))
    await keys.field(/^填写说明/, '残工委办公室组织，结果用于改进服务。')
    await keys.field('第 1 组名称', '视力残疾')
    await keys.reach(page.getByRole('spinbutton', { name: '发放份数' }))
    await keys.type('40')
    await keys.field(/^题目/, '您对护理补贴的发放满意吗')
    await keys.check('必答')
    await keys.select('题型', '意见建议')
    await keys.button('添加一题')
    await page.getByRole('region', { name: '第 2 题' }).getByRole('textbox', { name: /^题目/ }).waitFor()
    await keys.type('您的意见')
    await soundAtEachWidth(page, 'a draft')
    await keys.button('保存草稿')
    await page.waitForURL(/\/surveys\/\d+$/)
    id = Number(page.url().split('/').pop())
    await soundAtEachWidth(page, 'a draft, saved')
    await keys.button('提交审批')
    await page.getByText('待审批').first().waitFor()

    const leader = await deskOf(browser, 'leader')
    await open(leader.page, `/surveys/${id}`)
    await leader.keys.button('批准')
    await leader.page.getByText('进行中').first().waitFor()
    slug = ((await (await page.request.get(`/api/surveys/${id}`)).json()) as { slug: string }).slug
  })

  it('anybody answers it by keyboard at 320 px in large print, without an account', { timeout: 120_000 }, async () => {
    const context = await contextOf(browser, 320)
    const page = await context.newPage()
    const keys = new Keyboard(page)
    await open(page, `/survey/${slug}`)
    await keys.button('大字版')
    await sound(page, 'the invitation')
    await keys.button('开始填写')
    await page.getByRole('heading', { level: 2, name: /^问卷/ }).waitFor()
    await keys.button('提交问卷')
    await page.getByText('请回答第 1 题').waitFor()
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-invalid'))).toBe('true')
    await sound(page, 'the questions')
    await keys.choose(/^满意$/)
    await keys.field(/您的意见/, '望早点发放')
    await page.reload()
    expect(await page.getByRole('textbox', { name: /您的意见/ }).inputValue()).toBe('望早点发放')
    await keys.check(/代填或协助填写/)
    await keys.button('提交问卷')
    await page.getByRole('heading', { name: '问卷已收到，谢谢您' }).waitFor()
    await sound(page, 'thanks')
    expect((await context.cookies()).map(({ name }) => name)).not.toContain('DUBAN_SESSION')
    await context.close()
  })

  it('papers are typed and codes printed', { timeout: 120_000 }, async () => {
    const { page, keys } = await deskOf(browser, 'office')
    await open(page, `/surveys/${id}`)
    await keys.tab('发放与回收')
    await keys.reach(page.getByRole('spinbutton', { name: '编码个数' }))
    await keys.type('3')
    await keys.button('生成一批编码')
    await keys.link('第 1 批')
    await page.getByRole('list', { name: '编码' }).waitFor()
    expect(await page.getByRole('list', { name: '编码' }).getByRole('listitem').count()).toBe(3)
    await soundAtEachWidth(page, 'codes')
    await open(page, `/surveys/${id}`)
    await keys.tab('发放与回收')
    await soundAtEachWidth(page, 'collection')
    await keys.field('批次名称', '上门收回')
    await keys.button('登记一批并录入')
    await page.waitForURL(/\/papers\/1$/)
    await keys.choose('一般')
    await soundAtEachWidth(page, 'a paper')
    await keys.button('保存，录下一份')
    await page.getByText('已录入 1 份').waitFor()
  })

  it('the results hide small numbers, and are accessible at each width', { timeout: 180_000 }, async () => {
    const { page, keys } = await deskOf(browser, 'office')
    const stranger = await contextOf(browser, 1280)
    await (await stranger.newPage()).goto(`/survey/${slug}`)
    const token = (await stranger.cookies()).find(({ name }) => name === 'XSRF-TOKEN')!.value
    const post = async (path: string, data: object) => (await stranger.request.post(`/api/public/surveys/${slug}/${path}`, { data, headers: { 'X-XSRF-TOKEN': token } })).json()
    for (let n = 0; n < 24; n++) {
      const leave = (await post('tokens', {})) as { token: string }
      const answers = [{ question: 1, choices: [n < 8 ? 0 : n < 16 ? 1 : n < 22 ? 2 : 4] }, ...(n % 4 ? [] : [{ question: 2, text: `第 ${n} 条：请联系张三，电话 13800000000` }])]
      await post('answers', { token: leave.token, answer: { assisted: n % 4 === 0, answers } })
    }
    await stranger.close()
    const csrf = (await page.context().cookies()).find(({ name }) => name === 'XSRF-TOKEN')!.value
    await page.request.post('/api/demo/clock', { data: { to: later(await today(page), 6) }, headers: { 'X-XSRF-TOKEN': csrf } })
    await open(page, `/surveys/${id}`)
    await keys.button('汇总结果')
    await page.getByRole('tab', { name: '结果' }).waitFor()
    await keys.tab('结果')
    await page.getByText(/有 \d 个选项人数不显示/).waitFor()
    await soundAtEachWidth(page, 'results')
    await keys.tab('意见建议')
    // Opinions stand in no order, and not all of them name somebody.
    await keys.activate(page.getByRole('row').filter({ hasText: '张三' }).first().getByRole('button', { name: /^隐去个人信息/ }))
    await page.getByRole('dialog').waitFor()
    await keys.field(/^要隐去的文字/, '张三')
    await keys.field(/^理由/, '姓名')
    await soundAtEachWidth(page, 'blanking')
    await keys.activate(page.getByRole('dialog').getByRole('button', { name: '隐去', exact: true }))
    await page.getByText(/隐去部分文字：姓名/).waitFor()
    await keys.button('向公众公布结果')
    await page.getByRole('button', { name: '撤下公布的结果' }).waitFor()
    await atEachWidth(browser, null, async (anybody) => {
      await open(anybody, `/survey/${slug}`)
      await anybody.getByText('调查已于').waitFor()
      await anybody.getByRole('heading', { name: '回收情况' }).waitFor()
      await sound(anybody, 'the published results')
    })
    await atEachWidth(browser, 'evaluator1', async (evaluator) => {
      await open(evaluator, '/surveys')
      await evaluator.getByRole('link', { name: '残疾人服务满意度调查' }).waitFor()
      await sound(evaluator, 'surveys for an evaluator')
    })
  })
})
