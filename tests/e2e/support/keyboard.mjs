// The hands of somebody who has no mouse.
import { expect } from '@playwright/test'

/** Nobody should have to press Tab more often than this to get anywhere. */
const PATIENCE = 60

/** One page under the keyboard alone. */
export class Keyboard {
  /** @param {import('@playwright/test').Page} page */
  constructor(page) {
    this.page = page
  }

  /**
   * Presses Tab (or Shift and Tab) until the focus is where it should be.
   * @param {import('@playwright/test').Locator} target
   * @param {'Tab' | 'Shift+Tab'} key
   */
  async tabTo(target, key = 'Tab') {
    await expect(target).toBeVisible()
    for (let presses = 0; presses < PATIENCE; presses++) {
      if (await isFocused(target)) return
      await this.page.keyboard.press(key)
    }
    throw new Error(`${target} cannot be reached by ${key}`)
  }

  /**
   * Goes to something and presses a key there.
   * @param {import('@playwright/test').Locator} target
   * @param {string} [key]
   */
  async press(target, key = 'Enter') {
    await this.tabTo(target)
    await this.page.keyboard.press(key)
  }

  /** @param {string} name */
  async pressButton(name) {
    await this.press(this.page.getByRole('button', { name, exact: true }))
  }

  /**
   * Types a text over whatever a field holds.
   * @param {import('@playwright/test').Locator} field
   * @param {string} text
   * @param {'Tab' | 'Shift+Tab'} [key]
   */
  async write(field, text, key) {
    await this.tabTo(field, key)
    await this.page.keyboard.press('ControlOrMeta+A')
    await this.page.keyboard.type(text)
    await expect(field).toHaveValue(text)
  }

  /**
   * Presses a key again and again.
   * @param {string} key
   * @param {number} times
   */
  async repeat(key, times) {
    for (let nth = 0; nth < times; nth++) await this.page.keyboard.press(key)
  }
}

/** @param {import('@playwright/test').Locator} target */
function isFocused(target) {
  return target.evaluate((element) => {
    const root = /** @type {Document | ShadowRoot} */ (element.getRootNode())
    return root.activeElement === element
  })
}
