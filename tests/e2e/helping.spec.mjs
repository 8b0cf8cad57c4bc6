// What helps people along: undo, going on where they left off, finding a question, keys, last time's answer, the guide.
import { expect, test } from '@playwright/test'
import { answers, answered, begin, choose, exported, goTo, goToResults, next, open, ready, saved, stages } from './support/widget.mjs'

/** @typedef {import('@playwright/test').Page} Page */

const heading = (page) => page.locator('[data-screen-heading]')
const undo = (page) => page.getByRole('button', { name: 'Undo the last change' })

/** @param {Page} page */
async function begun(page, document = answered()) {
  await open(page)
  await page.locator('ics-maturity').evaluate((element, text) => element.importJson(text, 'new'), JSON.stringify(document))
}

test.describe('undo', () => {
  test('takes an answer back where it was given, and brings it back again', async ({ page }) => {
    await begun(page)
    await goTo(page, 'Questions')
    await expect(undo(page)).toBeHidden()
    await page.getByRole('button', { name: 'Governance & Leadership' }).click()
    const asked = await heading(page).textContent()
    await choose(page, 0)
    await saved(page)
    await goTo(page, 'Results')
    await undo(page).click()
    await expect(heading(page)).toHaveText(asked)
    await expect(stages(page).getByRole('radio').nth(3)).toBeChecked()
    await expect(page.getByRole('status')).toContainText('Changed back. Undo again to reverse that.')
    // For the eyes too, wherever the page is.
    await expect(page.locator('.ics-said')).toBeInViewport()
    await undo(page).click()
    await expect(stages(page).getByRole('radio').nth(0)).toBeChecked()
    // Both stay after a reload: what was taken back is an edit like any other.
    await undo(page).click()
    await saved(page)
    await page.reload()
    await ready(page)
    expect((await answers(page)).delegation).toBe(3)
  })

  test('takes back what was typed in one go, not the last letter', async ({ page }) => {
    await begun(page)
    await goTo(page, 'Questions')
    await page.getByRole('button', { name: 'Change the set-up' }).click()
    await page.getByLabel('Name of this assessment').fill('')
    await page.getByLabel('Name of this assessment').pressSequentially('Another name')
    await undo(page).click()
    await expect(page.getByLabel('Name of this assessment')).toHaveValue('Northshire, spring review')
  })

  test('never takes back what another tab answered meanwhile', async ({ page, context }) => {
    await begun(page)
    await goTo(page, 'Questions')
    await page.getByRole('button', { name: 'Governance & Leadership' }).click()
    await choose(page, 0)
    await saved(page)
    const other = await context.newPage()
    await open(other)
    await goTo(other, 'Questions')
    await other.getByRole('button', { name: 'Environment' }).click()
    await choose(other, 4)
    await saved(other)
    await expect.poll(() => answers(page)).toMatchObject({ 'need-insight': 4 })
    await undo(page).click()
    await expect.poll(() => answers(page)).toMatchObject({ delegation: 3, 'need-insight': 4 })
  })
})

test('one goes on exactly where one left off, also after a reload', async ({ page }) => {
  await open(page)
  await begin(page)
  await choose(page, 2)
  await next(page)
  await choose(page, 3)
  await saved(page)
  await goTo(page, 'Results')
  await page.getByRole('navigation', { name: 'Results' }).getByRole('button', { name: 'Levels' }).click()
  const left = await heading(page).textContent()
  for (const again of [() => goTo(page, 'Start'), () => page.reload()]) {
    await again()
    await ready(page)
    await page.getByRole('button', { name: 'Continue', exact: true }).click()
    await expect(heading(page)).toHaveText(left)
    await expect(page.getByRole('navigation', { name: 'Results' }).getByRole('button', { name: 'Levels' })).toHaveAttribute('aria-current', 'page')
  }
})

test('a question is found by words of its theme or of what it describes', async ({ page }) => {
  await begun(page)
  await goTo(page, 'Questions')
  const field = page.getByLabel('Find a question')
  await field.fill('TRUST')
  await expect(page.getByRole('button', { name: /Trust.*Northshire ICS/ })).toBeVisible()
  await field.fill('trust nobodywritesthis')
  await expect(page.getByText('No question has these words.')).toBeVisible()
  await field.fill('trust')
  await page.getByRole('button', { name: /Trust.*Northshire ICS/ }).click()
  await expect(heading(page)).toContainText('Trust')
  await expect(stages(page)).toBeVisible()
})

