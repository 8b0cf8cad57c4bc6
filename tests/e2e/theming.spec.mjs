// The accent of the host: shown as it is where it can be read, darker where it could not, and never in the stages.
import { expect, test } from '@playwright/test'
import { add, answered, goToResults } from './support/widget.mjs'

/** A page of the host with this accent, showing the results. */
async function results(page, accent, on = 'Levels') {
  await page.goto('/hosts/empty.html')
  await page.evaluate((accent) => accent && document.documentElement.style.setProperty('--ics-accent', accent), accent)
  await add(page)
  await page.locator('ics-maturity').evaluate((element, text) => {
    element.value = text
  }, JSON.stringify(answered()))
  await goToResults(page, on)
}

/** Colours as they are painted, as red, green and blue from 0 to 255. */
function painted(page, selector, property) {
  return page.locator(`ics-maturity ${selector}`).first().evaluate((element, property) => {
    const context = document.createElement('canvas').getContext('2d')
    context.fillStyle = getComputedStyle(element)[property]
    context.fillRect(0, 0, 1, 1)
    return [...context.getImageData(0, 0, 1, 1).data.slice(0, 3)]
  }, property)
}

/** The contrast to white, by WCAG 2. */
function contrast([red, green, blue]) {
  const linear = (part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4)
  return 1.05 / (0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue) + 0.05)
}

test('without one it is NHS blue', async ({ page }) => {
  await results(page)
  expect(await painted(page, '.ics-header', 'backgroundColor')).toEqual([0, 94, 184])
})

for (const [name, accent, shown] of [
  ['dark green', '#006747', [0, 103, 71]],
  ['black', '#000', [0, 0, 0]],
]) {
  test(`${name} is shown as it is`, async ({ page }) => {
    await results(page, accent)
    expect(await painted(page, '.ics-header', 'backgroundColor')).toEqual(shown)
  })
}

for (const accent of ['#ffcc00', '#fff', '#41b6e6', 'yellow', '#ff8080']) {
  test(`${accent} is shown darker, so that white on it and it on white can be read`, async ({ page }) => {
    await results(page, accent, 'Overview')
    for (const [selector, property] of [['.ics-header', 'backgroundColor'], ['.ics-link-button', 'color']]) {
      const found = contrast(await painted(page, selector, property))
      expect(found, selector).toBeGreaterThan(4.9)
      expect(found, selector).toBeLessThan(5.2)
    }
  })
}

test('the stages keep their five colours', async ({ page }) => {
  await results(page, '#aa0000')
  expect(await painted(page, '.ics-header', 'backgroundColor')).toEqual([170, 0, 0])
  // Stage 3 of the first theme, stage 4 of the third.
  expect(await painted(page, '.ics-heat__cell--3', 'backgroundColor')).toEqual([0, 94, 184])
  expect(await painted(page, '.ics-heat__cell--4', 'backgroundColor')).toEqual([0, 47, 92])
})
