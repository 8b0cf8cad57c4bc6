// What the answers say, page by page, against figures worked out by hand.
import { readFile } from 'node:fs/promises'
import { expect, test } from '@playwright/test'
import { PREFIX, put } from './support/storage.mjs'
import { answer, assessment, exported, goToResults, open, saved, schemaFaults } from './support/widget.mjs'

//            delegation  need-insight  trust-and-culture  shared-outcomes  joined-up-pathways  one-workforce
// Northshire 3 (then 1)  2             4 (sure, shown)    3                2                   0
// East       1           2             2                  1                2                   2 (then 3)
// West       3           2             2                  1                not known           2
const THEMES = ['delegation', 'need-insight', 'trust-and-culture', 'shared-outcomes', 'joined-up-pathways', 'one-workforce']
const STAGES = { u1: [3, 2, 4, 3, 2, 0], u2: [1, 2, 2, 1, 2, 2], u3: [3, 2, 2, 1, null, 2] }
const MORE = {
  'u1 delegation': { then: 1 },
  'u1 trust-and-culture': { confidence: 'high', note: 'Minutes of May' },
  'u2 one-workforce': { then: 3 },
}
const DOCUMENT = assessment({
  units: [
    { id: 'u1', level: 'system', name: 'Northshire' },
    { id: 'u2', level: 'place', name: 'East', parent: 'u1' },
    { id: 'u3', level: 'place', name: 'West', parent: 'u1' },
  ],
  answers: Object.entries(STAGES).flatMap(([unit, stages]) =>
    stages.map((stage, nth) => {
      const more = { unit, ...MORE[`${unit} ${THEMES[nth]}`] }
      return stage === null ? { theme: THEMES[nth], response: 'unknown', unit } : answer(THEMES[nth], stage, more)
    }),
  ),
})

/** Opens the page with an assessment that is kept, at a page of its results. */
async function openAt(page, name, document = DOCUMENT) {
  await put(page, { [`${PREFIX}doc/${document.id}`]: JSON.stringify(document) })
  await open(page)
  await goToResults(page, name)
}

/** The rows of a table as texts, blanks as one. */
function rows(page, name) {
  const table = page.getByRole('table', { name, exact: true })
  return table.locator('tbody tr').evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent.replace(/\s+/g, ' ').trim())))
}

/** The items of the list below a heading. */
function listed(page, heading) {
  const section = page.locator('section', { has: page.getByRole('heading', { name: heading, exact: true }) })
  return section.getByRole('listitem').allTextContents()
}

test('what stands out is said in words that come from the figures, heaviest first, and last the gap to look at first', async ({ page }) => {
  await openAt(page, 'Overview')
  await expect(page.getByRole('heading', { name: 'Three things stand out' })).toBeVisible()
  // Relationships (4 + 2) / 2 = 3 and Resources (0 + 2) / 2 = 1 lie two stages apart; three themes are seen two stages
  // apart by the levels, trust first in order; of the gaps that of One workforce is largest, three stages.
  const said = page.locator('ol > li > p')
  await expect(said).toHaveText([
    'Furthest: Relationships, at Maturing. Least far: Resources, at Emerging.',
    'In ‘Trust and open challenge’, the system level stands at Thriving; the place level stands at Developing. Levels lie apart on 2 more themes too.',
    'The gap to look at first: ‘One workforce’ at Northshire, from Not started to Maturing.',
  ])
  await page.locator('ol > li').nth(1).getByText('How this was computed').click()
  await expect(page.getByText('The mean over the parts of each level: System 4 and Place 2. The gap is 2 stages; from 1.5 on it is named.')).toBeVisible()
})

test('other answers are read in other words', async ({ page }) => {
  const readings = new Set()
  for (const stages of [[0, 0, 0, 0, 0, 0], [4, 4, 4, 4, 4, 4], [1, 2, 3, 1, 2, 3], [3, 3, 3, 3, 3, null]]) {
    const answers = stages.map((stage, nth) => (stage === null ? { unit: 'u1', theme: THEMES[nth], response: 'unknown' } : answer(THEMES[nth], stage)))
    await openAt(page, 'Overview', assessment({ answers }))
    const said = (await page.locator('ol > li > p').allTextContents()).join(' ')
    expect(said).not.toBe('')
    readings.add(said)
  }
  expect(readings.size).toBe(4)
})

