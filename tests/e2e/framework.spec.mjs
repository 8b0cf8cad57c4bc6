// Another framework than the built-in one: named by the page, or opened from a file.
import { expect, test } from '@playwright/test'
import { stored } from './support/storage.mjs'
import { add, answer, answered, answers, choose, chooseFile, exported, goTo, next, open, projectFile, ready, saved, schemaFaults, stages } from './support/widget.mjs'

const ADDRESS = '/fixtures/small-framework.json'
const small = () => JSON.parse(projectFile('tests/fixtures/small-framework.json'))
const builtIn = () => JSON.parse(projectFile('dist/framework.json'))

/**
 * Opens a page whose widget asks for a framework, and notes the errors that it reports.
 * @param {import('@playwright/test').Page} page
 * @param {string} address
 */
async function openWith(page, address) {
  await page.goto('/hosts/empty.html')
  await page.evaluate(() => {
    window.errors = []
    window.changes = []
    document.addEventListener('ics-maturity:error', (event) => window.errors.push(event.detail.message))
    document.addEventListener('ics-maturity:change', (event) => window.changes.push(event.detail))
  })
  await add(page, { framework: address })
}

/**
 * Lets the server give this for every framework that is asked for.
 * @param {import('@playwright/test').Page} page
 * @param {string} body
 */
async function serve(page, body) {
  await page.route('/framework-of-the-page.json', (route) => route.fulfill({ body, contentType: 'application/json' }))
}

/**
 * What is kept of assessments. Journals that are settled go with the next visit, whatever else happens.
 * @param {import('@playwright/test').Page} page
 */
async function kept(page) {
  // Where somebody was last is no part of any assessment.
  return Object.entries(await stored(page)).filter(([key]) => !key.includes('/journal/') && !key.endsWith('/index'))
}

/**
 * Gives the widget a document to hold.
 * @param {import('@playwright/test').Page} page
 * @param {unknown} document
 */
async function hold(page, document) {
  await page.locator('ics-maturity').evaluate((element, text) => (element.value = text), JSON.stringify(document))
}

const errors = (page) => page.evaluate(() => window.errors)
const banner = (page) => page.getByRole('alert')

test('the whole job with a framework of the page’s own, which travels in the file', async ({ page, browser }) => {
  await openWith(page, ADDRESS)
  await expect(page.getByRole('heading', { name: 'Preventing falls on the ward' })).toBeVisible()
  await expect(page.getByText('See where you stand across 2 layers, and what to raise first.')).toBeVisible()
  expect(await page.evaluate(() => window.changes), 'the host knows what it named').toEqual([])
  await page.getByRole('button', { name: 'Full assessment' }).click()
  await next(page)
  await expect(page.getByRole('heading', { name: 'Hourly rounds' })).toBeVisible()
  await expect(page.getByText('A nurse who worries about a patient looks in more often.')).toBeVisible()
  await choose(page, 3)
  await next(page)
  await choose(page, 1)
  await next(page)
  await choose(page, 2)
  await next(page)
  await expect(page.getByRole('heading', { name: 'Results' })).toBeVisible()
  await saved(page)

  const document = await exported(page)
  expect(schemaFaults(document)).toEqual([])
  expect(document.framework).toEqual({ id: 'falls-check', revision: '1', document: small() })
  // Safe shoes counts double: (3 + 2·1) / 3; then 100 · (√(8/3 · 3) − 1) / 4.
  expect(document.results.layers).toEqual([
    { layer: 'rounds', mean: 5 / 3, low: 5 / 3, high: 5 / 3 },
    { layer: 'home', mean: 2, low: 2, high: 2 },
  ])
  expect(document.results.index.value).toBeCloseTo((100 * (Math.sqrt((8 / 3) * 3) - 1)) / 4, 9)

  // A colleague's page knows nothing of that framework.
  const elsewhere = await (await browser.newContext()).newPage()
  await open(elsewhere)
  await elsewhere.getByRole('button', { name: 'Open a file' }).click()
  await chooseFile(elsewhere, JSON.stringify(document), 'falls.json')
  await elsewhere.getByRole('button', { name: 'Open as a new assessment' }).click()
  await elsewhere.getByRole('button', { name: 'Rounds', exact: true }).click()
  await expect(elsewhere.getByRole('heading', { name: 'Hourly rounds' })).toBeVisible()
  expect(await answers(elsewhere)).toEqual({ 'hourly-rounds': 3, 'safe-shoes': 1, 'strength-class': 2 })
  expect((await exported(elsewhere)).results).toEqual(document.results)
})

test('the built-in framework, copied and named by the page, need not travel', async ({ page }) => {
  await openWith(page, '/framework.json')
  await page.getByRole('button', { name: 'Quick check' }).click()
  expect((await exported(page)).framework).toEqual({ id: 'ics-integration', revision: builtIn().revision })
})

