// Snapshots, and what has moved between two moments, against figures worked out by hand.
import { expect, test } from '@playwright/test'
import { Keyboard } from './support/keyboard.mjs'
import { PREFIX, put } from './support/storage.mjs'
import { answer, answered, choose, exported, goTo, goToLayer, open, saved, schemaFaults } from './support/widget.mjs'

const LABEL = 'Before the spring review'

/** Opens the page with an assessment that is kept, at its history. */
async function openAt(page, document) {
  await put(page, { [`${PREFIX}doc/${document.id}`]: JSON.stringify(document) })
  await open(page)
  await goTo(page, 'History')
}

/** The rows of a table as texts. */
function rows(page, name) {
  const table = page.getByRole('table', { name, exact: true })
  return table.locator('tbody tr').evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent)))
}

/** The items of the list that follows a heading. */
function listed(page, heading) {
  const list = page.getByRole('heading', { name: heading, exact: true }).locator('xpath=following-sibling::*[1]')
  return list.getByRole('listitem').allTextContents()
}

test('a snapshot is taken by keyboard, and tells later what has moved', async ({ page }) => {
  const document = answered()
  await openAt(page, document)
  await expect(page.getByText('You have not taken a snapshot yet.')).toBeVisible()
  const keyboard = new Keyboard(page)
  await keyboard.write(page.getByLabel('Label (optional)'), LABEL)
  await keyboard.pressButton('Take a snapshot')
  await expect(page.getByRole('status')).toContainText(`Snapshot taken: ${LABEL}, `)
  await expect(page.getByRole('button', { name: 'Take a snapshot' })).toBeFocused()
  await expect(page.getByLabel('Label (optional)')).toHaveValue('')
  const [[taken, ...rest]] = await rows(page, 'Your snapshots')
  expect(taken).toMatch(/^\d+ \w+ \d{4} at \d\d:\d\d$/)
  expect(rest).toEqual([LABEL, '6'])
  await expect(page.getByText('Between these two no answer has moved')).toBeVisible()

  // Each layer has one question here. Governance goes from 3 to 4, Resources from 0 to 2.
  await goToLayer(page, 'Governance & Leadership')
  await choose(page, 4)
  await goToLayer(page, 'Resources')
  await choose(page, 2)
  await saved(page)
  for (const how of ['at once', 'after a reload']) {
    if (how === 'after a reload') await page.reload()
    await goTo(page, 'History')
    await expect(page.locator('dl'), how).toHaveText('Moved up2Moved down0Newly answered0No longer answered0')
    expect(await rows(page, 'The same in figures'), how).toEqual([
      ['Governance & Leadership', '3.0', '4.0', '+1.0'],
      ['Environment', '2.0', '2.0', 'The same'],
      ['Relationships', '4.0', '4.0', 'The same'],
      ['Outcomes', '1.0', '1.0', 'The same'],
      ['Structure', '2.0', '2.0', 'The same'],
      ['Resources', '0.0', '2.0', '+2.0'],
    ])
    await expect(page.getByText('Layers that moved, in stages: Governance & Leadership +1.0 and Resources +2.0.').last(), how).toBeVisible()
    expect(await listed(page, 'Moved to another stage'), how).toEqual([
      'Decisions at the right level: from 3 Maturing to 4 Thriving',
      'One workforce: from 0 Not started to 2 Developing',
    ])
  }
  const kept = await exported(page)
  expect(schemaFaults(kept)).toEqual([])
  expect(kept.snapshots).toMatchObject([{ label: LABEL, units: document.units, answers: document.answers }])
  const copy = await page
    .locator('ics-maturity')
    .evaluate((element) => element.exportJson({ share: { notes: true, names: true, plan: true } }))
  expect(copy).not.toContain(LABEL)
  await page.getByRole('button', { name: 'One workforce', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'One workforce' })).toBeFocused()
})