test('claims and gaps are listed, and lead to their questions', async ({ page }) => {
  await openAt(page, 'Overview')
  expect(await listed(page, 'Strengths')).toEqual(['Trust and open challenge (Northshire): 4 Thriving'])
  expect(await listed(page, 'Still to show')).toEqual([
    'Decisions at the right level (Northshire): 3 Maturing',
    'Shared outcomes (Northshire): 3 Maturing',
    'Decisions at the right level (West): 3 Maturing',
  ])
  const gaps = await listed(page, 'Gaps to your targets')
  expect(gaps[0]).toBe('One workforce (Northshire): 0 Not started, wanted: 3 Maturing')
  // Three at Northshire, six at East, four at West; eight are in sight at first.
  expect(gaps).toHaveLength(8)
  await page.getByText('Show 5 more').click()
  expect(await listed(page, 'Gaps to your targets')).toHaveLength(13)
  expect(await listed(page, 'Ahead of what they rest on')).toEqual([
    'Decisions at the right level (West): 3 Maturing. It rests on ‘Shared outcomes’ (West), which is at 1 Emerging; wanted first: 2 Developing.',
  ])
  await page.getByRole('button', { name: 'Trust and open challenge (Northshire)' }).click()
  await expect(page.getByRole('heading', { name: 'Trust and open challenge' })).toBeFocused()
})

test('the levels are read together', async ({ page }) => {
  await openAt(page, 'Levels')
  expect(await rows(page, 'Parts by layer')).toEqual([
    ['Northshire', '3 Maturing', '2 Developing', '4 Thriving', '3 Maturing', '2 Developing', '0 Not started'],
    ['East', '1 Emerging', '2 Developing', '2 Developing', '1 Emerging', '2 Developing', '2 Developing'],
    ['West', '3 Maturing', '2 Developing', '2 Developing', '1 Emerging', 'Not yet', '2 Developing'],
    ['All places (2)', '2 Developing', '2 Developing', '2 Developing', '1 Emerging', '2 Developing', '2 Developing'],
  ])
  expect((await rows(page, 'Themes by part')).map(([theme, ...cells]) => [theme, ...cells.map((cell) => cell[0])])).toEqual([
    ['Decisions at the right level', '3', '1', '3'],
    ['Knowing who is at risk', '2', '2', '2'],
    ['Trust and open challenge', '4', '2', '2'],
    ['Shared outcomes', '3', '1', '1'],
    ['Joined-up pathways', '2', '2', 'N'],
    ['One workforce', '0', '2', '2'],
  ])
  // Furthest apart first; of equals the order of the framework.
  expect(await rows(page, 'The same in figures')).toEqual([
    ['Trust and open challenge', '4', '2', '2'],
    ['Shared outcomes', '3', '1', '2'],
    ['One workforce', '0', '2', '2'],
    ['Decisions at the right level', '3', '2', '1'],
    ['Knowing who is at risk', '2', '2', '0'],
    ['Joined-up pathways', '2', '2', '0'],
  ])
  await expect(page.getByText('In ‘One workforce’, the place level stands at Developing; the system level stands at Not started.')).toBeVisible()
  await expect(page.getByText('In ‘Decisions at the right level’, East is at Emerging and West at Maturing: East could ask West.')).toBeVisible()
})

test('lenses group the same answers', async ({ page }) => {
  await openAt(page, 'Lenses')
  const tables = page.getByRole('table', { name: 'The same in figures' })
  const first = tables.first().locator('tbody tr')
  // Collaboration has one core theme, trust: 4 at the system, 2 at the places, 3 over both.
  await expect(first.first()).toHaveText(/Collaboration across organisations.*3 Maturing.*3\.0.*3 of 3/)
})

