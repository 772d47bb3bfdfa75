import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launch, open, settled } from './browser'
import { Cast, done, type Desk, type Duty } from './cast'
import { sound, soundAtEachWidth } from './sound'

interface Line {
  criterion: { id: number; points: number }
}

/** Experts review a round: drawn by the office, scored at the workbench by keyboard alone, settled after the term. */
describe('the experts of a round', { timeout: 400_000 }, () => {
  let browser: Browser
  let cast: Cast
  let leader: Desk
  let round: number
  beforeAll(async () => {
    browser = await launch()
    cast = await Cast.of(browser)
    leader = await cast.at('leader')
  })
  afterAll(() => browser?.close())

  async function send(page: Page, method: 'post' | 'put', path: string, data: unknown, version?: number) {
    const token = (await page.context().cookies()).find(({ name }) => name === 'XSRF-TOKEN')!.value
    const answer = await page.request[method](path, { data, timeout: 120_000, headers: { 'X-XSRF-TOKEN': token, ...(version === undefined ? {} : { 'If-Match': `"${version}"` }) } })
    if (!answer.ok()) throw new Error(`${path}: ${await answer.text()}`)
    return answer.json()
  }

  const complete = (duty: Duty, outcome: string, form: unknown = {}) => send(duty.role === 'LEADER' ? leader.page : cast.office, 'post', `/api/work-items/${duty.id}/completion`, { outcome, form })
  const now = async () => (await cast.get<{ now: string }>('/api/demo/clock')).now
  const day = async (days: number) => new Date(Date.parse(await now()) + days * 86_400_000).toISOString().slice(0, 10)
  const later = async (days: number) => send(cast.office, 'post', '/api/demo/clock', { to: await day(days) })

  /** All units let the time go by, so that there is nothing to fill in but the office's scores. */
  async function aRoundThatIsVerified() {
    const { items: plans } = await cast.get<{ items: { id: number; state: string }[] }>('/api/plans?size=50')
    const begun = await send(cast.office, 'post', '/api/assessment-rounds', { planId: plans.find(({ state }) => state === 'PUBLISHED')!.id, kind: 'MID_TERM' })
    round = begun.round.id
    const scheme = { title: begun.round.title, asOf: await day(-1), scoreStep: 0.5, partDays: 1, selfDays: 2, verifyDays: 30, objectionDays: 1, samplePercent: 1, experts: { ...begun.experts, days: 3 }, criteria: begun.criteria.map(({ name, points, basis }: Record<string, unknown>) => ({ name, points, basis })) }
    const saved = await send(cast.office, 'put', `/api/assessment-rounds/${round}/scheme`, scheme, begun.round.version)
    await send(cast.office, 'post', `/api/assessment-rounds/${round}/submission`, {}, saved.round.version)
    for (const [step, outcome] of [['approveScheme', 'APPROVED'], ['openAssessment', 'DONE'], ['drawSpotChecks', 'DONE']] as const) await complete(await mine(step), outcome)
    for (let weeks = 0; weeks < 6; weeks++) await later(7) // the holidays of October lie between
    for (const duty of await cast.duties('verifySelfAssessment')) await verify(duty)
  }

  const mine = async (element: string) => (await cast.duties(element)).find(({ subjectId }) => subjectId === round)!

  async function verify(duty: Duty) {
    const page = duty.role === 'LEADER' ? leader.page : cast.office
    const view = await (await page.request.get(`/api/self-assessments/${duty.subjectId}`)).json()
    if (view.assessment.roundId !== round) return
    const isSampled = view.assessment.isSampled as boolean
    if (isSampled) await send(page, 'post', `/api/self-assessments/${duty.subjectId}/check-cards`, { people: '张三、李四', checkedOn: await day(0), place: '尧都区', found: '与台账一致', isTrue: true })
    const scores = (view.lines as Line[]).map(({ criterion: { id, points } }) => ({ criterionId: id, points: Math.floor(points * 0.8), reason: '据已有事实' }))
    await complete(duty, 'VERIFIED', { scores, paper: { tick: 'YES' }, spot: isSampled ? { tick: 'YES', note: '见记录卡' } : { tick: 'NOT_ASKED' }, people: { tick: 'NOT_ASKED' } })
  }

  it('are drawn by the office', async () => {
    await aRoundThatIsVerified()
    const desk = await cast.atDuty(await mine('drawExperts'))
    await desk.page.getByRole('group', { name: '参加抽取的专家' }).waitFor()
    await soundAtEachWidth(desk.page, 'drawing the experts')
    await desk.keys.button('提交：抽取专家')
    await done(desk)
    await open(cast.office, `/expert-reviews/${round}`)
    await cast.office.getByRole('table', { name: '各任务的评审' }).waitFor()
    await soundAtEachWidth(cast.office, 'who scores what')
  })

  it('score at the workbench by keyboard, and what is typed is kept', async () => {
    const { page, keys } = await cast.at('evaluator1')
    await keys.activate(page.locator('#side-nav a[href="/expert-workbench"]'))
    await page.getByRole('table', { name: '我的评审' }).waitFor()
    await soundAtEachWidth(page, 'my reviews')
    await keys.activate(page.getByRole('table', { name: '我的评审' }).getByRole('link').first())
    const form = page.getByRole('form', { name: '我的打分' })
    await form.waitFor()
    await settled(page)
    await soundAtEachWidth(page, 'the workbench')

    const heading = page.locator('#case-title')
    const title = () => heading.innerText()
    const first = await title()
    await keys.press('j')
    await expect.poll(title).not.toBe(first)
    await expect.poll(() => heading.evaluate((it) => it === document.activeElement)).toBe(true)
    await keys.press('k')
    await expect.poll(title).toBe(first)

    await form.waitFor()
    const points = form.getByRole('textbox', { name: '得分' })
    await keys.reach(points.first())
    await keys.press('Control+Enter')
    await form.getByRole('alert').first().waitFor()
    await sound(page, 'scores that are missing')
    const count = await points.count()
    const full = await form.getByText(/^满分/).allInnerTexts()
    for (let n = 0; n < count; n++) {
      await keys.reach(points.nth(n))
      await keys.type(String(Math.floor(Number(/\d+/.exec(full[n]!)![0]) / 2)))
      await keys.reach(form.getByRole('textbox', { name: '理由' }).nth(n))
      await keys.type('据快照中的里程碑和佐证材料')
    }
    await keys.press('Control+Enter')
    await expect.poll(title).not.toBe(first)
    await page.getByRole('navigation', { name: '我的任务' }).getByText(/已打分 \d/).first().waitFor()

    expect(await page.getByRole('navigation', { name: '我的任务' }).innerText()).not.toContain('未保存')
    const second = await title()
    await form.waitFor()
    await keys.reach(form.getByRole('textbox', { name: '理由' }).first())
    await keys.type('写到一半的话 ')
    await page.keyboard.type('jk')
    await page.getByText(/草稿已由/).waitFor()
    await page.reload()
    await form.waitFor()
    await expect.poll(title).toBe(second)
    await expect.poll(() => form.getByRole('textbox', { name: '理由' }).first().inputValue()).toBe('写到一半的话 jk')
    await soundAtEachWidth(page, 'a sheet half filled in')

    await keys.button('声明回避')
    await page.getByRole('dialog').waitFor()
    await sound(page, 'declining a task')
    await keys.field('回避理由', '曾为承担单位提供咨询')
    await keys.activate(page.getByRole('dialog').getByRole('button', { name: '声明回避' }))
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await expect.poll(title).not.toBe(second)
    expect(await page.locator('body').innerText()).not.toContain('核实得分')
    await page.context().close()
  })

  it('are gone on without after the term, and the round comes to its grades', async () => {
    await later(14)
    await open(cast.office, `/expert-reviews/${round}`)
    await cast.office.getByText('缺评').first().waitFor()
    await soundAtEachWidth(cast.office, 'a review after its term')
    const desk = await cast.atDuty(await mine('settleDivergences'))
    await desk.keys.choose(/^处理完毕/)
    await soundAtEachWidth(desk.page, 'settling divergences')
    await desk.keys.button('提交：处理完毕')
    await done(desk)
    await later(14) // the days for objections
    await complete(await mine('proposeGrades'), 'SUBMITTED', { summary: '总体按计划推进' })
    await complete(await mine('signGrades'), 'SIGNED')
  })
})
