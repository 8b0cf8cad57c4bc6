// WCAG 2.2 AA as far as a machine can tell: axe on every screen, wide and narrow, focus, one live region.
import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { SCREENS } from './support/screens.mjs'
import { begin, choose, goTo, goToResults, open, stages } from './support/widget.mjs'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

for (const width of [1280, 320]) {
  test.describe(`at ${width} px`, () => {
    test.use({ viewport: { width, height: 900 } })

    for (const [name, show] of Object.entries(SCREENS)) {
      test(`axe finds nothing on: ${name}`, async ({ page }) => {
        await show(page)
        const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze()
        const found = violations.flatMap(({ id, nodes }) =>
          nodes.map(({ target, failureSummary }) => `${id}: ${target.flat().join(' ')}: ${failureSummary}`),
        )
        expect(found).toEqual([])
        const { scroll, client } = await page.evaluate(() => ({
          scroll: document.documentElement.scrollWidth,
          client: document.documentElement.clientWidth,
        }))
        expect(scroll, 'no scrolling to the side').toBeLessThanOrEqual(client)
        const live = await page
          .locator('ics-maturity')
          .evaluate((element) => element.shadowRoot.querySelectorAll('[aria-live]:not([aria-live=off]), [role=status], [role=log]').length)
        expect(live, 'one polite live region').toBe(1)
        const primary = page.locator('.nhsuk-button:not(.nhsuk-button--secondary, .nhsuk-button--warning)')
        expect(await primary.count(), 'one primary button').toBeLessThanOrEqual(name.includes('with a file') ? 2 : 1)
      })
    }
  })
}

test('the focus goes to the heading of the new screen', async ({ page }) => {
  await open(page)
  const focused = () => page.locator('ics-maturity :focus').evaluate((element) => element.hasAttribute('data-screen-heading') && element.textContent.trim())
  await page.getByRole('button', { name: 'Quick check' }).click()
  await expect.poll(focused).toBe('Set up your assessment')
  await page.getByRole('button', { name: 'Continue', exact: true }).click()
  await expect.poll(focused).toContain('Decisions at the right level')
  await page.getByRole('button', { name: 'Continue', exact: true }).click()
  await expect.poll(focused).toContain('Knowing who is at risk')
  for (const [link, heading] of [['Results', 'Results'], ['Share and keep', 'Share and keep'], ['Questions', 'Questions'], ['Start', 'How far has integration really come?']]) {
    await goTo(page, link)
    await expect.poll(focused).toBe(heading)
  }
})

test('the focus is never lost when what it was on goes away', async ({ page }) => {
  await open(page)
  await begin(page)
  await choose(page, 3)
  const focused = () => page.locator('ics-maturity').evaluate((element) => element.shadowRoot.activeElement?.localName ?? 'nothing')
  await page.getByRole('button', { name: 'Clear this answer' }).press('Enter')
  await expect(page.getByRole('button', { name: 'Clear this answer' })).toBeHidden()
  expect.soft(await focused(), 'after clearing an answer').not.toBe('nothing')
  await goTo(page, 'Share and keep')
  await page.getByRole('button', { name: 'Remove this assessment' }).press('Enter')
  await expect(page.getByRole('button', { name: 'No, keep it' })).toBeVisible()
  expect.soft(await focused(), 'after asking to remove').not.toBe('nothing')
  await page.getByRole('button', { name: 'No, keep it' }).press('Enter')
  await expect(page.getByRole('button', { name: 'Remove this assessment' })).toBeVisible()
  expect.soft(await focused(), 'after keeping it').not.toBe('nothing')
})

test('digits choose only in the group of stages, and arrows go through it', async ({ page }) => {
  await open(page)
  await begin(page)
  const radios = stages(page).getByRole('radio')
  await radios.first().press('2')
  await expect(radios.nth(2)).toBeChecked()
  await expect(radios.nth(2)).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(radios.nth(3)).toBeChecked()
  await page.getByText('Target, confidence, note and evidence').click()
  await page.getByLabel('Note', { exact: true }).pressSequentially('From 0 to 4')
  await expect(page.getByLabel('Note', { exact: true })).toHaveValue('From 0 to 4')
  await expect(radios.nth(3)).toBeChecked()
  await radios.nth(3).press('Control+1')
  await expect(radios.nth(3)).toBeChecked()
})

for (const name of ['start, with what is kept', 'set up', 'questions', 'a question, answered, with everything open', 'results, full', 'results, Levels', 'results, Readiness', 'results, Context', 'one theme side by side', 'history', 'share and keep']) {
  test(`every target is at least 24 px high and wide at 320 px on: ${name}`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 900 })
    await SCREENS[name](page)
    const small = await page.locator('ics-maturity').evaluate((element) =>
      [...element.shadowRoot.querySelectorAll('button, summary, select, input, textarea, a[href]')]
        .map((target) => [target, (target.matches('[type=radio], [type=checkbox]') ? target.labels[0] : target).getBoundingClientRect()])
        .filter(([, { width, height }]) => width > 0 && (height < 24 || width < 24))
        .map(([target, { width, height }]) => `${target.textContent || target.id} ${Math.round(width)}×${Math.round(height)}`),
    )
    expect(small).toEqual([])
  })
}

test('it works in forced colours, and axe finds nothing there', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await SCREENS['results, full'](page)
  await expect(page.getByText('of 100').first()).toBeVisible()
  for (const name of ['Levels', 'Lenses', 'Readiness', 'Change', 'Context']) {
    await goToResults(page, name)
    const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze()
    expect(violations.map(({ id }) => id), name).toEqual([])
  }
  await goTo(page, 'Questions')
  await page.getByRole('button', { name: 'Governance & Leadership' }).first().click()
  await choose(page, 2)
  // What is chosen is told by more than a colour that is forced away.
  const look = (nth) =>
    stages(page)
      .locator('label')
      .nth(nth)
      .evaluate((label) => {
        const { borderTopWidth, outlineStyle, backgroundColor, borderTopColor } = getComputedStyle(label)
        return [borderTopWidth, outlineStyle, backgroundColor, borderTopColor].join(' ')
      })
  expect(await look(2)).not.toBe(await look(1))
  const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze()
  expect(violations.map(({ id }) => id)).toEqual([])
})

test('nothing moves for those who prefer it so', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await openKept(page)
  const moving = await page.locator('ics-maturity').evaluate((element) =>
    [...element.shadowRoot.querySelectorAll('*')].filter((inner) => {
      const { transitionDuration, animationName } = getComputedStyle(inner)
      return animationName !== 'none' || transitionDuration.split(', ').some((duration) => Number.parseFloat(duration) > 0.01)
    }).length,
  )
  expect(moving).toBe(0)
})
