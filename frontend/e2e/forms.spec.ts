import { readdirSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contextOf, launch, login, open, widths } from './browser'
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
const ofReport = (form: string) => /Progress$|Summary$/.test(form)
/** Steps that have a usual answer and nothing that must be filled in. */
const mayBeEmpty = ['acknowledgeTask', 'signWorkPlan', 'signProgress', 'signSummary', 'signApplication']

describe.each(widths)('every step\'s form at %i px', { timeout: 120_000 }, (width) => {
  let browser: Browser
  let page: Page
  let report: Item
  let application: Item
  beforeAll(async () => {
    browser = await launch()
    page = await (await contextOf(browser, width)).newPage()
    await login(page, 'office')
    report = (await done('sumUpProgress'))[0]!
    application = (await done('signApplication'))[0]!
  })
  afterAll(() => browser?.close())

  const done = async (element: string) =>
    ((await (await page.request.get(`/api/work-items?state=done&scope=all&size=5&element=${element}`)).json()) as { items: Item[] }).items

  /** A finished duty shown as an open one of the office's own: every form stands on true facts, whoever's turn it is. */
  async function show(form: string) {
    const like = ofApplication(form) ? application : report
    await page.unroute('**/api/work-items/*')
    await page.route('**/api/work-items/*', async (route) => {
      const response = await route.fetch()
      const item = (await response.json()) as Item
      await route.fulfill({ response, json: { ...item, element: form, state: 'OPEN', mine: true, outcome: null, ...(ofReport(form) || ofApplication(form) ? {} : { subjectId: item.planTaskId }) } })
    })
    await open(page, `/work-items/${like.id}`)
    await page.getByRole('button', { name: /^提交/ }).waitFor()
  }

  it('are all there', () => expect(forms.length).toBeGreaterThanOrEqual(18))

  it.each(forms)('%s is sound, also when it was sent too early', async (form) => {
    await show(form)
    if (mayBeEmpty.includes(form)) return sound(page, form)
    for (const field of await page.locator('form textarea').all()) await field.fill('')
    await page.getByRole('button', { name: /^提交/ }).click()
    await focusOnFirstError(page, form)
    await sound(page, `${form} with its errors`)
  })
})
