// The worked example: looked at and tried out, kept nowhere, and never mixed with one's own.
import { expect, test } from '@playwright/test'
import { stored } from './support/storage.mjs'
import { answered, begin, choose, exported, exportedText, goTo, open, ready, saved } from './support/widget.mjs'

/** @typedef {import('@playwright/test').Page} Page */

const MARK = 'A made-up example'
const TITLE = 'Example: Northshire (made up)'

/** @param {Page} page */
async function withOwn(page) {
  await open(page)
  await page.locator('ics-maturity').evaluate((element, text) => element.importJson(text, 'new'), JSON.stringify(answered()))
  await goTo(page, 'Start')
  await page.evaluate(() => {
    window.heard = []
    for (const name of ['change', 'saved', 'export', 'error']) addEventListener(`ics-maturity:${name}`, ({ type }) => window.heard.push(type))
  })
}

/** @param {Page} page */
const seeIt = (page) => page.getByRole('button', { name: 'See an example' }).click()

test('it is one press away, says what it is on every screen, and has something on each', async ({ page }) => {
  // Years later too: the day in it is always the same, and says so.
  await page.clock.setFixedTime(new Date('2031-03-01T10:00:00Z'))
  await open(page)
  await seeIt(page)
  await expect(page.getByText('it is 20 November 2026 here')).toBeVisible()
  await expect(page.getByText('Integration index: All levels together')).toBeVisible()
  // Its figures are worked out in tests/example_story.rs.
  await expect(page.getByText('46', { exact: true }).first()).toBeVisible()
  for (const [screen, shown] of [
    ['Questions', '160 of 163 questions done'],
    ['Group', '6 respondents'],
    ['Plan', 'You are in cycle 3 of 4, which ends on 17 January 2027. Of its 16 actions, 0 done. Of earlier cycles, 1 action is late.'],
    ['History', 'Spring review 2026'],
    ['Share and keep', 'A copy to share'],
  ]) {
    await goTo(page, screen)
    await expect(page.getByText(MARK)).toBeVisible()
    await expect(page.getByText(TITLE).first()).toBeVisible()
    await expect(page.getByText(shown).first()).toBeVisible()
  }
  expect(await stored(page)).toEqual({})
})

test('the browser’s Back, once it is closed, leads to no page of it', async ({ page }) => {
  await withOwn(page)
  await seeIt(page)
  await goTo(page, 'Questions')
  await page.getByRole('button', { name: 'Upper Kestrel' }).or(page.locator('.nhsuk-task-list__link')).last().click()
  await expect(page.getByRole('group', { name: 'Which of these is true today?' })).toBeVisible()
  await goTo(page, 'Results')
  await page.getByRole('button', { name: 'Close the example' }).first().click()
  await page.goBack()
  await page.goBack()
  // Where the question of another part was there are one’s own.
  await expect(page.getByRole('heading', { level: 1, name: 'Questions' })).toBeVisible()
  await expect(page.getByText('of 6 questions done')).toBeVisible()
})

test('what is done in it is kept nowhere, told to nobody, and gone once it is closed', async ({ page }) => {
  await withOwn(page)
  const [text, kept] = [await exportedText(page), await stored(page)]
  await seeIt(page)
  await goTo(page, 'Questions')
  await page.getByRole('button', { name: 'Governance & Leadership' }).first().click()
  await choose(page, 0)
  await choose(page, 4)
  // The host reads what is the reader's own, whatever is on the screen.
  expect(await exportedText(page)).toBe(text)
  expect((await page.locator('ics-maturity').evaluate((element) => element.results)).index).toEqual(JSON.parse(text).results.index)
  await page.getByRole('button', { name: 'Close the example' }).first().click()
  await expect(page.getByRole('heading', { name: 'Continue where you left off' })).toBeVisible()
  await expect(page.getByText('Northshire, spring review. Last changed')).toBeVisible()
  await expect(page.getByText(MARK)).toBeHidden()
  expect(await exportedText(page)).toBe(text)
  expect(await stored(page)).toEqual(kept)
  expect(await page.evaluate(() => window.heard)).toEqual([])
})

test('nothing can be begun, opened or removed beside it', async ({ page }) => {
  await withOwn(page)
  await seeIt(page)
  await goTo(page, 'Start')
  await expect(page.getByRole('button', { name: 'Quick check' })).toBeHidden()
  await goTo(page, 'Share and keep')
  await expect(page.getByLabel('Choose files, or drop them here')).toHaveCount(0)
  await expect(page.getByRole('button', { name: /^Remove/ })).toHaveCount(0)
  await goTo(page, 'Group')
  await expect(page.getByLabel('Choose files, or drop them here')).toHaveCount(0)
})

test('a reload, and a host that sets a document, lead back to one’s own', async ({ page }) => {
  await withOwn(page)
  await seeIt(page)
  await page.reload()
  await ready(page)
  await expect(page.getByText('Northshire, spring review. Last changed')).toBeVisible()
  await seeIt(page)
  await page.locator('ics-maturity').evaluate((element, text) => element.importJson(text, 'merge'), JSON.stringify(answered({ title: 'Theirs', titleModified: '2026-04-01T00:00:00.000Z' })))
  await expect(page.getByText(MARK)).toBeHidden()
  expect((await exported(page)).title).toBe('Theirs')
  await saved(page)
})

test('where the page asks other questions it is not offered', async ({ page }) => {
  await page.goto('/hosts/empty.html')
  await page.evaluate(async () => {
    await import('/ics-maturity.js')
    const element = document.createElement('ics-maturity')
    element.setAttribute('framework', '/fixtures/small-framework.json')
    document.body.append(element)
    await element.ready
  })
  await expect(page.getByRole('button', { name: 'Open a file' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'See an example' })).toHaveCount(0)
})

test('what is one’s own and kept nowhere is still asked about where the page is closed on the example', async ({ page }) => {
  await open(page, '/hosts/memory.html')
  await begin(page)
  await choose(page, 3)
  await goTo(page, 'Start')
  await seeIt(page)
  await expect(page.getByText(MARK)).toBeVisible()
  expect(await page.evaluate(() => !window.dispatchEvent(new Event('beforeunload', { cancelable: true })))).toBe(true)
  await page.getByRole('button', { name: 'Close the example' }).first().click()
  expect((await exported(page)).answers).toMatchObject([{ theme: 'delegation', stage: 3 }])
})