test('readiness is told for each part below the system, and what is decided is kept', async ({ page }) => {
  await openAt(page, 'Readiness')
  const east = page.locator('section', { has: page.getByRole('heading', { name: 'East Not yet' }) })
  await expect(east.getByRole('list')).toHaveText(
    'Shared outcomes (East): 1 EmergingShared priorities (East): not in the quick checkAccountability, risk and disputes (East): not in the quick checkTrust and open challenge (East): 2 Developing',
  )
  await expect(east.getByText('Today, Decisions at the right level (East): 1 Emerging')).toBeVisible()
  await expect(page.getByRole('heading', { name: /^Northshire/ })).toHaveCount(0)
  await east.getByRole('radio', { name: 'Decide together' }).check()
  await east.getByLabel('Why, and why now?').fill('They asked for it')
  await east.getByLabel('Look at it again on').fill('2026-09-01')
  await saved(page)
  const document = await exported(page)
  expect(document.delegation).toEqual([
    { unit: 'u2', decision: 'share', why: 'They asked for it', review: '2026-09-01', modified: expect.any(String) },
  ])
  expect(schemaFaults(document)).toEqual([])
  await page.reload()
  await goToResults(page, 'Readiness')
  await expect(east.getByLabel('Why, and why now?')).toHaveValue('They asked for it')
  await east.getByRole('radio', { name: 'Not said' }).check()
  expect((await exported(page)).delegation[0].decision).toBeUndefined()
})

test('change is told by what moved, with the counts', async ({ page }) => {
  await openAt(page, 'Change')
  // Of so few no share is told.
  await expect(page.locator('dl')).toHaveText('Moved up1 of 2The same0 of 2Moved down1 of 2Mean move+0.5')
  const table = await rows(page, 'The same in figures')
  expect(table[0]).toEqual(['Governance & Leadership', '1', '0', '0', '+2.0'])
  expect(table[5]).toEqual(['Resources', '0', '0', '1', '−1.0'])
  await expect(page.getByText('Decisions at the right level (Northshire): from 1 Emerging to 3 Maturing')).toBeVisible()
  await expect(page.getByText('One workforce (East): from 3 Maturing to 2 Developing')).toBeVisible()
})

test('what surrounds the answers is kept, and orders what to ask of others', async ({ page }) => {
  await openAt(page, 'Context')
  const group = (name) => page.getByRole('group', { name, exact: true })
  await group('Laws made for separate organisations').getByRole('radio', { name: 'Holds us back' }).check()
  await group('Funding pressures').getByRole('radio', { name: 'Spurs us on' }).check()
  // Only what the source says can spur people on is offered so.
  await expect(group('Old habits of competing').getByRole('radio', { name: 'Spurs us on' })).toHaveCount(0)
  const asks = page.locator('ul', { hasText: 'Counts here' }).getByRole('listitem')
  await expect(asks.first()).toContainText('Counts here')
  await page.getByLabel('When governance and structures fill the agenda').fill('Every second meeting')
  await saved(page)
  const document = await exported(page)
  // Where a save falls between the two, they are put in the order of their names.
  expect(document.context.toSorted((one, other) => (one.factor < other.factor ? -1 : 1))).toEqual([
    { factor: 'funding-pressures', rating: 'spurring', modified: expect.any(String) },
    { factor: 'legislation', rating: 'holding-back', modified: expect.any(String) },
  ])
  expect(document.reflections).toEqual([{ question: 'bandwidth', text: 'Every second meeting', modified: expect.any(String) }])
  expect(schemaFaults(document)).toEqual([])
  // A report says what was rated, and asks for nothing that nobody missed.
  const counting = await asks.filter({ hasText: 'Counts here' }).count()
  await goToResults(page, 'Report')
  await expect(page.getByText('Laws made for separate organisations: Holds us back')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'What helps' })).toBeHidden()
  expect(await asks.count()).toBe(counting)
})