test.describe('keys', () => {
  test('numbers choose a stage from anywhere on a question, and never where somebody writes', async ({ page }) => {
    await begun(page)
    await goTo(page, 'Questions')
    await page.getByRole('button', { name: 'Governance & Leadership' }).click()
    await expect(heading(page)).toBeFocused()
    await page.keyboard.press('1')
    await expect(stages(page).getByRole('radio').nth(1)).toBeChecked()
    await expect(stages(page).getByRole('radio').nth(1)).toBeFocused()
    await page.getByText('Target, confidence, note and evidence').click()
    await page.getByLabel('Note', { exact: true }).fill('')
    await page.getByLabel('Note', { exact: true }).pressSequentially('4')
    await expect(stages(page).getByRole('radio').nth(1)).toBeChecked()
    await expect(page.getByText('Target, confidence, note and evidence (filled in)')).toBeVisible()
    // What was edited on another screen is not taken back by a key: it would be out of sight.
    await goTo(page, 'Results')
    await page.keyboard.press('u')
    expect((await answers(page)).delegation).toBe(1)
  })

  test('continue, go back and undo, but never while somebody writes', async ({ page }) => {
    await begun(page)
    await goTo(page, 'Questions')
    await page.getByRole('button', { name: 'Governance & Leadership' }).click()
    const first = await heading(page).textContent()
    await page.keyboard.press('c')
    await expect(heading(page)).not.toHaveText(first)
    await expect(heading(page)).toBeFocused()
    await page.keyboard.press('b')
    await expect(heading(page)).toHaveText(first)
    await choose(page, 1)
    await page.keyboard.press('u')
    await expect(stages(page).getByRole('radio').nth(3)).toBeChecked()
    await page.getByText('Target, confidence, note and evidence').click()
    await page.getByLabel('Note', { exact: true }).fill('')
    await page.getByLabel('Note', { exact: true }).pressSequentially('cub')
    await expect(heading(page)).toHaveText(first)
    await expect(page.getByLabel('Note', { exact: true })).toHaveValue('cub')
    // With a modifier they are the browser's.
    await heading(page).focus()
    await page.keyboard.press('Alt+c')
    await expect(heading(page)).toHaveText(first)
  })

  test('are told of on the screen, and stay off on this device once switched off', async ({ page }) => {
    await begun(page)
    await goTo(page, 'Questions')
    await page.getByRole('button', { name: 'Governance & Leadership' }).click()
    const first = await heading(page).textContent()
    await page.getByText('Keyboard shortcuts').click()
    await expect(page.getByText('U: undo the last change on this screen')).toBeVisible()
    await page.getByLabel('Use the letters on this device').uncheck()
    await heading(page).focus()
    await page.keyboard.press('c')
    await expect(heading(page)).toHaveText(first)
    await page.reload()
    await ready(page)
    await page.getByRole('button', { name: 'Continue', exact: true }).click()
    await expect(heading(page)).toHaveText(first)
    await page.keyboard.press('c')
    await expect(heading(page)).toHaveText(first)
    await page.getByText('Keyboard shortcuts').click()
    await expect(page.getByLabel('Use the letters on this device')).not.toBeChecked()
  })
})

test('a question tells what was answered last time, once there is a snapshot', async ({ page }) => {
  await begun(page)
  await goTo(page, 'History')
  await page.getByLabel('Label (optional)').fill('Baseline')
  await page.getByRole('button', { name: 'Take a snapshot' }).click()
  await goTo(page, 'Questions')
  await page.getByRole('button', { name: 'Governance & Leadership' }).click()
  await choose(page, 4)
  await page.getByText('What was answered last time').click()
  await expect(page.getByText(/Maturing, in the snapshot ‘Baseline, /)).toBeVisible()
})

test('the guide is found from the start, the results and the group', async ({ page }) => {
  await begun(page)
  const link = page.getByRole('button', { name: 'How to run a workshop, and how to read the results' })
  for (const from of ['Start', 'Results', 'Group']) {
    await goTo(page, from)
    await link.click()
    await expect(heading(page)).toHaveText('How to use this well')
  }
  for (const part of ['Run a workshop in 45 minutes', 'Read the radar with care', 'What the index is, and what it is not']) {
    await expect(page.getByRole('heading', { name: part })).toBeVisible()
  }
})

test('the report ends with the plan', async ({ page }) => {
  await begun(page)
  await goToResults(page, 'Report')
  await expect(page.getByRole('heading', { name: 'Plan', exact: true })).toBeVisible()
  const planned = (await exported(page)).results.plan.chunks
  expect(planned.length).toBeGreaterThan(3)
})

test('the actions of a cycle stand in one order, on the screen, in the report and as text', async ({ page }) => {
  await begun(page)
  await goTo(page, 'Plan')
  const first = page.locator('.ics-board__cycle').first()
  await expect(first.locator('.ics-chunk__heading').nth(1)).toBeVisible()
  const shown = await first.locator('.ics-chunk__heading').allTextContents()
  expect(shown.length).toBeGreaterThan(1)
  await goToResults(page, 'Report')
  const table = page.getByRole('table', { name: 'Cycle 1' })
  expect(await table.getByRole('rowheader').allTextContents()).toEqual(shown)
  await goTo(page, 'Share and keep')
  await page.getByText('Results and plan as text, with who answers for what').click()
  const text = await page.getByLabel('Results and plan as text', { exact: true }).inputValue()
  const lines = text.split('\n\n').find((part) => part.startsWith('Cycle 1')).split('\n').slice(1)
  expect(lines).toHaveLength(shown.length)
  for (const [nth, title] of shown.entries()) expect(lines[nth]).toMatch(new RegExp(`^- ${title} \\(.+; Not begun\\)$`))
})
