import { chromium, type Browser, type BrowserContext, type Page, type Request } from 'playwright-core'

const required = (name: string) => {
  const value = process.env[name]
  if (!value) throw new Error(`${name} is not set; run the browser tests by e2e/run.mjs`)
  return value
}

export const address = () => required('DUBAN_URL')
export const password = () => required('DUBAN_PASSWORD')

/** All flags keep the browser from calling anything outside this machine. */
const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']

export const launch = (): Promise<Browser> =>
  chromium.launch({ executablePath: process.env.DUBAN_CHROMIUM ?? '/usr/bin/chromium', args: flags })

export const widths = [1280, 320] as const

/** Requests under way, by context. */
const underWay = new WeakMap<BrowserContext, Set<Request>>()

export async function contextOf(browser: Browser, width: number): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width, height: 800 }, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', reducedMotion: 'reduce', baseURL: address() })
  context.setDefaultTimeout(20_000)
  const requests = new Set<Request>()
  underWay.set(context, requests)
  // A page's line for notices stays open for as long as the page.
  context.on('request', (request) => request.resourceType() !== 'eventsource' && requests.add(request))
  context.on('requestfinished', (request) => requests.delete(request))
  context.on('requestfailed', (request) => requests.delete(request))
  return context
}

export async function login(page: Page, username: string) {
  await page.goto('/login')
  await page.getByRole('textbox', { name: '账号' }).fill(username)
  await page.getByLabel('密码').fill(password())
  await page.getByRole('button', { name: '登录' }).click()
  await page.waitForURL((url) => url.pathname !== '/login')
}

/** Nothing is being fetched any more: what Playwright calls networkidle, without its half second of waiting each time. */
export async function settled(page: Page) {
  await page.waitForLoadState('load')
  const requests = underWay.get(page.context())!
  for (let quiet = 0; quiet < 4; quiet = requests.size ? 0 : quiet + 1) await page.waitForTimeout(30)
}

/** A page is there when its heading is and nothing is being fetched any more. */
export async function open(page: Page, path: string) {
  await page.goto(path)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await settled(page)
}

/** The same by one person at each width, side by side: for what leaves nothing behind that the other would meet. */
export async function atEachWidth(browser: Browser, username: string | null, act: (page: Page, width: number) => Promise<void>) {
  await Promise.all(
    widths.map(async (width) => {
      const context = await contextOf(browser, width)
      try {
        const page = await context.newPage()
        if (username) await login(page, username)
        await act(page, width)
      } finally {
        await context.close()
      }
    }),
  )
}
