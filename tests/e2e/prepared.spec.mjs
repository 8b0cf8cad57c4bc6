// A page may name a set-up file: what its readers begin with.
import { expect, test } from '@playwright/test'
import { add, answered, assessment, begin, exported, open, ready, saved, schemaFaults, stages } from './support/widget.mjs'

/** @typedef {import('@playwright/test').Page} Page */

const UNITS = [
  { id: 'u1', level: 'system', name: 'Northshire ICS' },
  { id: 'u2', level: 'place', name: 'East', parent: 'u1' },
]
const { respondent: _, answers: __, ...SET_UP } = assessment({ title: 'Northshire together', units: UNITS, revision: 0 })

/**
 * A page whose widget starts from a set-up of this text.
 * @param {Page} page
 * @param {string} text
 * @param {{status?: number}} [answer]
 */
async function prepared(page, text, { status = 200 } = {}) {
  await page.route('**/set-up.json', (route) => route.fulfill({ status, contentType: 'application/json', body: text }))
  await page.goto('/hosts/empty.html')
  await page.evaluate(() => {
    window.errors = []
    document.addEventListener('ics-maturity:error', ({ detail }) => window.errors.push(detail.message))
  })
  await add(page, { src: '/set-up.json' })
}

const beginIt = (page) => page.getByRole('button', { name: 'Begin', exact: true }).click()

test('it is offered, and whoever begins it has ids of their own and its parts', async ({ page, context }) => {
  await prepared(page, JSON.stringify(SET_UP))
  await expect(page.getByRole('heading', { name: 'Northshire together' })).toBeVisible()
  await expect(page.getByText('2 parts to look at')).toBeVisible()
  // Nothing is begun, and so nothing is kept; but what will be is there to be read.
  const before = await exported(page)
  expect(before).toMatchObject({ title: 'Northshire together', units: UNITS, answers: [] })
  expect(schemaFaults(before)).toEqual([])
  expect(await page.evaluate(() => localStorage.length)).toBe(0)

  await beginIt(page)
  await saved(page)
  const first = await exported(page)
  expect(first).toMatchObject({ title: 'Northshire together', units: UNITS, answers: [] })
  expect(first.id).not.toBe(SET_UP.id)

  // Somebody else who begins it is somebody else.
  const other = await context.browser().newPage()
  await prepared(other, JSON.stringify(SET_UP))
  await beginIt(other)
  await saved(other)
  const second = await exported(other)
  expect(second.units).toEqual(first.units)
  expect(second.id).not.toBe(first.id)
  expect(second.respondent.id).not.toBe(first.respondent.id)
  await other.close()
})

test('who comes back goes on where they were, and may begin it once more', async ({ page }) => {
  await prepared(page, JSON.stringify(SET_UP))
  await beginIt(page)
  await page.getByRole('button', { name: 'Continue', exact: true }).click()
  await stages(page).getByRole('radio').nth(2).press(' ')
  await saved(page)
  const { id } = await exported(page)
  await prepared(page, JSON.stringify(SET_UP))
  await expect(page.getByRole('heading', { name: 'Continue where you left off' })).toBeVisible()
  expect(await exported(page)).toMatchObject({ id, answers: [{ stage: 2 }] })
  await beginIt(page)
  await saved(page)
  expect((await exported(page)).id).not.toBe(id)
  expect((await exported(page)).answers).toEqual([])
})

test('of a whole assessment only the set-up is taken', async ({ page }) => {
  await prepared(page, JSON.stringify(answered({ respondent: { id: 'theirs', name: 'A colleague' } })))
  await beginIt(page)
  const document = await exported(page)
  expect(document.answers).toEqual([])
  expect(document.respondent.id).not.toBe('theirs')
  expect(JSON.stringify(document)).not.toMatch(/colleague|Agreed in May|Board paper/)
})

for (const [what, text, answer, message] of [
  ['is not there', 'Not found', { status: 404 }, '/set-up.json: the server answered 404'],
  ['is not JSON', '<!doctype html>', {}, 'this is not JSON: a value is expected (line 1, column 1)'],
  ['is wrong', JSON.stringify({ ...SET_UP, units: [{ id: 'u1', level: 'planet', name: 'Earth' }] }), {}, 'units[0].level: found planet'],
]) {
  test(`a set-up that ${what} is told so, and people can begin without it`, async ({ page }) => {
    await prepared(page, text, answer)
    await expect(page.getByText('What this page has set up for you cannot be used')).toBeVisible()
    await expect(page.getByRole('listitem').filter({ hasText: message })).toBeVisible()
    expect((await page.evaluate(() => window.errors)).join()).toContain(message)
    await begin(page)
    await expect(stages(page)).toBeVisible()
  })
}

test('it can be named later, and leaves alone what is open', async ({ page }) => {
  await page.route('**/set-up.json', (route) => route.fulfill({ body: JSON.stringify(SET_UP) }))
  await open(page, '/hosts/plain.html')
  await ready(page)
  await page.locator('ics-maturity').evaluate((element) => element.setAttribute('src', '/set-up.json'))
  await expect(page.getByRole('heading', { name: 'Northshire together' })).toBeVisible()
})
