import { readdirSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { atEachWidth, contextOf, launch, login, open } from './browser'
import { focusOnFirstError, sound } from './sound'

interface Item {
  id: number
  element: string
  process: string
  planTaskId: number
  subjectId: number
}

/** These ask the server for more than the duty itself, which it tells of an open one alone: looked at in their own stories. */
const ofOwnStory = ['carryOutInstruction', 'signInstructionAnswer', 'reviewInstruction', 'drawUpWorkPlan', 'reportProgress', 'sumUpProgress', 'reviseApplication', 'reviseKeyProjects']
const isOfTheWay = (file: string) => file.endsWith('.vue') && !ofOwnStory.includes(file.slice(0, -'.vue'.length))
const forms = readdirSync(new URL('../src/features/work-items/forms', import.meta.url)).flatMap((file) => (isOfTheWay(file) ? [file.slice(0, -'.vue'.length)] : []))
const ofApplication = (form: string) => form.endsWith('Application')
const ofOrder = (form: string) => form.includes('Order') || form === 'recordTalk'
const ofReport = (form: string) => /Progress$|Summary$/.test(form)
/** Steps that have a usual answer and nothing that must be filled in. */
const mayBeEmpty = ['acknowledgeTask', 'signWorkPlan', 'signProgress', 'signSummary', 'signApplication', 'acknowledgeOrder', 'signOrderAnswer']

describe('every step\'s form', { timeout: 120_000 }, () => {
  let browser: Browser
  let report: Item
  let application: Item
  let order: Item
  beforeAll(async () => {
    browser = await launch()
    const context = await contextOf(browser, 1280)
    const page = await context.newPage()
    await login(page, 'office')
    report = await done(page, 'sumUpProgress')
    application = await done(page, 'signApplication')
    order = await done(page, 'signOrder')
    await context.close()
  })
  afterAll(() => browser?.close())

  const done = async (page: Page, element: string) =>
    ((await (await page.request.get(`/api/work-items?state=done&scope=all&size=5&element=${element}`)).json()) as { items: Item[] }).items[0]!

  /** A finished duty shown as an open one of the office's own: every form stands on true facts, whoever's turn it is. */
  async function show(page: Page, form: string) {
    const like = ofApplication(form) ? application : ofOrder(form) ? order : report
    await page.unroute('**/api/work-items/*')
    await page.route('**/api/work-items/*', async (route) => {
      const response = await route.fetch()
      const item = (await response.json()) as Item
      await route.fulfill({ response, json: { ...item, element: form, state: 'OPEN', mine: true, outcome: null, ...(ofReport(form) || ofApplication(form) || ofOrder(form) ? {} : { subjectId: item.planTaskId }) } })
    })
    await open(page, `/work-items/${like.id}`)
    await page.getByRole('button', { name: /^提交/ }).waitFor()
  }

  async function tryOut(page: Page, form: string) {
    await show(page, form)
    if (mayBeEmpty.includes(form)) return sound(page, form)
    for (const field of await page.locator('form textarea').all()) await field.fill('')
    await page.getByRole('button', { name: /^提交/ }).click()
    await focusOnFirstError(page, form)
    await sound(page, `${form} with its errors`)
  }

  it('are all there', () => expect(forms.length).toBeGreaterThanOrEqual(18))

  it('each is sound, also when it was sent too early', { timeout: 300_000 }, () =>
    atEachWidth(browser, 'office', async (page) => {
      for (const form of forms) await tryOut(page, form)
    }))
})
