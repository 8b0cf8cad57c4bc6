// Once it is loaded it asks for nothing and breaks no policy, whatever people do; and where it cannot load, it says so.
// How it fares on the pages of hosts: hosts.spec.mjs.
import { expect, test } from '@playwright/test'
import { faultsOf, requestsOf } from './support/hosts.mjs'
import { answerInTurn, answered, begin, choose, goTo, goToResults, open } from './support/widget.mjs'

test('a whole session makes no request and breaks no policy', async ({ page }) => {
  const faults = await faultsOf(page)
  await open(page)
  const requests = requestsOf(page)

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
  await page.getByRole('button', { name: 'Add as a respondent' }).click()
  for (const name of ['Levels', 'Lenses', 'Readiness', 'Change', 'Context', 'Report', 'Overview']) await goToResults(page, name)
  for (const button of ['Download as SVG The shape of it', 'Download as PNG The shape of it']) {
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: button }).click()
    await download
  }
  await goTo(page, 'Share and keep')
  await page.getByRole('button', { name: 'Remove everything this page’s tool keeps here' }).click()
  await page.getByRole('button', { name: 'Yes, remove them all' }).click()
  await expect(page.getByRole('heading', { name: 'How far has integration really come?' })).toBeVisible()

  expect(requests).toEqual([])
  expect(await page.context().cookies()).toEqual([])
  expect(faults).toEqual([])
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
