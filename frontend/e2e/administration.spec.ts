import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, it } from 'vitest'
import { contextOf, launch, open } from './browser'
import { Cast } from './cast'
import { Keyboard } from './keyboard'

describe('administration, by keyboard alone', { timeout: 120_000 }, () => {
  let browser: Browser
  let cast: Cast
  beforeAll(async () => {
    browser = await launch()
    cast = await Cast.of(browser)
  })
  afterAll(() => browser?.close())

  /** Names of this run: the tests may be run against the same server again. */
  const mark = Date.now().toString(36)

  it('a unit and a person in it are added, and a colleague stands in for somebody absent', async () => {
    const { page, keys } = await cast.at('sysadmin')
    const dialog = page.getByRole('dialog')
    await open(page, '/units')
    await keys.button('新增单位')
    await dialog.waitFor()
    await keys.field(/^代码/, `t${mark}`)
    await keys.field(/^简称/, `市测试局${mark}`)
    await keys.field(/^全称/, `某市测试局${mark}`)
    await keys.select(/^类别/, '市直部门')
    await keys.date('有效期起', '2022-01-01')
    await keys.button('保存')
    await dialog.waitFor({ state: 'detached' })

    await open(page, '/people')
    await keys.button('新增人员')
    await dialog.waitFor()
    await keys.field('姓名', `田𠮷${mark}`)
    await keys.find('单位', `测试局${mark}`, `市测试局${mark}`)
    await keys.date('任职日期', '2022-01-01')
    await keys.button('保存')
    await dialog.waitFor({ state: 'detached' })

    const [person] = (await cast.get<{ items: { id: number }[] }>('/api/people?q=&size=5&kind=HEAD')).items
    await open(page, `/people/${person!.id}`)
    await keys.select('代办人', /./)
    await keys.press('ArrowDown')
    await keys.date('起始日期', '2030-03-01')
    await keys.date('截止日期', '2030-03-05')
    await keys.field('事由', '外出培训')
    await keys.button('安排代办')
    await page.getByText('2030-03-01 至 2030-03-05').waitFor()
    await page.context().close()
  })

  it('an account is opened for a person, who gets in by a one-time password and has to change it', async () => {
    const name = await somebodyWithoutAccount()
    const { page, keys } = await cast.at('secadmin')
    const dialog = page.getByRole('dialog')
    await open(page, '/accounts')
    await keys.button('新增账号')
    await dialog.waitFor()
    await keys.field('账号', `u${mark}`)
    await keys.find('对应人员', name, name)
    await keys.check('单位经办人')
    await keys.button('保存')
    await dialog.waitFor({ state: 'detached' })
    await open(page, `/accounts?q=u${mark}`)
    await keys.button(`重置账号 u${mark} 的密码`)
    const oneTime = (await dialog.locator('code').textContent())!
    await keys.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    await page.context().close()

    const own = await (await contextOf(browser, 1280)).newPage()
    const hands = new Keyboard(own)
    await open(own, '/login')
    await hands.field('账号', `u${mark}`)
    await hands.password('密码', oneTime)
    await hands.button('登录')
    await own.getByText('修改之后才能办理其他事项').waitFor()
    await hands.password(/^现用密码/, oneTime)
    await hands.password(/^新密码/, `Neues-${mark}-9`)
    await hands.password(/^再输入一次/, `Neues-${mark}-9`)
    await hands.button('修改密码')
    await own.getByText('密码已修改').first().waitFor()
    await own.context().close()
  })

  async function somebodyWithoutAccount(): Promise<string> {
    const { page, keys } = await cast.at('sysadmin')
    await open(page, '/people')
    await keys.button('新增人员')
    await keys.field('姓名', `周新${mark}`)
    await keys.find('单位', '市残联', '市残联')
    await keys.date('任职日期', '2022-01-01')
    await keys.button('保存')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.context().close()
    return `周新${mark}`
  }

  it('the calendar is changed after seeing what moves', async () => {
    const { page, keys } = await cast.at('sysadmin')
    await open(page, '/calendar')
    const year = Number((await (await page.request.get('/api/demo/clock')).json()).now.slice(0, 4))
    await page.getByRole('heading', { name: `${year} 年`, exact: true }).waitFor()
    await keys.link(`修改 ${year} 年`)
    await page.waitForURL(/calendar\/edit/)
    await keys.field('依据', '临时放假通知')
    await keys.tab('逐日标记')
    await keys.field('节日名称', '临时放假')
    // A month is one stop; its days are gone through by the arrows.
    await keys.reach(page.getByRole('button', { name: /^12 月 1 日/ }))
    for (const arrow of ['ArrowDown', 'ArrowRight', 'Space']) await keys.press(arrow)
    await page.getByRole('button', { name: /^12 月 9 日.*临时放假/ }).waitFor()
    await keys.button('看看有何变动')
    await page.getByText(/尚未生效：\d+ 天改变/).waitFor()
    await keys.button('确认生效')
    await page.waitForURL(/\/calendar\?year=/)
    await page.getByText('临时放假通知').first().waitFor()
    await page.context().close()
  })

  it('what was done is in the audit log, in words', async () => {
    const { page, keys } = await cast.at('auditor')
    await open(page, '/audit')
    await page.getByRole('cell', { name: /^登录/ }).first().waitFor()
    await keys.button('核验完整性')
    await page.getByRole('region', { name: '核验结果' }).waitFor()
    await page.context().close()
  })
})
