import type { Browser, Page } from 'playwright-core'
import { contextOf, login, password, settled } from './browser'
import { Keyboard } from './keyboard'

export interface Duty {
  id: number
  element: string
  name: string
  unit: string
  role: string
  planTaskId: number
  subjectId: number
}

interface Account {
  username: string
  unit: string | null
  role: string
}

export interface Desk {
  page: Page
  keys: Keyboard
}

/** The people of the demo, and who of them waits at which step; told by the office, which sees all duties. */
export class Cast {
  private constructor(
    private readonly browser: Browser,
    readonly office: Page,
    private readonly accounts: Account[],
  ) {}

  static async of(browser: Browser) {
    const office = await (await contextOf(browser, 1280)).newPage()
    await login(office, 'office')
    return new Cast(browser, office, (await (await office.request.get('/api/demo/accounts')).json()) as Account[])
  }

  get = async <T>(path: string): Promise<T> => (await (await this.office.request.get(path)).json()) as T

  async duties(element: string, planTaskId?: number): Promise<Duty[]> {
    const { items } = await this.get<{ items: Duty[] }>(`/api/work-items?scope=all&size=200&element=${element}${planTaskId ? `&planTaskId=${planTaskId}` : ''}`)
    return items
  }

  async duty(element: string, planTaskId?: number): Promise<Duty> {
    const [first] = await this.duties(element, planTaskId)
    if (!first) throw new Error(`nobody waits at ${element}${planTaskId ? ` of task ${planTaskId}` : ''}`)
    return first
  }

  usernameOf({ unit, role }: { unit: string; role: string }): string {
    const shared = { OFFICE: 'office', LEADER: 'leader' }[role]
    const account = this.accounts.find((one) => (shared ? one.username === shared : one.unit === unit && one.role === role))
    if (!account) throw new Error(`the demo has no account for ${role} of ${unit}`)
    return account.username
  }

  /** Somebody at a desk of their own, logged in without touching a mouse. */
  async at(username: string): Promise<Desk> {
    const page = await (await contextOf(this.browser, 1280)).newPage()
    const keys = new Keyboard(page)
    await page.goto('/login')
    await keys.field('账号', username)
    await keys.password('密码', password())
    await keys.button('登录')
    await page.waitForURL((url) => url.pathname !== '/login')
    return { page, keys }
  }

  /** The one whose turn it is opens the duty. */
  async atDuty(duty: Duty): Promise<Desk> {
    const desk = await this.at(this.usernameOf(duty))
    await this.openDuty(desk, duty)
    return desk
  }

  /** From the own board, which names what waits for one first and counts the rest by kind, or from the list of all of it. */
  async openDuty({ page, keys }: Desk, duty: Duty) {
    const link = page.locator(`a[href="/work-items/${duty.id}"]`).first()
    await page.getByRole('heading', { level: 1 }).waitFor()
    await settled(page)
    if ((await link.count()) === 0) {
      const ofItsKind = page.locator(`a[href*="element=${duty.element}"]`).first()
      await keys.activate((await ofItsKind.count()) > 0 ? ofItsKind : page.locator('#side-nav a[href="/work-items"]'))
      await page.waitForURL((url) => url.pathname === '/work-items')
    }
    await keys.activate(link)
    await page.waitForURL(new RegExp(`/work-items/${duty.id}$`))
  }

  async state(id: number): Promise<{ state: string; outcome: string }> {
    return this.get(`/api/work-items/${id}`)
  }

  close = () => this.office.context().close()
}

/** A duty is done when its form has led back to the to-do list. */
export async function done({ page }: Desk) {
  await page.waitForURL((url) => url.pathname === '/work-items')
  await page.context().close()
}
