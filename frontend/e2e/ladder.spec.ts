import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { atEachWidth, launch, open } from './browser'
import { deskOf } from './desk'
import { sound } from './sound'

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser?.close())

/** A red order that waits for its draft, of a unit whose people are not the office's own. */
async function redDraft(office: Page) {
  const list = async <T>(path: string) => ((await (await office.request.get(path)).json()) as { items: T[] }).items
  const matters = await list<{ proposedId: number; proposedRung: string; unitName: string }>('/api/supervision/matters?state=OPEN&proposed=true&size=200')
  const wanted = matters.filter(({ proposedRung, unitName }) => proposedRung === 'RED' && unitName !== '市残联').map(({ proposedId }) => proposedId)
  const drafts = await list<{ id: number; subjectId: number }>('/api/work-items?element=draftOrder&size=200')
  return drafts.find(({ subjectId }) => wanted.includes(subjectId))!.id
}

describe('the ladder', () => {
  it('shows each late matter with its rungs, wide and narrow', { timeout: 120_000 }, () =>
    atEachWidth(browser, 'office', async (page) => {
      await open(page, '/supervision/matters')
      await page.getByRole('link', { name: /\S/ }).first().waitFor()
      await sound(page, 'the list of matters')
      const first = page.getByRole('region', { name: '督办事项清单' }).getByRole('link').first()
      await open(page, (await first.getAttribute('href'))!)
      expect(await page.getByRole('list', { name: '督办阶梯' }).getByRole('listitem').count()).toBe(8)
      await sound(page, 'a matter')
    }))

  it('the office drafts an order, the leader signs it, and it bears a number', { timeout: 120_000 }, async () => {
    const { page: office, keys } = await deskOf(browser, 'office')
    await open(office, `/work-items/${await redDraft(office)}`)
    await office.getByRole('textbox', { name: '办理要求' }).waitFor()
    await sound(office, 'drafting an order')
    await keys.reach(office.getByRole('button', { name: '提交：送签' }).first())
    await office.keyboard.press('Enter')
    await office.waitForURL(/\/work-items(\?|$)/)

    const { page: leader, keys: hand } = await deskOf(browser, 'leader')
    await open(leader, '/work-items?element=signOrder')
    await hand.reach(leader.getByRole('table').getByRole('link').first())
    await leader.keyboard.press('Enter')
    const course = leader.getByRole('link', { name: '督办经过' })
    await course.waitFor()
    const matter = await course.getAttribute('href')
    await hand.reach(leader.getByRole('radio', { name: /^签发/ }).first())
    await leader.keyboard.press('Space')
    await hand.reach(leader.getByRole('button', { name: '提交：签发' }).first())
    await leader.keyboard.press('Enter')
    await leader.waitForURL(/\/work-items(\?|$)/)
    await open(leader, matter!)
    expect(await leader.getByRole('list', { name: '督办阶梯' }).getByText(/〔2022〕\d+号/).count()).toBeGreaterThan(0)
  })

  it('an official in a hurry starts higher, with a reason', { timeout: 120_000 }, async () => {
    const { page: office, keys } = await deskOf(browser, 'office')
    const answer = await office.request.get('/api/supervision/matters?state=OPEN&proposed=false&size=200')
    const { items } = (await answer.json()) as { items: { id: number; rung: string; unitName: string }[] }
    const below = items.find(({ rung, unitName }) => ['URGE', 'BLUE', 'YELLOW'].includes(rung) && unitName !== '市残联')
    await open(office, `/supervision/matters/${below!.id}`)
    await keys.reach(office.getByRole('button', { name: '加急' }).first())
    await office.keyboard.press('Enter')
    const dialog = office.getByRole('dialog', { name: '加急督办' })
    await dialog.waitFor()
    await keys.reach(dialog.getByRole('radio', { name: '红色督办单' }).first())
    await office.keyboard.press('Space')
    await keys.reach(dialog.getByRole('textbox', { name: '加急理由' }).first())
    await office.keyboard.type('影响年度目标')
    await sound(office, 'the dialog')
    await keys.reach(dialog.getByRole('button', { name: '提出督办单' }).first())
    await office.keyboard.press('Enter')
    await dialog.waitFor({ state: 'hidden' })
    await office.getByText('影响年度目标').first().waitFor()
  })
})
