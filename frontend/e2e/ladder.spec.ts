import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { atEachWidth, launch, open } from './browser'
import { deskOf } from './desk'
import { sound, soundAtEachWidth } from './sound'

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser?.close())

/** A red order that waits for its draft, of a unit whose people are not the office's own. */
async function redDraft(office: Page) {
  const list = async <T>(path: string) => ((await (await office.request.get(path)).json()) as { items: T[] }).items
  const matters = await list<{ matter: { unitName: string }; place: { proposedId: number; proposedRung: string } }>('/api/supervision/matters?state=OPEN&proposed=true&size=200')
  const wanted = matters.filter(({ matter, place }) => place.proposedRung === 'RED' && matter.unitName !== '市残联').map(({ place }) => place.proposedId)
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
    await keys.check('按“13710”节奏反馈')
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
    expect(await leader.getByText('按“13710”节奏反馈').count()).toBeGreaterThan(0)
  })

  it('the list is narrowed to what it is about, and a red task says why', { timeout: 120_000 }, () =>
    atEachWidth(browser, 'office', async (page) => {
      await open(page, '/supervision/matters?ground=MISSED_MILESTONE&state=ALL')
      await page.getByRole('region', { name: '督办事项清单' }).getByText('未达里程碑').last().waitFor()
      await sound(page, 'missed milestones')
    }))

  it('a unit answers an order with why and with proof, which the head sees', { timeout: 120_000 }, async () => {
    const { page: office } = await deskOf(browser, 'office')
    const { items } = (await (await office.request.get('/api/work-items?scope=all&element=answerOrder&size=200')).json()) as { items: { id: number; subjectId: number; unit: string }[] }
    const accounts = (await (await office.request.get('/api/demo/accounts')).json()) as { username: string; unit: string; role: string }[]
    const duty = items[0]!
    const handler = accounts.find(({ unit, role }) => unit === duty.unit && role === 'HANDLER')!
    const { page, keys } = await deskOf(browser, handler.username)
    await open(page, `/work-items/${duty.id}`)
    await keys.field('办理情况', '已明确专人')
    await keys.field('采取的措施', '每周调度')
    await keys.date('完成时间', '2022-12-30')
    await keys.choose(/^资金/)
    await keys.field('原因说明', '配套资金未到位')
    await keys.reach(page.locator('summary').filter({ hasText: '佐证材料' }))
    await page.keyboard.press('Enter')
    await keys.file('选择文件上传', { name: '情况说明.txt', mimeType: 'text/plain', buffer: Buffer.from('情况说明') })
    await page.getByRole('list', { name: '已选材料' }).getByText('情况说明.txt').waitFor()
    await soundAtEachWidth(page, 'answering an order')
    await keys.button('提交：提交单位负责人')
    await page.waitForURL(/\/work-items(\?|$)/)
    const { row } = (await (await office.request.get(`/api/supervision/orders/${duty.subjectId}`)).json()) as { row: { matter: { id: number } } }
    await open(office, `/supervision/matters/${row.matter.id}`)
    await office.getByText('情况说明.txt').first().waitFor()
    await office.getByText('配套资金未到位').first().waitFor()
  })

  it('the office writes a reminder letter, reads it as it will be printed, and signs it', { timeout: 180_000 }, async () => {
    const { page: office, keys } = await deskOf(browser, 'office')
    const answer = await office.request.get('/api/supervision/matters?state=OPEN&size=200')
    const { items } = (await answer.json()) as { items: { matter: { id: number; unitName: string } }[] }
    const { id, unitName } = items.map(({ matter }) => matter).find(({ unitName }) => unitName !== '市残联')!
    await open(office, `/supervision/matters/${id}`)
    const card = office.getByRole('region', { name: '提醒函' })
    await keys.button('拟写提醒函')
    const dialog = office.getByRole('dialog', { name: '拟写提醒函' })
    await dialog.waitFor()
    expect(await dialog.getByRole('textbox', { name: '提醒内容' }).inputValue()).toContain('请贵单位抓紧')
    await soundAtEachWidth(office, 'the dialog')
    await keys.reach(dialog.getByRole('button', { name: '保存为拟稿' }).first())
    await office.keyboard.press('Enter')
    await dialog.waitFor({ state: 'hidden' })
    await card.getByRole('link', { name: '看稿' }).waitFor()
    await soundAtEachWidth(office, 'a letter that waits for its signature')
    await keys.reach(card.getByRole('link', { name: '看稿' }))
    await office.keyboard.press('Enter')
    await office.getByText('特此函告').first().waitFor()
    await sound(office, 'the letter as it will be printed')
    await office.goBack()
    await keys.reach(card.getByRole('button', { name: '签发' }))
    await office.keyboard.press('Enter')
    const number = await card.getByRole('link', { name: /〔2022〕\d+号/ }).textContent()

    const accounts = (await (await office.request.get('/api/demo/accounts')).json()) as { username: string; unit: string; role: string }[]
    const { page: unit } = await deskOf(browser, accounts.find((one) => one.unit === unitName && one.role === 'HANDLER')!.username)
    await open(unit, '/notices')
    await unit.getByText(`提醒函（${number}）已签发`).first().waitFor()
    await open(unit, `/supervision/matters/${id}`)
    await unit.getByRole('region', { name: '提醒函' }).getByRole('link', { name: number! }).click()
    await unit.getByText('特此函告').first().waitFor()
  })

  it('an official in a hurry starts higher, with a reason', { timeout: 120_000 }, async () => {
    const { page: office, keys } = await deskOf(browser, 'office')
    const answer = await office.request.get('/api/supervision/matters?state=OPEN&proposed=false&size=200')
    const { items } = (await answer.json()) as { items: { matter: { id: number; rung: string; unitName: string } }[] }
    const below = items.map(({ matter }) => matter).find(({ rung, unitName }) => ['URGE', 'BLUE', 'YELLOW'].includes(rung) && unitName !== '市残联')
    await open(office, `/supervision/matters/${below!.id}`)
    await keys.reach(office.getByRole('button', { name: '加急' }).first())
    await office.keyboard.press('Enter')
    const dialog = office.getByRole('dialog', { name: '加急督办' })
    await dialog.waitFor()
    await keys.choose('红色督办单')
    await keys.reach(dialog.getByRole('textbox', { name: '加急理由' }).first())
    await office.keyboard.type('影响年度目标')
    await sound(office, 'the dialog')
    await keys.reach(dialog.getByRole('button', { name: '提出督办单' }).first())
    await office.keyboard.press('Enter')
    await dialog.waitFor({ state: 'hidden' })
    await office.getByText('影响年度目标').first().waitFor()
  })
})
