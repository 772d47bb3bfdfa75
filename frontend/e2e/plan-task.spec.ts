import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launch, open } from './browser'
import { Cast, done, type Duty } from './cast'

interface Task {
  phase: string
  lead?: string
  workPlan?: { milestones: { title: string; due: string }[]; countersigns: { unitName: string; agreed: boolean; opinion: string }[] }
  assignments: { unit: string; state: string; legalBasis?: string }[]
}

describe('a plan task, by keyboard alone', { timeout: 120_000 }, () => {
  let browser: Browser
  let cast: Cast
  beforeAll(async () => {
    browser = await launch()
    cast = await Cast.of(browser)
  })
  afterAll(() => browser?.close())

  const task = (id: number) => cast.get<Task>(`/api/plan-tasks/${id}`)
  const part = async ({ planTaskId, unit }: Duty) => (await task(planTaskId)).assignments.find((one) => one.unit === unit)

  it('a handler accepts a duty', async () => {
    const duty = await cast.duty('acknowledgeTask')
    const desk = await cast.atDuty(duty)
    await desk.keys.choose(/^签收/)
    await desk.keys.field('说明', '由业务科承办，联系电话见通讯录。')
    await desk.keys.button('提交：签收')
    await done(desk)
    expect((await part(duty))?.state).toBe('ACCEPTED')
  })

  it('another refuses with the legal basis, and the office arbitrates', async () => {
    const duties = await cast.duties('acknowledgeTask')
    const duty = duties.at(-1)!
    const desk = await cast.atDuty(duty)
    await desk.keys.choose(/提出异议/)
    await desk.keys.button('提交：提出异议')
    // What is missing is said, and typing can start right there.
    await expect.poll(() => desk.page.evaluate(() => document.activeElement?.getAttribute('aria-invalid'))).toBe('true')
    await desk.keys.type('本单位“三定”规定第三条')
    await desk.keys.field('理由', '该项职责已划转，不属本单位。')
    await desk.keys.button('提交：提出异议')
    await done(desk)
    expect((await part(duty))?.state).toBe('REFUSED')

    const arbitration = (await cast.duties('arbitrateResponsibility', duty.planTaskId)).at(-1)!
    const judge = await cast.atDuty(arbitration)
    await judge.page.getByText('本单位“三定”规定第三条').waitFor()
    await judge.keys.choose(/维持原分工/)
    await judge.keys.field('裁定理由', '与该单位职责一致，维持原分工。')
    await judge.keys.button('提交：维持原分工')
    await done(judge)
    expect((await part(duty))?.state).toBe('UPHELD')
  })

  it('the office hands a refused duty to another unit', async () => {
    const [arbitration] = (await cast.duties('arbitrateResponsibility')).filter(({ role }) => role === 'OFFICE')
    expect(arbitration, 'a refusal waits for the office').toBeDefined()
    const desk = await cast.atDuty(arbitration!)
    await desk.keys.choose(/改由其他单位承担/)
    await desk.keys.find('改派单位', '统计', '市统计局')
    await desk.keys.field('裁定理由', '职责已随机构改革划转，改由承接单位承担。')
    await desk.keys.button('提交：改由其他单位承担')
    await done(desk)
    expect((await cast.state(arbitration!.id)).outcome).toBe('TRANSFERRED')
  })

  it('the office appoints the coordinating unit', async () => {
    const duty = await cast.duty('appointCoordinator')
    const desk = await cast.atDuty(duty)
    await desk.keys.select('主办单位', '市')
    await desk.keys.field('文号', '临残工委办〔2022〕18号')
    await desk.keys.button('提交：明确主办单位')
    await done(desk)
    expect((await task(duty.planTaskId)).lead).toBeTruthy()
  })

  it('the lead draws up the work plan, the head signs, a participant countersigns with an opinion', async () => {
    const duty = (await cast.duties('drawUpWorkPlan')).find(({ unit }) => unit === '市残联') ?? (await cast.duty('drawUpWorkPlan'))
    const desk = await cast.atDuty(duty)
    await desk.keys.field('方案内容', '逐项细化措施，明确责任科室，按季调度。')
    await desk.keys.field('里程碑 1 名称', '完成摸底')
    await desk.keys.date('完成日期', '2023-03-31')
    await desk.keys.button('增加里程碑')
    // A new row takes the focus to its first field.
    await expect.poll(() => desk.page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT')
    await desk.keys.type('通过验收')
    await desk.keys.reach(desk.page.getByRole('spinbutton', { name: '完成日期：年' }).last())
    for (const digits of ['2025', '12', '31']) await desk.page.keyboard.type(digits)
    await desk.keys.button('增加风险')
    await desk.keys.field('风险事项 1', '人手不足，进度受影响')
    await desk.keys.select('可能性', /^3/)
    await desk.keys.select('影响', /^3/)
    await desk.keys.field('防范措施', '统筹使用专职委员。')
    await desk.keys.button('提交：报送本单位负责人签发')
    await done(desk)
    expect((await task(duty.planTaskId)).workPlan?.milestones.map(({ due }) => due)).toEqual(['2023-03-31', '2025-12-31'])

    const head = await cast.atDuty(await cast.duty('signWorkPlan', duty.planTaskId))
    await head.page.getByText('按季调度').waitFor()
    await head.keys.button('提交：同意签发')
    await done(head)

    const sign = await cast.duty('countersignWorkPlan', duty.planTaskId)
    const participant = await cast.atDuty(sign)
    await participant.keys.choose(/有不同意见/)
    await participant.keys.field('意见', '建议把基层培训写入里程碑。')
    await participant.keys.button('提交：有不同意见')
    await done(participant)
    const signed = (await task(duty.planTaskId)).workPlan?.countersigns.find(({ unitName }) => unitName === sign.unit)
    expect(signed).toMatchObject({ agreed: false, opinion: '建议把基层培训写入里程碑。' })
  })

  it('the office approves a work plan', async () => {
    const duty = (await cast.duties('approveWorkPlan')).find(({ role }) => role === 'OFFICE')!
    const desk = await cast.atDuty(duty)
    await desk.keys.choose(/批准方案/)
    await desk.keys.field('意见', '措施具体，同意实施。')
    await desk.keys.button('提交：批准方案')
    await done(desk)
    expect((await task(duty.planTaskId)).phase).toBe('IMPLEMENTATION')
  })

  it('the task page tells the way so far, in a tab and as a diagram with its text twin', async () => {
    const { planTaskId } = await cast.duty('countersignWorkPlan')
    const desk = await cast.at('office')
    await open(desk.page, `/plan-tasks/${planTaskId}`)
    await desk.keys.tab('办理经过')
    await desk.page.getByText(/签发/).first().waitFor()
    await desk.keys.tab('流程图')
    await desk.page.getByRole('heading', { name: '文字步骤' }).waitFor()
    await desk.page.getByText('正在办理').first().waitFor()
    await desk.page.context().close()
  })
})
