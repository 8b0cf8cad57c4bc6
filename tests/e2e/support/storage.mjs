// Local storage as tests prepare it and look at it.

/** What the keys of a widget begin with whose host names no storage key. */
export const PREFIX = 'ics-maturity/default/'

/** A page of the same origin without a widget, from which storage can be prepared. */
const ELSEWHERE = '/framework.json'

/**
 * Puts texts into local storage before the widget is there.
 * @param {import('@playwright/test').Page} page
 * @param {Record<string, string>} texts
 */
export async function put(page, texts) {
  await page.goto(ELSEWHERE)
  await page.evaluate((texts) => {
    for (const [key, text] of Object.entries(texts)) localStorage.setItem(key, text)
  }, texts)
}

/**
 * Everything in local storage.
 * @param {import('@playwright/test').Page} page
 * @returns {Promise<Record<string, string>>}
 */
export function stored(page) {
  return page.evaluate(() => ({ ...localStorage }))
}

/**
 * Fills local storage to the last character, under a key of its own.
 * @param {import('@playwright/test').Page} page
 */
export function fillUp(page) {
  return page.evaluate(() => {
    let text = ''
    for (let size = 1 << 22; size >= 1; size >>= 1) {
      for (;;) {
        try {
          localStorage.setItem('filler', text + 'x'.repeat(size))
          text += 'x'.repeat(size)
        } catch {
          break
        }
      }
    }
  })
}

/**
 * Makes room again.
 * @param {import('@playwright/test').Page} page
 */
export function freeUp(page) {
  return page.evaluate(() => localStorage.removeItem('filler'))
}
