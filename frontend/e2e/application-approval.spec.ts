import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launch, open } from './browser'
import { Cast, done, type Desk } from './cast'
import { soundAtEachWidth } from './sound'

interface Task {
  id: number
  phase: string
  light: string
  lead?: string
  overdueCount: number
}

describe('an application, by keyboard alone', { timeout: 120_000 }, () => {
  let browser: Browser
  let cast: Cast
  let tasks: Task[]
  beforeAll(async () => {
    browser = await launch()
    cast = await Cast.of(browser)
    tasks = (await cast.get<{ items: Task[] }>('/api/plan-tasks?size=100')).items
  })
  afterAll(() => browser?.close())

  const handlerOf = (task: Task) => cast.usernameOf({ unit: task.lead!, role: 'HANDLER' })
  const applications = async (task: Task) => (await cast.get<{ items: { id: number; kind: string; state: string }[] }>(`/api/applications?planTaskId=${task.id}`)).items
  /** A task that another unit than the office's own leads, nothing of which was asked for yet. */
  async function leadBy(other: (unit: string) => boolean): Promise<Task> {
    for (const task of tasks.filter(({ phase, lead }) => phase === 'IMPLEMENTATION' && lead && other(lead))) {
      if ((await applications(task)).length === 0) return task
    }
    throw new Error('no such task is left')
  }

  async function askForExtension(desk: Desk, task: Task) {
    const { workPlan } = await cast.get<{ workPlan: { milestones: { due: string; state: string }[] } }>(`/api/plan-tasks/${task.id}`)
    const due = workPlan.milestones.find(({ state }) => state !== 'DONE')!.due
    const { now } = await cast.get<{ now: string }>('/api/demo/clock')
    const from = [due, now.slice(0, 10)].sort().at(-1)
    const { day } = await cast.get<{ day: string }>(`/api/calendar/deadlines?from=${from}&workingDays=5`)
    await open(desk.page, `/plan-tasks/${task.id}`)
    await desk.keys.link('申请延期')
    await desk.page.waitForURL(/applications\/extension$/)
    await desk.keys.select('延期的事项或里程碑', '里程碑')
    await desk.keys.date('申请延至', day)
    await desk.keys.field('延期理由', '受工期影响，须顺延；已增派人手。')
    await desk.keys.button('提交申请')
    await desk.page.waitForURL(/tab=applications/)
  }

  it('for an extension is filed from the task page, signed, reviewed and granted', async () => {
    const task = await leadBy((unit) => unit !== '市残联')
    const desk = await cast.at(handlerOf(task))
    await askForExtension(desk, task)
    await desk.page.context().close()

    const head = await cast.atDuty(await cast.duty('signApplication', task.id))
    await head.page.getByText('受工期影响').waitFor()
    await head.keys.button('提交：同意签发')
    await done(head)

    const office = await cast.atDuty(await cast.duty('reviewApplication', task.id))
    await office.keys.choose(/^同意/)
    await office.keys.button('提交：同意')
    await done(office)
    const [decision] = await cast.duties('decideApplication', task.id)
    if (decision) {
      const leader = await cast.atDuty(decision)
      await leader.keys.choose(/^同意/)
      await leader.keys.button('提交：同意')
      await done(leader)
    }
    expect((await applications(task))[0]?.state).toBe('GRANTED')
  })

  it('is returned with an opinion, changed and sent again', async () => {
    const task = await leadBy((unit) => unit !== '市残联')
    const desk = await cast.at(handlerOf(task))
    await askForExtension(desk, task)
    await desk.page.context().close()

    const head = await cast.atDuty(await cast.duty('signApplication', task.id))
    await head.keys.choose(/退回修改/)
    await head.keys.field('意见', '请写明已采取的措施。')
    await head.keys.button('提交：退回修改')
    await done(head)

    const revision = await cast.duty('reviseApplication', task.id)
    const handler = await cast.atDuty(revision)
    await handler.page.getByText('请写明已采取的措施。').first().waitFor()
    await soundAtEachWidth(handler.page, 'reviseApplication')
    await handler.keys.field('延期理由', '受工期影响，须顺延；已增派两个施工班组。')
    await handler.keys.button('提交：修改后重新提交')
    await done(handler)
    expect((await cast.duty('signApplication', task.id)).planTaskId).toBe(task.id)
  })

  it('for closure is withdrawn, filed anew from the task page, signed, reviewed and decided', async () => {
    const pending = await cast.duty('signApplication', (await closing()).id)
    const task = tasks.find(({ id }) => id === pending.planTaskId)!
    const desk = await cast.at(handlerOf(task))
    await open(desk.page, `/plan-tasks/${task.id}`)
    await desk.keys.tab(/^申请/)
    await desk.keys.button('撤回办结申请')
    await desk.page.getByRole('dialog').waitFor()
    await desk.keys.button('确认撤回')
    await expect.poll(() => desk.page.evaluate(() => document.activeElement?.getAttribute('aria-invalid'))).toBe('true')
    await desk.keys.type('佐证材料须补充。')
    await desk.keys.button('确认撤回')
    await desk.page.getByText('已撤回').first().waitFor()
    expect((await applications(task))[0]?.state).toBe('WITHDRAWN')

    await desk.keys.link('申请办结')
    await desk.page.waitForURL(/applications\/closure$/)
    await desk.keys.field('完成情况', '规定动作全部完成，材料已补充。')
    await desk.keys.select('自评等次', '良好')
    await desk.keys.button('提交申请')
    await desk.page.waitForURL(/tab=applications/)
    await desk.page.context().close()

    const head = await cast.atDuty(await cast.duty('signApplication', task.id))
    await head.keys.button('提交：同意签发')
    await done(head)
    for (const countersign of await cast.duties('countersignApplication', task.id)) {
      const participant = await cast.atDuty(countersign)
      await participant.keys.choose(/^同意/)
      await participant.keys.button('提交：同意')
      await done(participant)
    }
    for (const step of ['reviewApplication', 'decideApplication']) {
      const judge = await cast.atDuty(await cast.duty(step, task.id))
      await judge.keys.choose(/^同意/)
      await judge.keys.field('意见', '同意销号。')
      await judge.keys.button('提交：同意')
      await done(judge)
    }
    expect((await cast.get<Task>(`/api/plan-tasks/${task.id}`)).phase).toBe('CLOSED')
  })

  /** The task whose closure was asked for when the demo opened. */
  async function closing(): Promise<Task> {
    for (const duty of await cast.duties('signApplication')) {
      const task = tasks.find(({ id }) => id === duty.planTaskId)!
      if ((await applications(task))[0]?.kind === 'CLOSURE') return task
    }
    throw new Error('no closure waits for its signature')
  }

  it('that would come too early is not offered, and a sentence says what is missing', async () => {
    const task = await leadBy((unit) => unit === '市残联')
    const desk = await cast.at(handlerOf(task))
    await open(desk.page, `/plan-tasks/${task.id}/applications/closure`)
    await desk.page.getByText('现在不能申请办结').waitFor()
    await desk.page.getByText(/个里程碑未完成/).waitFor()
    expect(await desk.page.getByRole('button', { name: '提交申请' }).count()).toBe(0)
    await desk.page.context().close()
  })
})