/** What makes a framework unfit, and what is said of it. */
const SPOILT = {
  'a ring of prerequisites': [
    (framework) => {
      const needs = (before, needs) => ({ before: { theme: before, stage: 3 }, needs: { theme: needs, stage: 3 }, kind: 'hard', because: 'b' })
      framework.prerequisites = [needs('hourly-rounds', 'safe-shoes'), needs('safe-shoes', 'hourly-rounds')]
    },
    'prerequisites[0]: goes round in a ring: hourly-rounds 3 at ward needs safe-shoes 3 at ward needs hourly-rounds 3 at ward',
  ],
  'an unknown id': [(framework) => (framework.themes[0].layer = 'night'), 'themes[0].layer: found night; allowed: home, rounds'],
  'a missing stage': [(framework) => framework.themes[1].cells.ward.stages.pop(), 'themes[1].cells.ward.stages: found a list of 4; allowed: a list of 5'],
  'an id twice': [(framework) => (framework.themes[1].id = 'hourly-rounds'), 'themes[1].id: found hourly-rounds again; allowed: an id that no other has'],
  'a stage out of range': [
    (framework) => (framework.readiness = { least: 2, further: 7, conditions: [] }),
    'readiness.further: found 7; allowed: a whole number from 0 to 4',
  ],
  'a wrong type': [(framework) => (framework.themes[0].name = 7), 'themes[0].name: found 7; allowed: text'],
  'five megabytes of text': [
    (framework) => (framework.themes[0].measures = 'x'.repeat(5_000_000)),
    'the framework is too large: 5.0 MB; allowed: at most 1 MB, because it travels with every assessment made with it',
  ],
}

for (const [what, [spoil, message]] of Object.entries(SPOILT)) {
  test(`a framework with ${what} is told so, and the built-in one waits for consent`, async ({ page }) => {
    // Somebody has an assessment here already.
    await page.goto('/hosts/empty.html')
    await add(page)
    await hold(page, answered())
    const before = await kept(page)
    expect(before.length).toBeGreaterThan(0)

    const framework = small()
    spoil(framework)
    await serve(page, JSON.stringify(framework))
    await openWith(page, '/framework-of-the-page.json')
    await expect(banner(page)).toContainText('The questions that this page asks for cannot be used')
    await expect(banner(page).getByRole('listitem')).toHaveText([message])
    expect(await errors(page)).toEqual([message])
    await expect(page.getByRole('button', { name: 'Quick check' })).toHaveCount(0)
    await expect(page.getByRole('button', { name: 'Full assessment' })).toHaveCount(0)
    // The assessment that was open goes on, by its own questions.
    await page.getByRole('button', { name: 'Continue', exact: true }).click()
    await expect(page.getByRole('heading', { name: 'Results' })).toBeVisible()
    expect(await kept(page)).toEqual(before)

    await goTo(page, 'Start')
    await page.getByRole('button', { name: 'Use the built-in questions instead' }).click()
    await expect(banner(page)).toHaveCount(0)
    await page.getByRole('button', { name: 'Quick check' }).click()
    expect((await exported(page)).framework.id).toBe('ics-integration')
  })

  test(`a file of a framework with ${what} is refused, and nothing here changes`, async ({ page }) => {
    await open(page)
    await hold(page, answered())
    const [before, everything] = [await exported(page), await kept(page)]
    const framework = small()
    spoil(framework)
    await goTo(page, 'Share and keep')
    await chooseFile(page, JSON.stringify(framework), 'ours.json')
    await expect(banner(page)).toContainText('This file could not be opened: ours.json')
    await expect(banner(page).getByRole('listitem')).toHaveText([message])
    expect(await exported(page)).toEqual(before)
    expect(await kept(page)).toEqual(everything)
  })
}

test('a framework that the server does not have is told so', async ({ page }) => {
  await openWith(page, '/nowhere.json')
  await expect(banner(page).getByRole('listitem')).toHaveText(['/nowhere.json: the server answered 404'])
})

test('a framework that is not JSON is told so, with the place', async ({ page }) => {
  await serve(page, '<!doctype html><title>Sign in</title>')
  await openWith(page, '/framework-of-the-page.json')
  await expect(banner(page).getByRole('listitem')).toHaveText(['this is not JSON: a value is expected (line 1, column 1)'])
})

test('a framework from a file: what is in it, and a new assessment beside the one that is open', async ({ page }) => {
  await open(page)
  await hold(page, answered())
  await goTo(page, 'Share and keep')
  await chooseFile(page, JSON.stringify(small()), 'falls.json')
  const preview = page.locator('.ics-preview')
  await expect(preview).toContainText('Preventing falls on the ward (falls-check 1)')
  await expect(preview).toContainText('Rounds and Going home')
  await page.getByRole('button', { name: 'Start a new assessment with it' }).click()
  await next(page)
  await expect(page.getByRole('heading', { name: 'Hourly rounds' })).toBeVisible()
  await choose(page, 4)
  await saved(page)
  await goTo(page, 'Start')
  await expect(page.getByRole('heading', { name: 'How far has integration really come?' })).toBeVisible()
  await page.getByRole('button', { name: 'Open Northshire, spring review' }).click()
  expect((await answers(page)).delegation).toBe(3)
})

