// The program ends in a fault: every widget of the page says so, and what was answered can be taken away.
import { readFile } from 'node:fs/promises'
import { expect, test } from '@playwright/test'
import { TOO_MUCH, confine } from './support/memory.mjs'
import { begin, choose, chooseFile, goTo, open, saved } from './support/widget.mjs'

test.beforeEach(({ page }) => confine(page))

/** @param {import('@playwright/test').Page} page */
async function expectRescue(page) {
  await expect(page.getByRole('alert')).toContainText('Something went wrong in this tool')
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download your answers' }).click()
  const rescued = JSON.parse(await readFile(await (await download).path(), 'utf8'))
  expect(rescued.answers).toMatchObject([{ theme: 'delegation', stage: 3 }])
}

test('by a file that somebody opens', async ({ page }) => {
  await open(page)
  await begin(page)
  await choose(page, 3)
  await saved(page)
  await page.getByRole('button', { name: 'Share and keep' }).click()
  await chooseFile(page, TOO_MUCH, 'large.json')
  await expectRescue(page)
  await page.getByRole('button', { name: 'Reload the page' }).click()
  await page.getByRole('button', { name: 'Continue', exact: true }).click()
  await goTo(page, 'Questions')
  await expect(page.getByRole('button', { name: /Integration review/ }).or(page.getByText('1 of 6')).first()).toBeVisible()
})

test('by the host page, which gets the fault as well', async ({ page }) => {
  await open(page, '/hosts/plain.html')
  await begin(page)
  await choose(page, 3)
  await saved(page)
  const error = await page.locator('ics-maturity').evaluate(async (element, text) => {
    window.heard = []
    element.addEventListener('ics-maturity:error', (event) => window.heard.push(event.detail.message))
    return element.importJson(text, 'new').catch((error) => error.constructor.name)
  }, TOO_MUCH)
  expect(error).toBe('RuntimeError')
  expect(await page.evaluate(() => window.heard)).toEqual(['the program ended in a fault'])
  await expectRescue(page)
  const after = await page.locator('ics-maturity').evaluate((element) => {
    try {
      return element.exportJson()
    } catch (error) {
      return error.message
    }
  })
  expect(after).toBe('ics-maturity ended in a fault: reload the page')
})

test('an error of the host page’s own is none of ours', async ({ page }) => {
  await open(page, '/hosts/plain.html')
  await begin(page)
  await page.evaluate(async () => {
    const trap = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 8, 1, 0, 10, 5, 1, 3, 0, 0, 11)
    const theirs = await WebAssembly.instantiate(trap).catch((error) => error)
    dispatchEvent(new ErrorEvent('error', { error: theirs }))
    dispatchEvent(new ErrorEvent('error', { error: new Error('ics-maturity-app') }))
  })
  await choose(page, 2)
  await expect(page.getByRole('alert')).toHaveCount(0)
})
