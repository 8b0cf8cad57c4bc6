// What WCAG 2.2 AA asks of single screens and axe does not see. docs/accessibility.md tells of each criterion.
import { expect, test } from '@playwright/test'
import { EXAMPLE } from './support/example.mjs'
import { cut } from './support/reach.mjs'
import { SCREENS } from './support/screens.mjs'
import { begin, goTo, goToResults, open } from './support/widget.mjs'

for (const [name, show] of Object.entries(EXAMPLE)) {
  test(`all fits at 768 and 960 px, where there is some room but not much, on: ${name}`, async ({ page }) => {
    await page.setViewportSize({ width: 960, height: 900 })
    await show(page)
    expect.soft(await cut(page), 'at 960 px').toEqual([])
    await page.setViewportSize({ width: 768, height: 900 })
    expect.soft(await cut(page), 'at 768 px').toEqual([])
  })
}

for (const width of [1280, 768, 360]) {
  test(`whoever answers for an action can be read whole at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 })
    await EXAMPLE['the example: plan by who does what'](page)
    const cut = await page
      .getByRole('textbox', { name: /^Who answers for it/ })
      .evaluateAll((fields) => fields.filter((field) => field.scrollWidth > field.clientWidth).map((field) => field.value))
    expect(cut).toEqual([])
  })
}

test.describe('a page of its own', () => {
  test('has landmarks, and a title for each screen', async ({ page }) => {
    await open(page)
    await expect(page.getByRole('main')).toHaveCount(1)
    await expect(page.getByRole('banner')).toHaveCount(1)
    await expect(page).toHaveTitle('How far has integration really come? – Integrated care maturity')
    await begin(page)
    await expect(page).toHaveTitle('Decisions at the right level – Integrated care maturity')
    await goTo(page, 'Results')
    await expect(page).toHaveTitle('Results – Integrated care maturity')
    await goToResults(page, 'Levels')
    await expect(page).toHaveTitle('Levels – Results – Integrated care maturity')
    await page.goBack()
    await expect(page).toHaveTitle('Results – Integrated care maturity')
    await expect(page.getByRole('main')).toHaveCount(1)
  })

  test('is never named by what people wrote, which browsers would keep', async ({ page }) => {
    await SCREENS['plan, with everything open'](page)
    await page.getByRole('button', { name: 'Meet the new director', exact: true }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Meet the new director' })).toBeVisible()
    await expect(page).toHaveTitle('Plan – Integrated care maturity')
    await SCREENS['questions on paper'](page)
    await expect(page).toHaveTitle('Share and keep – Integrated care maturity')
  })

  test('has a way past the bar at the top, seen while it has the focus', async ({ page }) => {
    await SCREENS.questions(page)
    await page.reload()
    await goTo(page, 'Results')
    const skip = page.getByRole('button', { name: 'Skip to main content' })
    expect((await skip.boundingBox()).height).toBeGreaterThan(0)
    await expect(skip).toHaveCSS('clip-path', 'inset(50%)')
    await skip.focus()
    await expect(skip).toHaveCSS('clip-path', 'none')
    await skip.press('Enter')
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
    await page.keyboard.press('Tab')
    await expect(page.getByRole('button', { name: 'Overview' })).toBeFocused()
  })
})

test('another’s page keeps its title and its landmarks', async ({ page }) => {
  await page.goto('/hosts/plain.html')
  const title = await page.title()
  await begin(page)
  await expect(page).toHaveTitle(title)
  const landmarks = 'main, header, [role=main], [role=banner]'
  const within = () => page.locator('ics-maturity').evaluate(({ shadowRoot }, landmarks) => shadowRoot.querySelectorAll(landmarks).length, landmarks)
  expect(await within()).toBe(0)
})

test.describe('a heat map wider than its card', () => {
  for (const width of [1280, 360]) {
    test(`says so at ${width} px, and keeps in sight what a row is about`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 })
      await EXAMPLE['the example: results, Levels'](page)
      const region = page.getByRole('region', { name: 'Themes by part' })
      const more = region.getByText('There is more to the side.')
      expect((await more.boundingBox()).width).toBeGreaterThan(200)
      const first = region.getByRole('rowheader').first()
      const { x } = await first.boundingBox()
      const spacing = 2
      await region.focus()
      await page.keyboard.press('ArrowRight')
      await expect.poll(() => region.evaluate(({ scrollLeft }) => scrollLeft)).toBeGreaterThan(0)
      expect(x - (await first.boundingBox()).x).toBeLessThanOrEqual(spacing)
      await region.blur()
      const mask = () => region.evaluate((scrolled) => getComputedStyle(scrolled).maskImage)
      expect(await mask(), 'fades out where it goes on').toMatch(/to left|270deg/)
      await region.evaluate((scrolled) => scrolled.scrollTo({ left: 9999 }))
      await expect.poll(mask, 'and no longer at its end').not.toContain('to left')
    })
  }

  test('and one that fits says nothing', async ({ page }) => {
    await EXAMPLE['the example: results, Levels'](page)
    const region = page.getByRole('region', { name: 'Parts by layer' })
    expect((await region.getByText('There is more to the side.').boundingBox())?.width ?? 0).toBe(0)
    expect(await region.evaluate((scrolled) => getComputedStyle(scrolled).maskImage)).not.toContain('to left')
  })
})

test('what is asked about the reader can be filled in by the browser', async ({ page }) => {
  await SCREENS['set up'](page)
  await expect(page.getByLabel('Your role')).toHaveAttribute('autocomplete', 'organization-title')
})

test('buttons are round at the foot where the page wants them round', async ({ page }) => {
  await EXAMPLE['the example: results'](page)
  await page.locator('ics-maturity').evaluate((element) => element.style.setProperty('--ics-radius', '20px'))
  const button = page.getByRole('button', { name: 'Close the example' })
  await expect.poll(() => button.evaluate((button) => getComputedStyle(button, '::after').borderRadius)).toBe('18px')
})

test('a number that is none is named, and what is wrong with it', async ({ page }) => {
  await SCREENS['plan, with everything open'](page)
  const weeks = page.getByLabel('Weeks in a cycle')
  const message = () => weeks.evaluate((input) => (input.matches(':focus') ? input.validationMessage : ''))
  await weeks.fill('0')
  await weeks.press('Tab')
  // In the browser’s own words, at the field, which keeps the focus.
  await expect.poll(message).toContain('1')
  await weeks.fill('8')
  await weeks.press('Tab')
  await expect(page.getByText('a cycle of 8 weeks')).toBeVisible()
})
