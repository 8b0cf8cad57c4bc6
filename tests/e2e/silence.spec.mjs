// Once it is loaded it asks for nothing, and nothing around it can break it: no request, no violation of the
// strict policy, on any page.
import { expect, test } from '@playwright/test'
import { framed, withoutPolicy } from './support/hosts.mjs'
import { answerInTurn, answered, answers, begin, choose, goTo, goToResults, open, ready } from './support/widget.mjs'

/**
 * Notes every fault from here on: what is blocked by policy, thrown, logged as an error, or missing.
 * @param {import('@playwright/test').Page} page
 */
async function faultsOf(page) {
  const faults = []
  page.on('pageerror', (error) => faults.push(`thrown: ${error.message}`))
  page.on('console', (message) => message.type() === 'error' && faults.push(`logged: ${message.text()}`))
  page.on('response', (response) => response.status() >= 400 && faults.push(`${response.status()}: ${response.url()}`))
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`blocked: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`)
    })
  })
  return faults
}

test('a whole session makes no request and breaks no policy', async ({ page }) => {
  const faults = await faultsOf(page)
  await open(page)
  const requests = []
  page.on('request', (request) => requests.push(request.url()))

  await begin(page)
  await choose(page, 3)
  await page.getByRole('group', { name: 'Where was this in July 2022?' }).getByRole('radio').nth(1).press(' ')
  for (const details of ['What to look for', 'Target, confidence, note and evidence']) {
    await page.getByText(details, { exact: true }).click()
  }
  await page.getByLabel('Note', { exact: true }).fill('A note')
  await page.getByRole('button', { name: 'Add something that shows it' }).click()
  await page.getByLabel('What is it?').fill('Board paper')
  await page.getByLabel('Web address (optional)').fill('https://example.org/paper')
  await expect(page.getByRole('link', { name: 'Open Board paper (opens in a new tab)' })).toBeVisible()
  await page.getByRole('button', { name: 'Continue', exact: true }).click()
  await answerInTurn(page, [2, 4, 1, 0, 2])
  await page.getByText('How this was computed').first().click()
  await goTo(page, 'Questions')
  await page.getByRole('button', { name: 'Change the set-up' }).click()
  await page.getByRole('button', { name: 'Add a place' }).click()
  await goTo(page, 'Share and keep')
  for (const button of ['Download your whole assessment', 'Download a copy to share']) {
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: button }).click()
    await download
  }
  await page.getByText('If nothing was downloaded, copy the text').click()
  await page.getByText('See exactly what is in this copy').click()
  await page.getByLabel('Choose files, or drop them here').setInputFiles({
    name: 'theirs.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(answered())),
  })
  await page.getByRole('button', { name: 'Merge into this one' }).click()
  for (const name of ['Levels', 'Lenses', 'Readiness', 'Change', 'Context', 'Report', 'Overview']) await goToResults(page, name)
  for (const button of ['Download as SVG The shape of it', 'Download as PNG The shape of it']) {
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: button }).click()
    await download
  }
  await goTo(page, 'Share and keep')
  await page.getByRole('button', { name: 'Remove everything this tool keeps here' }).click()
  await page.getByRole('button', { name: 'Yes, remove it' }).click()
  await expect(page.getByRole('heading', { name: 'How far has integration really come?' })).toBeVisible()

  // A download is of an address that the page itself made, and a picture is its own address.
  expect(requests.filter((url) => !/^(blob|data):/.test(url))).toEqual([])
  expect(await page.context().cookies()).toEqual([])
  expect(faults).toEqual([])
})

/** Opens a page around the widget, runs one answer, and gives what went wrong. */
async function survives(page, path) {
  const faults = await faultsOf(page)
  await page.goto(path)
  await ready(page)
  await expect(page.getByRole('button', { name: 'Quick check' })).toBeVisible()
  await begin(page)
  await choose(page, 3)
  expect(await answers(page)).toEqual({ delegation: 3 })
  expect(faults).toEqual([])
}

