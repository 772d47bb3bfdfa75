import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { atEachWidth, launch, open } from './browser'
import { Cast, type Desk } from './cast'
import { sound, soundAtEachWidth } from './sound'

/** The report of a round that is open: a running one, or one that is begun here by the same steps as in its own story. */
describe('the report of a round, by keyboard alone', { timeout: 120_000 }, () => {
  let browser: Browser
  let cast: Cast
  let office: Desk
  let path: string
  beforeAll(async () => {
    browser = await launch()
    cast = await Cast.of(browser)
    office = await cast.at('office')
    path = `/assessments/${await openRound()}/report`
  })
  afterAll(() => browser?.close())

  /** The demo's own, or one that an earlier story has opened. */
  async function openRound(): Promise<number> {
    const { items } = await cast.get<{ items: { id: number; openedAt: string | null }[] }>('/api/assessment-rounds?size=50')
    return items.find(({ openedAt }) => openedAt)!.id
  }

  it('is drafted from the snapshot and added to', async () => {
    await open(office.page, path)
    await soundAtEachWidth(office.page, 'no report yet')
    await office.keys.button('起草报告')
    await office.page.getByRole('heading', { name: '一、总体评价' }).waitFor()
    const chapter = office.page.getByRole('region', { name: '一、总体评价' })
    expect(await chapter.innerText()).toContain('规划共有重点任务')
    await office.keys.reach(chapter.getByRole('textbox', { name: '补充内容' }))
    await office.keys.type('总体进展平稳。')
    await office.keys.button('保存补充内容')
    await office.page.getByText('补充内容已保存').waitFor()
  })

  it('its title is changed in a dialog', async () => {
    await office.keys.button('标题和主送')
    const dialog = office.page.getByRole('dialog')
    await dialog.waitFor()
    await sound(office.page, 'title and addressee')
    await office.keys.field('主送机关', '市人民政府办公室')
    await office.keys.button('保存')
    await dialog.waitFor({ state: 'detached' })
    await office.page.getByText('市人民政府办公室').first().waitFor()
  })

  it('shows chapters, charts with their numbers and what it rests on, wide and narrow', () =>
    atEachWidth(browser, 'office', async (page) => {
      await open(page, path)
      await page.getByRole('heading', { name: /^图1\s/ }).waitFor()
      await sound(page, 'a report')
      await page.getByText('图中的数').first().click()
      await page.getByRole('region', { name: /^图1\s.*的数$/ }).waitFor()
      await sound(page, 'the numbers of a chart')
    }))

  it('is to be had as docx', async () => {
    const answer = await office.page.request.get(`/api${path.replace('assessments', 'assessment-rounds')}/docx`)
    expect(answer.ok()).toBe(true)
    expect((await answer.body()).subarray(0, 2).toString()).toBe('PK')
  })
})
