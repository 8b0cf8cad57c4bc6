// Pages around the widget: what goes wrong on them, and the job that people do on each.
import { readFile } from 'node:fs/promises'
import { expect } from '@playwright/test'
import { answerInTurn, answers, begin, goTo } from './widget.mjs'

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('@playwright/test').Frame} Frame */

/**
 * The frame of a page, once its widget can be used.
 * @param {Page} page
 */
export async function framed(page) {
  const frame = await (await page.waitForSelector('iframe')).contentFrame()
  await frame.waitForSelector('ics-maturity')
  await frame.locator('ics-maturity').evaluate(async (element) => {
    await customElements.whenDefined('ics-maturity')
    await element.ready
  })
  return frame
}

/**
 * Notes every fault from here on, in the page and its frames: what is blocked by policy, thrown, logged as an error,
 * missing or asked for in vain.
 * @param {Page} page
 * @param {RegExp} [known] what the browser itself logs where a page forbids something
 */
export async function faultsOf(page, known) {
  const faults = []
  const note = (fault) => known?.test(fault) || faults.push(fault)
  page.on('pageerror', (error) => note(`thrown: ${error.message}`))
  page.on('console', (message) => message.type() === 'error' && note(`logged: ${message.text()}`))
  page.on('response', (response) => response.status() >= 400 && note(`${response.status()}: ${response.url()}`))
  page.on('requestfailed', (request) => {
    const problem = request.failure()?.errorText
    // Now and then said of a body that was read to its end. One that was not would leave no widget to test.
    if (problem !== 'net::ERR_ABORTED') note(`failed: ${request.url()} ${problem}`)
  })
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`blocked: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`)
    })
  })
  return faults
}

/**
 * Notes every request from here on. A download is of an address that the page itself made, and a picture is its own
 * address: they go nowhere.
 * @param {Page} page
 */
export function requestsOf(page) {
  const requests = []
  page.on('request', (request) => /^(blob|data):/.test(request.url()) || requests.push(request.url()))
  return requests
}

/** What `job` answers, by theme. */
export const GIVEN = {
  delegation: 3,
  'need-insight': 2,
  'trust-and-culture': 4,
  'shared-outcomes': 1,
  'joined-up-pathways': 0,
  'one-workforce': 2,
}

/**
 * The whole job in short: begin, answer six questions, see results and plan, take a copy to share.
 * @param {Page} page where downloads arrive
 * @param {Page | Frame} [widget] the page or the frame that the widget is in
 * @param {{downloads?: boolean}} [allowed]
 */
export async function job(page, widget = page, { downloads = true } = {}) {
  await expect(widget.getByRole('button', { name: 'Quick check' })).toBeVisible()
  await begin(widget)
  await answerInTurn(widget, Object.values(GIVEN))
  expect(await answers(widget)).toEqual(GIVEN)
  // (3+1)(2+1)(4+1)(1+1)(0+1)(2+1) = 360, ⁶√360 = 2.6672, 100 · 1.6672 / 4 = 41.68
  await expect(widget.locator('.ics-index')).toContainText('42')
  await goTo(widget, 'Plan')
  await expect(widget.getByRole('heading', { name: 'Cycle 1' })).toBeVisible()
  await goTo(widget, 'Share and keep')
  const button = widget.getByRole('button', { name: 'Download a copy to share' })
  if (downloads) {
    const download = page.waitForEvent('download')
    await button.click()
    const copy = JSON.parse(await readFile(await (await download).path(), 'utf8'))
    expect(Object.fromEntries(copy.answers.map(({ theme, stage }) => [theme, stage]))).toEqual(GIVEN)
  } else {
    await button.click()
  }
}
