// On paper the widget is alone, whatever page it stands in, and the page is afterwards as it was.
import { expect, test } from '@playwright/test'
import { answered, goToResults, open } from './support/widget.mjs'

/** @typedef {import('@playwright/test').Page} Page */

/**
 * Opens a host's page with results in its widget. Its browser prints nothing, but notes that it was asked to.
 * @param {Page} page
 * @param {string} address
 */
async function withReport(page, address) {
  await page.addInitScript(() => {
    window.asked = 0
    window.print = () => window.asked++
  })
  await open(page, address)
  await page.locator('ics-maturity').evaluate((element, text) => element.importJson(text, 'new'), JSON.stringify(answered()))
  await goToResults(page, 'Report')
}

const press = (page) => page.getByRole('button', { name: 'Print or save as PDF' }).click()

/** The page as it is written, but for what is in the shadow of the widget. */
const written = (page) => page.evaluate(() => [document.documentElement.outerHTML, document.adoptedStyleSheets.length])

test('a host’s page is not printed around the report, and is as before once it is over', async ({ page }) => {
  await withReport(page, '/hosts/crowded.html')
  const before = await written(page)
  await press(page)
  expect(await page.evaluate(() => window.asked)).toBe(1)
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByText('What is on for lunch')).toBeHidden()
  await expect(page.getByText('Beside it')).toBeHidden()
  await expect(page.getByText('Northshire, spring review. Last changed')).toBeVisible()
  // The host's column of 300 px at the side of a grid, fixed and cut, is not the width of the paper.
  const box = await page.locator('ics-maturity').boundingBox()
  expect(box.width).toBeGreaterThan(1000)
  await page.emulateMedia({ media: 'screen' })
  await expect(page.getByText('What is on for lunch')).toBeVisible()
  await page.evaluate(() => dispatchEvent(new Event('afterprint')))
  expect(await written(page)).toEqual(before)
})

/** How many pages of A4 it takes. */
const pages = async (page) => (await page.pdf({ preferCSSPageSize: true })).toString('latin1').match(/\/Type\s*\/Page\b/g).length

test('the report of a whole system has as many pages as a board reads, and in full all of it', async ({ page }) => {
  await page.clock.setFixedTime('2026-11-20T10:00:00Z')
  await open(page)
  await page.getByRole('button', { name: 'See an example' }).click()
  await goToResults(page, 'Report')
  const gaps = page.locator('section').filter({ has: page.getByRole('heading', { name: 'Gaps to your targets' }) }).last()
  await expect(gaps.getByRole('listitem')).toHaveCount(8)
  const more = Number((await gaps.getByText(/^And \d+ more/).textContent()).match(/\d+/)[0])
  expect(await pages(page)).toBeLessThanOrEqual(12)
  await page.getByLabel('Show every list, all themes and the lenses in full').check()
  await expect(gaps.getByRole('listitem')).toHaveCount(8 + more)
  expect(await pages(page)).toBeGreaterThan(20)
})

test('two prints in a row without a word that the first is over leave nothing behind', async ({ page }) => {
  await withReport(page, '/hosts/crowded.html')
  const before = await written(page)
  await press(page)
  await press(page)
  await page.evaluate(() => dispatchEvent(new Event('afterprint')))
  expect(await written(page)).toEqual(before)
})

test('it is alone where it stands in the shadow of another element, too', async ({ page }) => {
  await withReport(page, '/hosts/plain.html')
  await page.evaluate(() => {
    const outer = document.createElement('section')
    document.body.append(outer)
    const root = outer.attachShadow({ mode: 'open' })
    const inner = document.createElement('div')
    inner.append(document.createElement('slot'))
    root.append(Object.assign(document.createElement('p'), { textContent: 'Of the outer element' }), inner)
    outer.append(Object.assign(document.createElement('p'), { textContent: 'Slotted beside' }), document.querySelector('ics-maturity'))
  })
  await goToResults(page, 'Report')
  await press(page)
  await page.emulateMedia({ media: 'print' })
  for (const text of ['Of the outer element', 'Slotted beside', 'Our intranet']) await expect(page.getByText(text)).toBeHidden()
  await expect(page.getByText('Northshire, spring review. Last changed')).toBeVisible()
})
