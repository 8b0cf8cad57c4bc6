// WCAG 2.2 AA as far as a machine can tell, on every screen, wide and narrow: what axe sees, and names, targets and room,
// which it does not see. Criteria of single screens are in criteria.spec.mjs.
import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { NEVER } from '../../assets/styles/never.mjs'
import { EXAMPLE } from './support/example.mjs'
import { SPACING, cut, small, style, unnamed } from './support/reach.mjs'
import { SCREENS } from './support/screens.mjs'
import { begin, choose, goTo, goToResults, open, stages } from './support/widget.mjs'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** What axe finds: of everything that WCAG 2.2 AA asks, or by one rule. */
async function violations(page, rule) {
  const axe = new AxeBuilder({ page })
  const { violations } = await (rule ? axe.withRules([rule]) : axe.withTags(TAGS)).analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.flat().join(' ')}: ${failureSummary}`),
  )
}

// Getting to a screen takes longer than looking at it, so all that asks for nothing else is looked at in one visit.
for (const width of [1280, 320]) {
  test.describe(`at ${width} px`, () => {
    // 320 px are 400 % of 1280 px too, and then as low.
    test.use({ viewport: { width, height: width === 320 ? 256 : 900 } })

    for (const [name, show] of Object.entries({ ...SCREENS, ...EXAMPLE })) {
      test(`axe finds nothing, all has a name, can be hit and fits, on: ${name}`, async ({ page }) => {
        await show(page)
        expect.soft(await violations(page)).toEqual([])
        await page.emulateMedia({ forcedColors: 'active' })
        expect.soft(await violations(page, 'color-contrast'), 'in forced colours').toEqual([])
        await page.emulateMedia({ forcedColors: 'none' })
        const styled = await page
          .locator('ics-maturity')
          .evaluate((element, never) => never.filter((selector) => element.shadowRoot.querySelector(selector)), NEVER)
        expect.soft(styled, 'what the styles leave out as it is on no screen').toEqual([])
        const live = await page
          .locator('ics-maturity')
          .evaluate((element) => element.shadowRoot.querySelectorAll('[aria-live]:not([aria-live=off]), [role=status], [role=log]').length)
        expect.soft(live, 'one polite live region').toBe(1)
        const primary = page.locator('.nhsuk-button:not(.nhsuk-button--secondary, .nhsuk-button--warning)')
        expect.soft(await primary.count(), 'one primary button').toBeLessThanOrEqual(name.includes('with a file') ? 2 : 1)
        expect.soft(await unnamed(page), 'names and headings').toEqual([])
        expect.soft(await small(page), 'targets of less than 24 px').toEqual([])
        expect.soft(await cut(page), 'cut off').toEqual([])
        const restore = await style(page, SPACING)
        // On the narrowest screen a name in a picture may run past it then: the table below has it too.
        expect.soft(await cut(page, width > 320), 'cut off with the spacing of 1.4.12').toEqual([])
        if (width === 1280) {
          await restore()
          await style(page, ':host{--ics-rem:32px!important}')
          expect.soft(await cut(page), 'cut off with text of twice the size').toEqual([])
        }
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

test('in forced colours what is chosen is told by more than a colour', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await SCREENS['a question'](page)
  await choose(page, 2)
  const look = (nth) =>
    stages(page)
      .locator('label')
      .nth(nth)
      .evaluate((label) => {
        const { borderTopWidth, outlineStyle, backgroundColor, borderTopColor } = getComputedStyle(label)
        return [borderTopWidth, outlineStyle, backgroundColor, borderTopColor].join(' ')
      })
  expect(await look(2)).not.toBe(await look(1))
})

test('nothing moves for those who prefer it so', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await SCREENS['results, Levels'](page)
  const moving = await page.locator('ics-maturity').evaluate((element) =>
    [...element.shadowRoot.querySelectorAll('*')].filter((inner) => {
      const { transitionDuration, animationName } = getComputedStyle(inner)
      return animationName !== 'none' || transitionDuration.split(', ').some((duration) => Number.parseFloat(duration) > 0.01)
    }).length,
  )
  expect(moving).toBe(0)
})

test('in forced colours only the page that is shown has a bar under it', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await SCREENS['results, Levels'](page)
  for (const links of ['.ics-header__link', '.ics-pages__link']) {
    const colours = await page.locator(`ics-maturity ${links}`).evaluateAll((links) =>
      links.map((link) => [link.getAttribute('aria-current') ?? 'other', getComputedStyle(link).borderBottomColor]),
    )
    const [shown, others] = ['page', 'other'].map((which) => new Set(colours.filter(([current]) => current === which).map(([, colour]) => colour)))
    expect([shown.size, others.size], links).toEqual([1, 1])
    expect([...shown][0], links).not.toBe([...others][0])
    const ground = await page.locator('.ics-app').evaluate((app) => getComputedStyle(app).backgroundColor)
    expect([...others], links).toEqual([ground])
  }
})
