import type { Browser, Page } from 'playwright-core'
import { expect } from 'vitest'
import { contextOf, login } from './browser'
import type { Cast, Duty } from './cast'

interface Assessed {
  assessment: { id: number; planTaskId: number; state: string }
  lines: { criterion: { id: number; points: number } }[]
}

const text = `某市残疾人事业“十四五”规划

规划期为2021年至2025年。

三、重点任务
（一）改善生活
1.建设托养机构。每个县建成一所。（牵头单位：市民政局）
`

const DAY = 86_400_000
const MOST_DAYS = 40

/** A plan of one task and a round of it, brought by the API to where the browser takes over. */
export class SmallRound {
  plan = 0
  round = 0
  self = 0
  private readonly pages = new Map<string, Page>()

  constructor(
    private readonly browser: Browser,
    private readonly cast: Cast,
  ) {}

  private async pageOf(username: string) {
    const known = username === 'office' ? this.cast.office : this.pages.get(username)
    if (known) return known
    const page = await (await contextOf(this.browser, 1280)).newPage()
    await login(page, username)
    this.pages.set(username, page)
    return page
  }

  private async send<T>(username: string, method: 'POST' | 'PUT', path: string, data: unknown, version?: number): Promise<T> {
    const page = await this.pageOf(username)
    const token = (await page.context().cookies()).find(({ name }) => name === 'XSRF-TOKEN')!.value
    const answer = await page.request.fetch(path, {
      method,
      data,
      headers: { 'X-XSRF-TOKEN': token, 'Idempotency-Key': crypto.randomUUID(), ...(version === undefined ? {} : { 'If-Match': `"${version}"` }) },
    })
    expect(answer.ok(), `${path}: ${await answer.text()}`).toBe(true)
    return (await answer.json()) as T
  }

  async duty(element: string): Promise<Duty> {
    const { items } = await this.cast.get<{ items: Duty[] }>(`/api/work-items?scope=all&size=20&planId=${this.plan}&element=${element}`)
    if (!items[0]) throw new Error(`nobody waits at ${element}`)
    return items[0]
  }

  async complete(element: string, outcome: string, form: object = {}) {
    const duty = await this.duty(element)
    await this.send(this.cast.usernameOf(duty), 'POST', `/api/work-items/${duty.id}/completion`, { outcome, form })
  }

  async today() {
    const { now } = await this.cast.get<{ now: string }>('/api/demo/clock')
    return now.slice(0, 10)
  }

  async dayGoesBy() {
    const next = new Date(Date.parse(`${await this.today()}T00:00:00Z`) + DAY).toISOString().slice(0, 10)
    await this.send('office', 'POST', '/api/demo/clock', { to: next })
  }

  async daysGoByUntil(reached: () => Promise<boolean>) {
    for (let days = 0; !(await reached()); days++) {
      expect(days, 'days waited').toBeLessThan(MOST_DAYS)
      await this.dayGoesBy()
    }
  }

  assessed = () => this.cast.get<Assessed>(`/api/self-assessments/${this.self}`)

  /** Published, acknowledged, opened, and nobody said a word, so that the office judged by itself. */
  async verified() {
    await this.publish()
    await this.open()
    const { items } = await this.cast.get<{ items: { id: number }[] }>(`/api/self-assessments?roundId=${this.round}`)
    this.self = items[0]!.id
    await this.daysGoByUntil(async () => (await this.assessed()).assessment.state === 'SIGNED')
    await this.send('office', 'POST', `/api/self-assessments/${this.self}/check-cards`, { people: '张三、李四', checkedOn: await this.today(), place: '尧都区托养中心', found: '设施已建成，尚未启用', isTrue: false })
    const { lines } = await this.assessed()
    await this.complete('verifySelfAssessment', 'VERIFIED', {
      scores: lines.map(({ criterion }) => ({ criterionId: criterion.id, points: criterion.points / 2, reason: '据实地检查' })),
      paper: { tick: 'YES' },
      spot: { tick: 'NO', note: '见抽查记录卡' },
      people: { tick: 'NOT_ASKED' },
    })
  }

  private async publish() {
    const { id } = await this.send<{ id: number }>('office', 'POST', '/api/plans/imports', { text, name: '托养机构建设规划' })
    this.plan = id
    const today = await this.today()
    await this.send('office', 'POST', `/api/plans/${id}/publication`, { start: today, end: `${Number(today.slice(0, 4)) + 2}-12-31`, paperNumber: '临政发〔2026〕9号' })
    await this.complete('acknowledgeTask', 'ACCEPTED')
  }

  private async open() {
    const today = await this.today()
    const { round } = await this.send<{ round: { id: number; version: number } }>('office', 'POST', '/api/assessment-rounds', { planId: this.plan, kind: 'MID_TERM' })
    this.round = round.id
    const saved = await this.send<{ round: { version: number } }>(
      'office',
      'PUT',
      `/api/assessment-rounds/${round.id}/scheme`,
      {
        title: '托养机构建设规划中期评估',
        asOf: today,
        scoreStep: 0.5,
        partDays: 1,
        selfDays: 2,
        verifyDays: 10,
        objectionDays: 3,
        samplePercent: 100,
        criteria: [
          { name: '任务推进', points: 60, basis: 'JUDGED' },
          { name: '工作成效', points: 40, basis: 'JUDGED' },
        ],
      },
      round.version,
    )
    await this.send('office', 'POST', `/api/assessment-rounds/${round.id}/submission`, {}, saved.round.version)
    await this.complete('approveScheme', 'APPROVED')
    await this.dayGoesBy()
    await this.complete('openAssessment', 'DONE')
    await this.complete('drawSpotChecks', 'DONE')
  }

  /** The days for objections go by and the grades are signed. */
  async graded() {
    await this.daysGoByUntil(async () => (await this.cast.duties('proposeGrades')).some(({ subjectId }) => subjectId === this.round))
    await this.complete('proposeGrades', 'SUBMITTED', { summary: '总体按计划推进，设施尚未启用。' })
    await this.complete('signGrades', 'SIGNED')
  }
}