test('one theme is answered at several parts side by side, by keyboard too', async ({ page }) => {
  await openAt(page, 'Overview')
  await page.getByRole('button', { name: 'Trust and open challenge (Northshire)' }).click()
  await page.getByRole('button', { name: 'See all parts side by side' }).click()
  await expect(page.getByText('Theme 3 of 6')).toBeVisible()
  const group = (name) => page.locator('section', { has: page.getByRole('heading', { name: new RegExp(name) }) }).getByRole('radio')
  await group('East').first().press('3')
  await expect(group('East').nth(3)).toBeFocused()
  await expect(group('West').nth(2)).toBeChecked()
  await expect(group('East').nth(3)).toBeChecked()
  const { answers } = await exported(page)
  expect(answers.filter(({ theme }) => theme === 'trust-and-culture').map(({ stage }) => stage)).toEqual([4, 3, 2])
  await page.getByRole('button', { name: 'Continue', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Shared outcomes' })).toBeFocused()
  await page.goBack()
  await expect(page.getByText('Theme 3 of 6')).toBeVisible()
})

for (const [format, begins] of [['SVG', '<svg xmlns="http://www.w3.org/2000/svg"'], ['PNG', '\x89PNG\r\n\x1a\n']]) {
  test(`pictures can be taken away as ${format}`, async ({ page }) => {
    await openAt(page, 'Overview')
    for (const title of ['The shape of it', 'Layer by layer']) {
      const download = page.waitForEvent('download')
      await page.getByRole('button', { name: `Download as ${format} ${title}` }).click()
      const file = await download
      expect(file.suggestedFilename()).toMatch(new RegExp(`^ics-maturity-northshire-spring-review-.*\\.${format.toLowerCase()}$`))
      const bytes = await readFile(await file.path())
      expect(bytes.toString('latin1').startsWith(begins)).toBe(true)
      if (format === 'SVG') await expectDrawnAlone(page, bytes.toString())
      // A picture without anything drawn would be a few hundred bytes.
      else expect(bytes.length).toBeGreaterThan(5_000)
    }
  })
}

/** The picture shows its shapes and texts without our style sheet: as XML it is sound, and nothing in it asks for a class. */
async function expectDrawnAlone(page, text) {
  const found = await page.evaluate((text) => {
    const image = new Image()
    const parsed = new Promise((resolve) => {
      image.onload = () => resolve([image.naturalWidth > 100, image.naturalHeight > 100])
      image.onerror = () => resolve('not an image')
    })
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`
    return parsed
  }, text)
  expect(found).toEqual([true, true])
  expect(text).not.toMatch(/class="[^"]/)
  expect(text).toContain('Today')
  expect(text).toMatch(/fill="rgb\(0, 94, 184\)"/)
}

test('the report is for a board, or has everything in full, and on paper no controls and nothing cut to the side', async ({ page }) => {
  await openAt(page, 'Report')
  for (const heading of ['Integration index: All levels together', 'Three things stand out', 'The levels read together', 'Readiness for delegation', 'How much of the day-to-day work has changed since July 2022?', 'Plan'])
    await expect(page.getByRole('heading', { name: heading, exact: true })).toBeVisible()
  await expect(page.getByText('Nobody has accepted it yet.')).toBeVisible()
  // Nobody said anything of it.
  await expect(page.getByRole('heading', { name: 'What surrounds it' })).toBeHidden()
  const lenses = page.getByRole('heading', { name: 'The same answers through other eyes' })
  await expect(lenses).toBeHidden()
  await page.getByLabel('Show every list, all themes and the lenses in full').check()
  await expect(lenses).toBeVisible()
  await page.setViewportSize({ width: 680, height: 1000 })
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByText('Northshire, spring review. Last changed')).toBeVisible()
  const shown = await page.locator('ics-maturity').evaluate((element) =>
    [...element.shadowRoot.querySelectorAll('button, select, input, textarea, summary')].filter((control) => control.checkVisibility()).map((control) => control.className),
  )
  expect(shown).toEqual([])
  const cut = await page.locator('ics-maturity').evaluate((element) => {
    const right = element.getBoundingClientRect().right
    return [...element.shadowRoot.querySelectorAll('td, th, li, p')].filter((inner) => inner.checkVisibility() && inner.getBoundingClientRect().right > right + 1).map((inner) => inner.textContent)
  })
  expect(cut).toEqual([])
})
