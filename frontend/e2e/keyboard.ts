import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'

const FARTHEST = 150

/** Tells what is wrong with the focus of an element, for somebody who can only see where it is. */
function whyUnseen(element: Element): string | undefined {
  const ringed = (candidate: Element | null): boolean => {
    if (!candidate) return false
    const { outlineStyle, outlineWidth } = getComputedStyle(candidate)
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
  }
  const { top, bottom, left, right } = element.getBoundingClientRect()
  if (bottom < 0 || right < 0 || top > innerHeight || left > innerWidth) return 'it is outside of the window'
  // A radio's or a date part's ring may be drawn around what belongs to it.
  return ringed(element) || ringed(element.closest('label, .control')) ? undefined : 'nothing shows that it has the focus'
}

const nameOfFocus = () => {
  const element = document.activeElement
  return element ? `${element.tagName.toLowerCase()} “${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 24)}”` : 'nothing'
}

/** The name of what has the focus, as it is read out. */
export const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement as (HTMLElement & { labels?: NodeListOf<HTMLLabelElement> }) | null
    return element === document.body ? '' : (element?.getAttribute('aria-label') ?? element?.labels?.[0]?.textContent ?? element?.textContent ?? '').trim()
  })

/** Goes by Tab to what bears this name, whatever it is. */
export async function tabTo(page: Page, name: RegExp) {
  for (let tabs = 0; tabs < FARTHEST; tabs++) {
    if (name.test(await focused(page))) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`${name} is not reached within ${FARTHEST} tabs`)
}

/**
 * All that a person without a mouse can do on a page, and nothing else. Each step fails where such a person would be stuck:
 * a control that Tab does not reach, or a focus that cannot be seen.
 */
export class Keyboard {
  /** How often something was set off: a button, a link, a choice (what a mouse would call a click). */
  activations = 0

  constructor(readonly page: Page) {}

  press = (key: string) => this.page.keyboard.press(key)

  /** As if typed by an input method, or pasted. */
  type = (text: string) => this.page.keyboard.insertText(text)

  private holds = (control: Locator) => control.evaluate((element) => element === document.activeElement)

  private async expectSeen(control: Locator) {
    const why = await control.evaluate(whyUnseen)
    expect(why, `the focus on ${control} cannot be seen: ${why}`).toBeUndefined()
  }

  /** Goes to a control by Tab (or Shift+Tab). */
  async reach(control: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab') {
    await control.waitFor({ state: 'attached' })
    const passed: string[] = []
    for (let tabs = 0; tabs < FARTHEST; tabs++) {
      if (await this.holds(control)) return this.expectSeen(control)
      await this.press(key)
      if (tabs >= FARTHEST - 10) passed.push(await this.page.evaluate(nameOfFocus))
    }
    throw new Error(`${control} is not reached within ${FARTHEST} tabs; the last ones went over ${passed.join(', ')}`)
  }

  async activate(control: Locator) {
    await this.reach(control)
    this.activations++
    await this.press('Enter')
  }

  button = (name: string | RegExp) => this.activate(this.page.getByRole('button', { name }).first())
  link = (name: string | RegExp) => this.activate(this.page.getByRole('link', { name }).first())

  async field(label: string | RegExp, text: string) {
    await this.reach(this.page.getByRole('textbox', { name: label }).first())
    await this.press('ControlOrMeta+A')
    await this.type(text)
  }

  async password(label: string | RegExp, text: string) {
    await this.reach(this.page.getByLabel(label))
    await this.type(text)
  }

  /** A radio group is one stop of Tab; the arrows go from answer to answer and choose. */
  async choose(answer: string | RegExp) {
    const radio = this.page.getByRole('radio', { name: answer })
    await radio.waitFor()
    const group = radio.locator('xpath=ancestor::fieldset[1]').getByRole('radio')
    await this.reachOneOf(group)
    for (let n = await group.count(); n > 0 && !(await this.holds(radio)); n--) await this.press('ArrowDown')
    if (!(await radio.isChecked())) await this.press('Space')
    expect(await radio.isChecked()).toBe(true)
    await this.expectSeen(radio)
  }

  private async reachOneOf(group: Locator) {
    for (let tabs = 0; tabs < FARTHEST; tabs++) {
      if (await group.evaluateAll((all) => all.some((element) => element === document.activeElement))) return
      await this.press('Tab')
    }
    throw new Error(`${group} is not reached within ${FARTHEST} tabs`)
  }

  /** A native list: closed, the arrows go through its options. */
  async select(label: string | RegExp, option: string | RegExp) {
    const list = this.page.getByRole('combobox', { name: label }).first()
    await this.reach(list)
    const options = list.locator('option')
    const wanted = options.filter({ hasText: option }).first()
    await wanted.waitFor({ state: 'attached' })
    for (let n = await options.count(); n > 0 && !(await wanted.evaluate((it: HTMLOptionElement) => it.selected)); n--) await this.press('ArrowDown')
    expect(await wanted.evaluate((it: HTMLOptionElement) => it.selected)).toBe(true)
  }

  /** A search box with suggestions: type, go down to the one meant, take it. */
  async find(label: string | RegExp, words: string, option: string | RegExp) {
    const box = this.page.getByRole('combobox', { name: label }).first()
    await this.reach(box)
    await this.type(words)
    const wanted = this.page.getByRole('option', { name: option }).first()
    await wanted.waitFor()
    for (let n = 0; n < 20 && (await wanted.getAttribute('data-highlighted')) === null; n++) await this.press('ArrowDown')
    expect(await wanted.getAttribute('data-highlighted')).not.toBeNull()
    await this.press('Enter')
  }

  /** Year, month and day are parts to type into; a full part leads to the next. */
  async date(label: string, iso: string) {
    const [year, month, day] = iso.split('-')
    await this.reach(this.page.getByRole('spinbutton', { name: `${label}：年` }).first())
    for (const part of [year!, month!, day!]) await this.page.keyboard.type(part)
  }

  async check(name: string | RegExp) {
    const box = this.page.getByRole('checkbox', { name }).first()
    await this.reach(box)
    await this.press('Space')
    expect(await box.isChecked()).toBe(true)
  }

  /** The button opens the system's own file dialog, whose keyboard is not ours. */
  async file(button: string, file: { name: string; mimeType: string; buffer: Buffer }) {
    const chooser = this.page.waitForEvent('filechooser')
    await this.button(button)
    await (await chooser).setFiles(file)
  }

  /** A list of tabs is one stop; the arrows go from tab to tab. */
  async tab(name: string | RegExp) {
    const tab = this.page.getByRole('tab', { name })
    await tab.waitFor()
    await this.reachOneOf(tab.locator('xpath=..').getByRole('tab'))
    for (let n = 0; n < 12 && !(await this.holds(tab)); n++) await this.press('ArrowRight')
    await this.expectSeen(tab)
  }
}
