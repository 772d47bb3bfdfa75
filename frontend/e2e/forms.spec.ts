import { readdirSync, readFileSync } from 'node:fs'
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
const ofOwnStory = ['carryOutInstruction', 'signInstructionAnswer', 'reviewInstruction', 'drawUpWorkPlan', 'reportProgress', 'sumUpProgress', 'reviseApplication', 'reviseKeyProjects', 'drawUpBasis', 'stateValue', 'drawExperts']
/** A step that the demo has done of each process whose forms tell of more than the task. */
const doneSteps: Record<string, string> = {
  'application-approval': 'signApplication',
  'assessment-round': 'drawSpotChecks',
  bulletin: 'signBulletin',
  'expert-review': 'drawExperts',
  'indicator-basis': 'signBasis',
  'indicator-value': 'signValue',
  'progress-report': 'sumUpProgress',
  'self-assessment': 'signSelfAssessment',
  'supervision-order': 'signOrder',
}
/** What the server says of a duty on which nobody has written yet. */
const nothingWritten = { content: null, version: 0, savedAt: null, savedBy: null }
const models = new URL('../../processes/', import.meta.url)
const processes = readdirSync(models).flatMap((file) => (file.endsWith('.bpmn') ? [{ key: file.slice(0, -'.bpmn'.length), model: readFileSync(new URL(file, models), 'utf8') }] : []))
const processOf = (form: string) => processes.find(({ model }) => model.includes(`userTask id="${form}"`))?.key ?? ''

/** What follows from a round of assessment has stories of its own, in which its forms are looked at. */
const ofRounds = ['score-objection', 'rectification', 'evaluation-report']
const isOfTheWay = (form: string) => !ofOwnStory.includes(form) && !ofRounds.includes(processOf(form))
const forms = readdirSync(new URL('../src/features/work-items/forms', import.meta.url))
  .flatMap((file) => (file.endsWith('.vue') ? [file.slice(0, -'.vue'.length)] : []))
  .filter(isOfTheWay)
/** Steps that have a usual answer and nothing that must be filled in. */
const mayBeEmpty = ['acknowledgeTask', 'signWorkPlan', 'signProgress', 'signSummary', 'signApplication', 'acknowledgeOrder', 'signOrderAnswer', 'draftBulletin', 'settleObjections', 'receiveBulletin', 'signBasis', 'signValue', 'reviseScheme', 'openAssessment', 'drawSpotChecks', 'signOwnPart', 'signSelfAssessment', 'scoreTasks']

describe('every step\'s form', { timeout: 120_000 }, () => {
  let browser: Browser
  const likes = new Map<string, Item>()
  beforeAll(async () => {
    browser = await launch()
    const context = await contextOf(browser, 1280)
    const page = await context.newPage()
    await login(page, 'office')
    for (const [process, element] of Object.entries(doneSteps)) likes.set(process, await done(page, element))
    await context.close()
  })
  afterAll(() => browser?.close())

  const done = async (page: Page, element: string) =>
    ((await (await page.request.get(`/api/work-items?state=done&scope=all&size=5&element=${element}`)).json()) as { items: Item[] }).items[0]!

  /** A finished duty shown as an open one of the office's own: every form stands on true facts, whoever's turn it is. */
  async function show(page: Page, form: string) {
    const own = likes.get(processOf(form))
    const like = own ?? likes.get('progress-report')!
    await page.unroute('**/api/work-items/*')
    await page.unroute('**/draft')
    await page.route('**/draft', (route) => route.fulfill({ json: nothingWritten }))
    await page.route('**/api/work-items/*', async (route) => {
      const response = await route.fetch()
      const item = (await response.json()) as Item
      await route.fulfill({ response, json: { ...item, element: form, state: 'OPEN', mine: true, outcome: null, ...(own ? {} : { subjectId: item.planTaskId }) } })
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

  it('are all there', () => expect(forms.length).toBeGreaterThanOrEqual(40))

  it('each is sound, also when it was sent too early', { timeout: 300_000 }, () =>
    atEachWidth(browser, 'office', async (page) => {
      for (const form of forms) await tryOut(page, form)
    }))
})