test('a snapshot without a label is found by its date, and two can be compared', async ({ page }) => {
  const first = { id: 's1', taken: '2026-03-02T09:30:00.000Z', label: 'First', units: answered().units, answers: [answer('delegation', 1)] }
  const second = { ...first, id: 's2', taken: '2026-06-29T09:30:00.000Z', label: '', answers: [answer('delegation', 2)] }
  await openAt(page, answered({ snapshots: [first, second] }))
  const names = await page.getByLabel('To', { exact: true }).getByRole('option').allTextContents()
  expect(names).toEqual(['Today', expect.stringMatching(/^29 June 2026 at \d\d:30$/), expect.stringMatching(/^First, 2 March 2026 at \d\d:30$/)])
  expect((await rows(page, 'Your snapshots')).map(([, label, answers]) => [label, answers])).toEqual([
    ['No label', '1'],
    ['First', '1'],
  ])
  // The latest and today, unless chosen.
  await expect(page.getByLabel('From', { exact: true })).toHaveValue('s2')
  await expect(page.locator('dl')).toHaveText('Moved up1Moved down0Newly answered5No longer answered0')
  await page.getByLabel('From', { exact: true }).selectOption(names[2])
  await page.getByLabel('To', { exact: true }).selectOption(names[1])
  await expect(page.locator('dl')).toHaveText('Moved up1Moved down0Newly answered0No longer answered0')
  expect((await rows(page, 'The same in figures')).slice(0, 2)).toEqual([
    ['Governance & Leadership', '1.0', '2.0', '+1.0'],
    ['Environment', '–', '–', 'No stage yet'],
  ])
  // The other way round, too.
  await page.getByLabel('To', { exact: true }).selectOption(names[2])
  await page.getByLabel('From', { exact: true }).selectOption(names[1])
  await expect(page.locator('dl')).toHaveText('Moved up0Moved down1Newly answered0No longer answered0')
  expect(await listed(page, 'Moved to another stage')).toEqual(['Decisions at the right level: from 2 Developing to 1 Emerging'])
})

test('parts that came and went since, and what was done, are told', async ({ page }) => {
  const units = [
    { id: 'u1', level: 'system', name: 'Northshire' },
    { id: 'u2', level: 'place', name: 'East', parent: 'u1' },
  ]
  const then = {
    id: 's1',
    label: 'Baseline',
    taken: '2026-03-02T09:30:00.000Z',
    units: [units[0], { id: 'u3', level: 'place', name: 'West', parent: 'u1' }],
    settings: { scope: 'quick' },
    answers: [answer('delegation', 1), answer('delegation', 3, { unit: 'u3' })],
    plan: { chunks: [{ id: 'u1/delegation/2', status: 'in-progress' }] },
  }
  const done = ['u1/delegation/2', 'u2/delegation/find-out', 'own/1'].map((id) => ({ id, status: 'done' }))
  const document = answered({
    units,
    answers: [answer('delegation', 2), answer('delegation', 1, { unit: 'u2' })],
    plan: { chunks: done, own: [{ id: 'own/1', unit: 'u2', title: 'Share one rota' }] },
    snapshots: [then],
  })
  await openAt(page, document)
  // Governance then: system 1, places 3: 2 over both. Now: system 2, places 1: 1.5.
  expect((await rows(page, 'The same in figures'))[0]).toEqual(['Governance & Leadership', '2.0', '1.5', '−0.5'])
  expect(await listed(page, 'Moved to another stage')).toEqual(['Decisions at the right level (Northshire): from 1 Emerging to 2 Developing'])
  expect(await listed(page, 'Newly answered')).toEqual(['Decisions at the right level (East): 1 Emerging'])
  expect(await listed(page, 'No longer answered')).toEqual(['Decisions at the right level (West): was 3 Maturing'])
  // What is asked no more leads nowhere.
  await expect(page.getByRole('button', { name: 'Decisions at the right level (West)' })).toHaveCount(0)
  const titles = await listed(page, 'Done in the plan')
  expect(titles).toEqual([expect.stringMatching(/^\w.* \(Northshire\)$/), 'Decisions at the right level (East)', 'Share one rota'])
})