test('answers of another framework are not merged, by hand or by the host', async ({ page }) => {
  await openWith(page, ADDRESS)
  await page.getByRole('button', { name: 'Full assessment' }).click()
  await saved(page)
  const before = await exported(page)
  for (const mode of ['merge', 'respondent']) {
    const message = await page.locator('ics-maturity').evaluate(
      (element, [text, mode]) => element.importJson(text, mode).catch((error) => `${error.name}: ${error.message}`),
      [JSON.stringify(answered()), mode],
    )
    expect(message).toBe('TypeError: framework.id: found ics-integration; allowed: falls-check, as in the assessment that is open')
  }
  expect(await exported(page)).toEqual(before)
  await goTo(page, 'Share and keep')
  await chooseFile(page, JSON.stringify(answered()), 'other.json')
  await expect(page.getByText('so it can only be opened beside your assessment')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Merge into this one' })).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Open as a new assessment' })).toBeVisible()
})

test('a new revision of the page’s framework takes over what is kept here', async ({ page }) => {
  const first = small()
  first.themes[2].id = 'exercise-class'
  delete first.themes[2].replaces
  first.themes.push({ ...structuredClone(first.themes[0]), id: 'night-light', name: 'Night lights' })
  await serve(page, JSON.stringify(first))
  await openWith(page, '/framework-of-the-page.json')
  await page.getByRole('button', { name: 'Full assessment' }).click()
  await next(page)
  for (const stage of [3, 1, 4, 2]) {
    await choose(page, stage)
    await next(page)
  }
  await saved(page)
  // Hourly rounds, safe shoes, night lights and classes, layer by layer in the framework's order.
  const old = await answers(page)
  expect(old['exercise-class']).toBeDefined()

  const second = { ...small(), revision: '2' }
  await page.unrouteAll()
  await serve(page, JSON.stringify(second))
  await openWith(page, '/framework-of-the-page.json')
  const now = await exported(page)
  expect(now.framework).toEqual({ id: 'falls-check', revision: '2', document: second })
  expect(await page.evaluate(() => window.changes), 'the host knows what it named').toEqual([])
  expect(await answers(page)).toEqual({
    'hourly-rounds': old['hourly-rounds'],
    'safe-shoes': old['safe-shoes'],
    'strength-class': old['exercise-class'],
    'night-light': old['night-light'],
  })
  await page.getByRole('button', { name: 'Continue', exact: true }).click()
  await goTo(page, 'Questions')
  await page.getByText('Answers set aside (1)').click()
  await expect(page.getByText(/night-light/)).toBeVisible()
})

test('a file of a later revision than the page’s stays what it is', async ({ page }) => {
  await openWith(page, ADDRESS)
  await page.getByRole('button', { name: 'Open a file' }).click()
  const later = { ...small(), revision: '10', themes: small().themes.slice(0, 2), layers: small().layers.slice(0, 1) }
  await chooseFile(page, JSON.stringify(later), 'later.json')
  await page.getByRole('button', { name: 'Start a new assessment with it' }).click()
  const begun = await exported(page)
  expect(begun.framework).toEqual({ id: 'falls-check', revision: '10', document: later })
  expect(begun.title).toMatch(/^Preventing falls on the ward, /)
  await saved(page)
  // Also where the page, with its earlier revision, opens it again.
  await openWith(page, ADDRESS)
  expect((await exported(page)).framework.revision).toBe('10')
})

test('the page may name another framework later', async ({ page }) => {
  await open(page, '/hosts/plain.html')
  await page.locator('ics-maturity').evaluate((element) => element.setAttribute('framework', '/fixtures/small-framework.json'))
  await expect(page.getByRole('heading', { name: 'Preventing falls on the ward' })).toBeVisible()
  await page.locator('ics-maturity').evaluate((element) => element.removeAttribute('framework'))
  await expect(page.getByRole('heading', { name: 'How far has integration really come?' })).toBeVisible()
  expect((await exported(page)).framework.id).toBe('ics-integration')
})

test('all 64 cells are asked and answered', async ({ page }) => {
  await open(page)
  const units = ['system', 'place', 'neighbourhood'].map((level) => ({ id: level, level, name: `A ${level}` }))
  const themes = builtIn().themes
  const cells = units.flatMap((unit) => themes.filter((theme) => theme.cells[unit.level]).map((theme) => [unit.id, theme.id]))
  expect(cells).toHaveLength(64)
  const given = cells.map(([unit, theme], nth) => answer(theme, nth % 5, { unit }))
  await hold(page, answered({ settings: { scope: 'full' }, units, answers: given }))
  const { results } = await exported(page)
  expect(results.index.coverage).toBe(1)
  expect(results.units.map((unit) => unit.layers.reduce((sum, layer) => sum + layer.applicable, 0))).toEqual([23, 24, 17])
  await goTo(page, 'Questions')
  await expect(page.getByText('64 of 64 questions done')).toBeVisible()
  await ready(page)
  await expect(stages(page)).toHaveCount(0)
})
