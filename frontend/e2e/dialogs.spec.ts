import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, it } from 'vitest'
import { atEachWidth, launch, open, settled } from './browser'
import { focusOnFirstError, sound } from './sound'

const text = `某市残疾人事业规划

规划期为2021年至2025年。

三、重点任务
（一）改善生活
1.推进无障碍改造。为困难家庭完成改造。（牵头单位：市残联；参与单位：市财政局）
2.办好康复服务。规范机构管理。（责任单位：市没有这个局、市残联）
`

const dialog = (page: Page) => page.getByRole('dialog')
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first()

/** Opens a dialog, looks at it, sends it empty, and looks at its errors. */
async function tryForm(page: Page, opener: string | RegExp, send = '保存') {
  await button(page, opener).click()
  await dialog(page).waitFor()
  await settled(page)
  await sound(page, `${opener}`)
  await dialog(page).getByRole('button', { name: send }).click()
  await focusOnFirstError(page, `${opener}`)
  await sound(page, `${opener} with its errors`)
  await page.keyboard.press('Escape')
  await dialog(page).waitFor({ state: 'detached' })
}

describe('what opens over a page', { timeout: 240_000 }, () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(() => browser?.close())

  it('the forms of the organisation are sound', () =>
    atEachWidth(browser, 'sysadmin', async (page) => {
      await open(page, '/units')
      await tryForm(page, '新增单位')
      await tryForm(page, /^.+的承接单位$/, '登记')
      await button(page, '导入').click()
      await dialog(page).waitFor()
      await sound(page)
      await page.keyboard.press('Escape')
      await open(page, '/unit-groups')
      await tryForm(page, '新增单位组')
      await open(page, '/people')
      await tryForm(page, '新增人员')
      await open(page, '/people/1')
      await button(page, '安排代办').click()
      await focusOnFirstError(page, '安排代办')
      await sound(page)
    }))

  it('the calendar\'s edit is sound in both ways and before it counts', () =>
    atEachWidth(browser, 'sysadmin', async (page) => {
      await open(page, '/calendar/edit?year=2027')
      await page.getByRole('tab', { name: '逐日标记' }).click()
      await sound(page)
      await button(page, /^12 月 1 日/).click()
      await page.getByLabel('依据').fill('试排')
      await button(page, '看看有何变动').click()
      await page.getByText('尚未生效').waitFor()
      await sound(page)
    }))

  it('an account\'s form is sound, with its list of people open', () =>
    atEachWidth(browser, 'secadmin', async (page) => {
      await open(page, '/accounts')
      await tryForm(page, '新增账号')
      await button(page, '新增账号').click()
      await button(page, '展开人员列表').click()
      await page.getByRole('option').first().waitFor()
      await sound(page)
    }))

  it('every part of a draft, its forms, its publication and its re-import are sound', () =>
    atEachWidth(browser, 'office', async (page, width) => {
      await open(page, '/plans/import')
      await page.getByRole('tab', { name: '粘贴全文' }).click()
      await button(page, '读取并存为草稿').click()
      await focusOnFirstError(page, '粘贴全文')
      await sound(page)
      await page.getByRole('textbox', { name: '规划全文' }).fill(text)
      await button(page, '读取并存为草稿').click()
      await page.waitForURL(/\/plans\/\d+$/)
      await page.getByRole('heading', { level: 1, name: /规划/ }).waitFor()
      await settled(page)
      if (width < 600) await button(page, '条目').click()
      await button(page, '修改任务 1').click()
      await page.getByRole('textbox', { name: '修改理由' }).waitFor()
      await button(page, '保存修改').click()
      await focusOnFirstError(page, '修改任务')
      await sound(page)
      await page.getByRole('tab', { name: /疑点/ }).click()
      await button(page, /^处理疑点/).click()
      await button(page, '确认处理').click()
      await focusOnFirstError(page, '处理疑点')
      await sound(page)
      await page.getByRole('tab', { name: '改动记录' }).click()
      await page.getByText('导入之后没有人工改动').waitFor()
      await sound(page)
      await button(page, '发布').click()
      await dialog(page).waitFor()
      await sound(page)
      await page.keyboard.press('Escape')
      await button(page, '重新导入').click()
      await dialog(page).getByRole('tab', { name: '粘贴全文' }).click()
      await dialog(page).getByRole('textbox', { name: '规划全文' }).fill(text.replace('困难家庭', '农村家庭'))
      await button(page, '比较差异').click()
      await dialog(page).getByText('以下差异尚未生效').waitFor()
      await sound(page)
    }))

  it('every part of the published plan is sound', () =>
    atEachWidth(browser, 'office', async (page, width) => {
      await open(page, '/plans/1')
      if (width < 600) await button(page, '条目').click()
      for (const part of ['指标', '重点项目', '疑点', '改动记录']) {
        await page.getByRole('tab', { name: part }).click()
        await settled(page)
        await sound(page, part, '.rows')
      }
      await page.getByRole('tab', { name: '重点项目' }).click()
      await button(page, /^修改重点项目/).click()
      await button(page, '保存修改').click()
      await focusOnFirstError(page, '重点项目')
      await sound(page, 'a key project being changed', '.rows')
    }))

  it('an application\'s pages are sound, empty and with errors', () =>
    atEachWidth(browser, 'cl-handler', async (page) => {
      for (const kind of ['extension', 'suspension']) {
        await open(page, `/plan-tasks/9/applications/${kind}`)
        await button(page, '提交申请').click()
        await focusOnFirstError(page, kind)
        await sound(page, kind)
      }
    }))

  it('menus, calendars and lists that open are sound', () =>
    atEachWidth(browser, 'office', async (page, width) => {
      await open(page, '/plan-tasks')
      if (width < 600) {
        await button(page, '导航').click()
        await sound(page, 'navigation')
        await button(page, '导航').click()
        await button(page, '筛选').click()
      }
      await button(page, '截至日期：打开日历').click()
      await page.locator('.date-pop').waitFor()
      await sound(page, 'date picker')
      await page.keyboard.press('Escape')
      await button(page, '展开单位列表').click()
      await page.locator('.combobox').getByRole('option').first().waitFor()
      await sound(page, 'list of units')
    }))
})