test.describe('it survives', () => {
  for (const [name, path] of [
    ['a plain page', '/hosts/plain.html'],
    ['a page that resets everything and sets its text to 62.5 %', '/hosts/reset.html'],
    ['a column of 320 px', '/hosts/narrow.html'],
    ['a page from right to left', '/hosts/right-to-left.html'],
    ['a dark page', '/hosts/dark.html'],
  ]) {
    test(name, ({ page }) => survives(page, path))
  }

  test('a dark page of somebody who prefers the dark', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'dark' })
    await survives(page, '/hosts/dark.html')
  })

  test('a sandboxed frame', async ({ page }) => {
    await withoutPolicy(page, '/hosts/frame.html')
    const faults = await faultsOf(page)
    await page.goto('/hosts/frame.html')
    const frame = await framed(page)
    await expect(frame.getByRole('button', { name: 'Quick check' })).toBeVisible()
    await begin(frame)
    await choose(frame, 3)
    expect(await answers(frame)).toEqual({ delegation: 3 })
    const download = page.waitForEvent('download')
    await goTo(frame, 'Share and keep')
    await frame.getByRole('button', { name: 'Download your whole assessment' }).click()
    await download
    expect(faults).toEqual([])
  })
})

test('text is as large as on a page of its own where the host sets its own to 62.5 %', async ({ page }) => {
  const sizes = []
  for (const path of ['/hosts/plain.html', '/hosts/reset.html']) {
    await page.goto(path)
    await ready(page)
    const text = page.getByText('Nothing you enter leaves this browser.')
    sizes.push(await text.evaluate((element) => [getComputedStyle(element).fontSize, getComputedStyle(element).color]))
  }
  expect(sizes[1]).toEqual(sizes[0])
})

test('in a column of 320 px nothing reaches beyond it, however wide the page', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 })
  await page.goto('/hosts/narrow.html')
  await ready(page)
  const beyond = () =>
    page.locator('ics-maturity').evaluate((element) => {
      const edge = element.getBoundingClientRect().right + 0.5
      return [...element.shadowRoot.querySelectorAll('*')]
        .filter((inner) => !inner.closest('.nhsuk-u-visually-hidden, .ics-sr-only, svg'))
        .filter((inner) => inner.getBoundingClientRect().right > edge)
        .map((inner) => `${inner.tagName}.${inner.className}`)
    })
  expect(await beyond()).toEqual([])
  await begin(page)
  expect(await beyond()).toEqual([])
  await answerInTurn(page, [3, 2, 4, 1, 0, 2])
  expect(await beyond()).toEqual([])
  await goTo(page, 'Share and keep')
  expect(await beyond()).toEqual([])
})

test('what hosts put into the element shows until the widget is ready', async ({ page }) => {
  await page.route(/ics-maturity-app\.bin/, (route) => route.abort())
  await page.goto('/hosts/plain.html')
  const failed = page.locator('ics-maturity').evaluate((element) => element.ready.then(() => 'ready', () => 'cannot run'))
  expect(await failed).toBe('cannot run')
  await expect(page.getByRole('link', { name: 'Integrated care maturity' })).toBeVisible()
})

for (const [what, change] of [
  ['cut short', (body) => body.subarray(0, body.length - 9)],
  ['changed', (body) => body.fill(0x5a, 40_000, 40_001)],
  ['another file', () => Buffer.from('<!doctype html><title>Sign in</title>')],
]) {
  test(`an app that arrives ${what} is refused, and says so`, async ({ page }) => {
    await page.route(/ics-maturity-app\.bin/, async (route) => {
      const body = change(await (await route.fetch()).body())
      await route.fulfill({ status: 200, contentType: 'application/octet-stream', body })
    })
    await page.goto('/hosts/plain.html')
    const failed = page.locator('ics-maturity').evaluate((element) => element.ready.then(() => 'ready', (error) => error.message))
    expect(await failed).toBe('ics-maturity-app.bin: damaged on its way')
    await expect(page.getByRole('link', { name: 'Integrated care maturity' })).toBeVisible()
  })
}
