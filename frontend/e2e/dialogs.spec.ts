import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, it } from 'vitest'
import { contextOf, launch, login, open, settled, widths } from './browser'
import { focusOnFirstError, sound } from './sound'

const text = `某市残疾人事业规划

规划期为2021年至2025年。

三、重点任务
（一）改善生活
1.推进无障碍改造。为困难家庭完成改造。（牵头单位：市残联；参与单位：市财政局）
2.办好康复服务。规范机构管理。（责任单位：市没有这个局、市残联）
`

describe.each(widths)('what opens over a page at %i px', { timeout: 120_000 }, (width) => {
  let browser: Browser
  let page: Page
  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(() => browser?.close())

  async function as(username: string) {
    await page?.context().close()
    page = await (await contextOf(browser, width)).newPage()
    await login(page, username)
  }
  const dialog = () => page.getByRole('dialog')
  const button = (name: string | RegExp) => page.getByRole('button', { name }).first()

  /** Opens a dialog, looks at it, sends it empty, and looks at its errors. */
  async function tryForm(opener: string | RegExp, send = '保存') {
    await button(opener).click()
    await dialog().waitFor()
    await settled(page)
    await sound(page, `${opener}`)
    await dialog().getByRole('button', { name: send }).click()
    await focusOnFirstError(page, `${opener}`)
    await sound(page, `${opener} with its errors`)
    await page.keyboard.press('Escape')
    await dialog().waitFor({ state: 'detached' })
  }

  it('the forms of the organisation are sound', async () => {
    await as('sysadmin')
    await open(page, '/units')
    await tryForm('新增单位')
    await tryForm(/^.+的承接单位$/, '登记')
    await button('导入').click()
    await dialog().waitFor()
    await sound(page)
    await page.keyboard.press('Escape')
    await open(page, '/unit-groups')
    await tryForm('新增单位组')
    await open(page, '/people')
    await tryForm('新增人员')
    await open(page, '/people/1')
    await button('安排代办').click()
    await focusOnFirstError(page, '安排代办')
    await sound(page)
  })

  it('the calendar\'s edit is sound in both ways and before it counts', async () => {
    await as('sysadmin')
    await open(page, '/calendar/edit?year=2027')
    await page.getByRole('tab', { name: '逐日标记' }).click()
    await sound(page)
    await button(/^12 月 1 日/).click()
    await page.getByLabel('依据').fill('试排')
    await button('看看有何变动').click()
    await page.getByText('尚未生效').waitFor()
    await sound(page)
  })

  it('an account\'s form is sound, with its list of people open', async () => {
    await as('secadmin')
    await open(page, '/accounts')
    await tryForm('新增账号')
    await button('新增账号').click()
    await button('展开人员列表').click()
    await page.getByRole('option').first().waitFor()
    await sound(page)
  })

  it('every part of a draft, its forms, its publication and its re-import are sound', async () => {
    await as('office')
    await open(page, '/plans/import')
    await page.getByRole('tab', { name: '粘贴全文' }).click()
    await button('读取并存为草稿').click()
    await focusOnFirstError(page, '粘贴全文')
    await sound(page)
    await page.getByRole('textbox', { name: '规划全文' }).fill(text)
    await button('读取并存为草稿').click()
    await page.waitForURL(/\/plans\/\d+$/)
    await page.getByRole('heading', { level: 1, name: /规划/ }).waitFor()
    await settled(page)
    if (width < 600) await button('条目').click()
    await button('修改任务 1').click()
    await page.getByRole('textbox', { name: '修改理由' }).waitFor()
    await button('保存修改').click()
    await focusOnFirstError(page, '修改任务')
    await sound(page)
    await page.getByRole('tab', { name: /疑点/ }).click()
    await button(/^处理疑点/).click()
    await button('确认处理').click()
    await focusOnFirstError(page, '处理疑点')
    await sound(page)
    await page.getByRole('tab', { name: '改动记录' }).click()
    await page.getByText('导入之后没有人工改动').waitFor()
    await sound(page)
    await button('发布').click()
    await dialog().waitFor()
    await sound(page)
    await page.keyboard.press('Escape')
    await button('重新导入').click()
    await dialog().getByRole('tab', { name: '粘贴全文' }).click()
    await dialog().getByRole('textbox', { name: '规划全文' }).fill(text.replace('困难家庭', '农村家庭'))
    await button('比较差异').click()
    await dialog().getByText('以下差异尚未生效').waitFor()
    await sound(page)
  })

  it('every part of the published plan is sound', async () => {
    await as('office')
    await open(page, '/plans/1')
    if (width < 600) await button('条目').click()
    for (const part of ['指标', '重点项目', '疑点', '改动记录']) {
      await page.getByRole('tab', { name: part }).click()
      await settled(page)
      await sound(page, part, '.rows')
    }
    for (const [part, opener] of [['指标', /^修改指标/], ['重点项目', /^修改重点项目/]] as const) {
      await page.getByRole('tab', { name: part }).click()
      await button(opener).click()
      await button('保存修改').click()
      await focusOnFirstError(page, part)
      await sound(page, `${part} being changed`, '.rows')
    }
  })

  it('an application\'s pages are sound, empty and with errors', async () => {
    await as('cl-handler')
    for (const kind of ['extension', 'suspension']) {
      await open(page, `/plan-tasks/9/applications/${kind}`)
      await button('提交申请').click()
      await focusOnFirstError(page, kind)
      await sound(page, kind)
    }
  })

  it('menus, calendars and lists that open are sound', async () => {
    await as('office')
    await open(page, '/plan-tasks')
    if (width < 600) {
      await button('导航').click()
      await sound(page, 'navigation')
      await button('导航').click()
      await button('筛选').click()
    }
    await button('截至日期：打开日历').click()
    await page.locator('.date-pop').waitFor()
    await sound(page, 'date picker')
    await page.keyboard.press('Escape')
    await button('展开单位列表').click()
    await page.locator('.combobox').getByRole('option').first().waitFor()
    await sound(page, 'list of units')
  })
})
