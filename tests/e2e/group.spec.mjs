// Several people: from a set-up file to one honest view, a plan from it, and nothing in any file that was not ticked.
import { readFile } from 'node:fs/promises'
import { expect, test } from '@playwright/test'
import { PREFIX } from './support/storage.mjs'
import {
  answer,
  answered,
  answerInTurn,
  assessment,
  exported,
  goTo,
  goToResults,
  open,
  saved,
  schemaFaults,
} from './support/widget.mjs'

/** @typedef {import('@playwright/test').Page} Page */

const THEMES = ['delegation', 'need-insight', 'trust-and-culture', 'shared-outcomes', 'joined-up-pathways', 'one-workforce']

/**
 * The file that a button offers.
 * @param {Page} page
 * @param {import('@playwright/test').Locator} button
 */
async function download(page, button) {
  const [offered] = await Promise.all([page.waitForEvent('download'), button.click()])
  return { name: offered.suggestedFilename(), text: await readFile(await offered.path(), 'utf8') }
}

/**
 * Chooses files, or drops them.
 * @param {Page} page
 * @param {{name: string, text: string}[]} files
 */
async function chooseFiles(page, files) {
  const given = files.map(({ name, text }) => ({ name, mimeType: 'application/json', buffer: Buffer.from(text) }))
  await page.getByLabel('Choose files, or drop them here').setInputFiles(given)
}

/** A colleague's file of the same set-up. */
const colleague = (nth, members = {}) =>
  assessment({
    id: `d${nth}`,
    respondent: { id: `r${nth}`, role: `Colleague ${nth}` },
    modified: `2026-03-0${(nth % 8) + 1}T10:00:00.000Z`,
    answers: THEMES.map((theme, at) => answer(theme, (nth + at) % 5)),
    ...members,
  })

const file = (document, name = `${document.id}.json`) => ({ name, text: JSON.stringify(document) })

/** @param {Page} page */
async function begun(page, document = answered()) {
  await open(page)
  await page.locator('ics-maturity').evaluate((element, text) => element.importJson(text, 'new'), JSON.stringify(document))
  await goTo(page, 'Group')
}

const row = (page, name) => page.getByRole('row').filter({ has: page.getByRole('rowheader', { name }) })

test('the whole story: a set-up, five people, one view, a plan, and nothing that was not ticked', async ({ browser }) => {
  test.setTimeout(120_000)
  // What each of five says, in the order of the questions. They fall apart on trust: 0, 0, 4, 4 and 2.
  const SAID = [
    [3, 2, 0, 1, 2, 1],
    [3, 2, 0, 1, 2, 1],
    [3, 2, 4, 2, 2, 1],
    [2, 2, 4, 1, 2, 1],
    [3, 2, 2, 1, 2, 2],
  ]
  const fresh = async () => (await browser.newContext({ acceptDownloads: true })).newPage()

  // The organiser makes a set-up.
  const organiser = await fresh()
  await open(organiser)
  await organiser.getByRole('button', { name: 'Quick check' }).click()
  await organiser.getByLabel('Name of this assessment').fill('Northshire together')
  await organiser.getByLabel(/^System Name/).fill('Northshire ICS')
  await organiser.getByLabel('Your role').fill('Convener of the secret kind')
  await goTo(organiser, 'Group')
  const setUp = await download(organiser, organiser.getByRole('button', { name: 'Download the set-up file' }))
  expect(setUp.name).toMatch(/^set-up-northshire-together-\d{4}-\d\d-\d\d\.json$/)
  expect(setUp.text).not.toContain('Convener')
  const set = JSON.parse(setUp.text)
  expect(schemaFaults(set)).toEqual([])
  expect([set.respondent, set.answers]).toEqual([undefined, []])

  // Five people open it, each in a browser of their own, and export a copy without notes or names.
  const copies = []
  const respondents = new Set()
  for (const [nth, said] of SAID.entries()) {
    const page = await fresh()
    await open(page)
    await page.getByRole('button', { name: 'Open a file' }).click()
    await chooseFiles(page, [setUp])
    await page.getByRole('button', { name: 'Open as a new assessment' }).click()
    await expect(page.getByRole('heading', { name: 'Set up your assessment' })).toBeFocused()
    await page.getByLabel('Your role').fill(`Secret role ${nth}`)
    await page.getByLabel('Where you work').selectOption({ label: nth < 3 ? 'NHS' : 'Council' })
    await page.getByRole('button', { name: 'Continue', exact: true }).click()
    await page.getByText('Target, confidence, note and evidence').click()
    await page.getByLabel('Note', { exact: true }).fill(`Secret note ${nth}`)
    await answerInTurn(page, said)
    await saved(page)
    await goTo(page, 'Share and keep')
    const copy = await download(page, page.getByRole('button', { name: 'Download a copy to share' }))
    expect(copy.text).not.toMatch(/secret/i)
    const document = JSON.parse(copy.text)
    expect(schemaFaults(document)).toEqual([])
    expect(document.units).toMatchObject([{ id: set.units[0].id, name: 'Northshire ICS' }])
    respondents.add(document.respondent.id)
    copies.push({ name: `copy-${nth}.json`, text: copy.text })
    await page.context().close()
  }
  expect(respondents.size).toBe(5)

  // The organiser adds them all at once, after a look.
  await chooseFiles(organiser, copies)
  const preview = organiser.getByRole('table', { name: 'File by file' })
  await expect(preview.getByRole('row')).toHaveCount(6)
  expect((await exported(organiser)).group).toBeUndefined()
  await organiser.getByRole('button', { name: 'Add 5 respondents' }).click()
  await expect(organiser.getByText('5 respondents.')).toBeVisible()

  // The question on which they fall apart comes first.
  const agenda = organiser.getByRole('table', { name: 'How many chose each stage' })
  const first = agenda.getByRole('row').nth(1)
  await expect(first).toContainText('Falls apart')
  await expect(first.getByRole('rowheader')).toContainText('Northshire ICS')
  const before = await exported(organiser)
  expect(before.results.group.cells.find((cell) => cell.theme === 'trust-and-culture')).toMatchObject({
    n: 5, counts: [2, 0, 1, 0, 2], median: 2, q1: 0, q3: 4, range: [0, 4], split: true, agreed: null,
  })
  expect(before.results.basis).toBe('group')

  // They agree.
  await first.getByRole('button', { name: /^Discuss/ }).click()
  await expect(organiser.locator('[data-screen-heading]')).toBeFocused()
  await expect(organiser.getByText(/Falls apart: 2 at Not started, 1 at Developing and 2 at Thriving/)).toBeVisible()
  await organiser.getByRole('group', { name: 'What do you agree on?' }).getByRole('radio', { name: '1 Emerging' }).check()
  await organiser.getByLabel('Why').fill('Two of us had not seen the minutes')
  await organiser.getByLabel('Agreed by').fill('Place board')
  await saved(organiser)
  await organiser.getByRole('button', { name: 'The whole group' }).click()
  await expect(organiser.getByRole('heading', { name: 'Agreed so far: 1' })).toBeVisible()
  await expect(agenda.getByRole('row').last()).toContainText('1 Emerging, agreed')

  // The plan rests on it: from 1 towards the target of 3.
  await goTo(organiser, 'Plan')
  await expect(organiser.getByText(/This reads together what 5 people say: 1 question counts as agreed/)).toBeVisible()
  const whole = JSON.parse((await download(organiser, (await goTo(organiser, 'Share and keep'), organiser.getByRole('button', { name: 'Download your whole assessment' })))).text)
  expect(schemaFaults(whole)).toEqual([])
  const unit = whole.units[0].id
  expect(whole.group.agreed).toMatchObject([{ unit, theme: 'trust-and-culture', stage: 1, why: 'Two of us had not seen the minutes', by: 'Place board' }])
  expect(whole.group.respondents).toHaveLength(5)
  const planned = [...whole.results.plan.chunks, ...whole.results.plan.waiting].map((chunk) => chunk.id)
  expect(planned).toEqual(expect.arrayContaining([`${unit}/trust-and-culture/2`, `${unit}/trust-and-culture/3`]))
  // Medians, the lower of two: delegation 3, need 2, trust 1 as agreed, outcomes 1, pathways 2, workforce 1.
  const means = whole.results.units[0].layers.map((layer) => layer.mean)
  expect(means).toEqual([3, 2, 1, 1, 2, 1])

  // Nothing that was not ticked is in any file.
  expect(JSON.stringify(whole)).not.toMatch(/secret (role|note)/i)
  const copy = await download(organiser, organiser.getByRole('button', { name: 'Download a copy to share' }))
  expect(copy.text).not.toMatch(/secret|minutes|Place board/i)
  for (const id of respondents) expect(copy.text).not.toContain(id)
  const shared = JSON.parse(copy.text)
  expect([shared.group, shared.results.group, shared.results.plan]).toEqual([undefined, undefined, undefined])
})

test.describe('several files', () => {
  test('what does not fit stays out by name, and what was there is untouched', async ({ page }) => {
    await begun(page)
    await saved(page)
    const stored = () => page.evaluate((prefix) => Object.entries(localStorage).filter(([key]) => key.startsWith(prefix) && !key.endsWith('/index')).sort(), PREFIX)
    const before = await stored()
    await chooseFiles(page, [
      file(colleague(1)),
      file(colleague(2, { respondent: answered().respondent }), 'own.json'),
      { name: 'broken.json', text: '{"format": "ics-maturity/assessment",' },
      file(colleague(3, { version: 9 }), 'newer.json'),
      file(colleague(4, { answers: [answer('delegation', 7)] }), 'seven.json'),
      file(colleague(5, { answers: [] }), 'empty.json'),
      file(colleague(6, { respondent: { id: 'r1' }, modified: '2026-01-01T00:00:00.000Z' }), 'older.json'),
      { name: 'framework.json', text: await (await page.request.get('/framework.json')).text() },
    ])
    await expect(row(page, 'd1.json')).toContainText('Added')
    await expect(row(page, 'own.json')).toContainText('it is the one that is open')
    await expect(row(page, 'broken.json')).toContainText('this is not JSON: a name in quotation marks is expected (line 1, column 38)')
    await expect(row(page, 'newer.json')).toContainText('version: found 9; allowed: 1 (this file was made with a newer version of this tool')
    await expect(row(page, 'seven.json')).toContainText('answers[0].stage: found 7; allowed: a whole number from 0 to 4')
    await expect(row(page, 'empty.json')).toContainText('nothing was answered')
    await expect(row(page, 'older.json')).toContainText('a newer file of the same person is here')
    await expect(row(page, 'framework.json')).toContainText('it holds questions, not answers')
    expect(await stored()).toEqual(before)
    await page.getByRole('button', { name: 'Add 1 respondent', exact: true }).click()
    await expect(page.getByText('2 respondents.')).toBeVisible()
    const { group } = await exported(page)
    expect(group.respondents).toMatchObject([{ respondent: { id: 'r1' }, document: { id: 'd1' } }])
  })

  test('whoever gives a second file counts once', async ({ page }) => {
    await begun(page)
    await chooseFiles(page, [file(colleague(1)), file(colleague(2))])
    await page.getByRole('button', { name: 'Add 2 respondents' }).click()
    const newer = colleague(1, { modified: '2026-04-01T00:00:00.000Z', answers: [answer('delegation', 0)] })
    await chooseFiles(page, [file(newer), file(colleague(3))])
    await expect(row(page, 'd1.json')).toContainText('Replaces what they gave before')
    await page.getByRole('button', { name: 'Add 2 respondents' }).click()
    await expect(page.getByText('4 respondents.')).toBeVisible()
    const { group } = await exported(page)
    expect(group.respondents.map((one) => [one.respondent.id, one.answers.length])).toEqual([['r1', 1], ['r2', 6], ['r3', 6]])
  })

  test('a single file is added as a respondent too, by the fourth of its ways in', async ({ page }) => {
    await begun(page)
    await chooseFiles(page, [file(colleague(1))])
    await page.getByRole('button', { name: 'Add as a respondent' }).click()
    await expect(page.getByText('2 respondents.')).toBeVisible()
  })

  test('whoever was added by mistake is out again by Undo, with the part that came along', async ({ page }) => {
    await begun(page)
    const before = await exported(page)
    const units = [...colleague(1).units, { id: 'u9', level: 'place', name: 'West', parent: 'u1' }]
    await chooseFiles(page, [file(colleague(1, { units })), file(colleague(2))])
    await page.getByRole('button', { name: 'Add 2 respondents' }).click()
    await expect(page.getByText('3 respondents.')).toBeVisible()
    expect((await exported(page)).units.map(({ id }) => id)).toEqual(['u1', 'u9'])
    await page.getByRole('button', { name: 'Undo the last change' }).click()
    await expect(page.getByRole('heading', { name: 'Hear from several people, and see where they differ' })).toBeVisible()
    const live = (document) => [document.units.filter(({ removed }) => !removed), document.answers, document.results.layers]
    expect(live(await exported(page))).toEqual(live(before))
    await saved(page)
    await page.reload()
    await goTo(page, 'Group')
    await expect(page.getByRole('heading', { name: 'Hear from several people, and see where they differ' })).toBeVisible()
    // And the same file can be added for good.
    await chooseFiles(page, [file(colleague(1, { units }))])
    await page.getByRole('button', { name: 'Add as a respondent' }).click()
    await expect(page.getByText('2 respondents.')).toBeVisible()
  })

  test('without an assessment they begin one, set up as the first of them is', async ({ page }) => {
    await open(page)
    await page.getByRole('button', { name: 'Open a file' }).click()
    await chooseFiles(page, [file(colleague(1)), file(colleague(2))])
    await page.getByRole('button', { name: 'Add 2 respondents' }).click()
    await expect(page.getByText('2 respondents.')).toBeVisible()
    const document = await exported(page)
    expect(document).toMatchObject({ title: 'Northshire, spring review', units: [{ id: 'u1' }], answers: [] })
    expect(document.group.respondents).toHaveLength(2)
  })

  test('without an assessment too, parts of other ids become what people see chosen', async ({ page }) => {
    const units = [{ id: 'u1', level: 'system', name: 'Northshire ICS' }, { id: 'u2', level: 'place', name: 'East', parent: 'u1' }]
    const others = [{ id: 'x1', level: 'system', name: 'Northshire ICS' }, { id: 'x2', level: 'place', name: 'East place', parent: 'x1' }]
    const said = (unit, stage) => answer('delegation', stage, { unit })
    await open(page)
    await page.getByRole('button', { name: 'Open a file' }).click()
    // The first that is chosen is what they begin, whichever was changed first.
    await chooseFiles(page, [
      file(colleague(5, { units, answers: [said('u1', 1), said('u2', 1)] })),
      file(colleague(1, { units: others, answers: [said('x1', 3), said('x2', 3)] })),
    ])
    await expect(page.getByLabel('Northshire ICS (system)')).toHaveValue('=u1')
    // What has no match comes first.
    await expect(page.getByRole('group', { name: /Parts that are not/ }).getByRole('combobox').first()).toHaveValue('+')
    await page.getByLabel('East place (place)').selectOption({ label: 'East' })
    await page.getByRole('button', { name: 'Add 2 respondents' }).click()
    await expect(page.getByRole('status')).toContainText('These answers are in the group now.')
    const document = await exported(page)
    expect(document.units).toMatchObject(units)
    const answers = document.group.respondents.map((one) => one.answers.map(({ unit, stage }) => [unit, stage]))
    expect(answers.toSorted()).toEqual([[['u1', 1], ['u2', 1]], [['u1', 3], ['u2', 3]]])
  })

  test('under Group a file is there to be added, and to replace everything is asked about', async ({ page }) => {
    await begun(page)
    await chooseFiles(page, [file(colleague(1)), file(colleague(2))])
    await page.getByRole('button', { name: 'Add 2 respondents' }).click()
    await chooseFiles(page, [file(colleague(3))])
    const primary = page.locator('.ics-preview .nhsuk-button:not(.nhsuk-button--secondary)')
    await expect(primary).toHaveText('Add as a respondent')
    await expect(page.getByRole('button', { name: 'Replace this one' })).toHaveCount(0)
    await goTo(page, 'Share and keep')
    // A colleague's answers never become one's own.
    await chooseFiles(page, [file(colleague(3))])
    await expect(page.getByRole('button', { name: 'Open as a new assessment' })).toBeVisible()
    await expect(page.getByRole('button', { name: /^(Merge|Replace) / })).toHaveCount(0)
    await chooseFiles(page, [file(answered({ title: 'Before the group' }))])
    await page.getByRole('button', { name: 'Replace this one' }).click()
    await expect(page.getByRole('alert')).toBeFocused()
    await page.getByRole('button', { name: 'No, keep it' }).click()
    expect((await exported(page)).group.respondents).toHaveLength(2)
    await page.getByRole('button', { name: 'Replace this one' }).click()
    await page.getByRole('button', { name: 'Yes, replace it' }).click()
    await expect(page.getByRole('status')).toContainText('What was in the file is here.')
    const { group, snapshots } = await exported(page)
    expect([group, snapshots.length]).toEqual([undefined, 1])
    // All of it can be taken back, and brought back.
    const undo = page.getByRole('button', { name: 'Undo the last change' })
    await undo.click()
    expect(await exported(page)).toMatchObject({ title: 'Northshire, spring review', group: { respondents: [{ respondent: { id: 'r1' } }, { respondent: { id: 'r2' } }] } })
    await undo.click()
    expect((await exported(page)).title).toBe('Before the group')
    await saved(page)
    await page.reload()
    // Nobody comes back.
    expect((await exported(page)).group.respondents.every(({ removed }) => removed)).toBe(true)
    await goTo(page, 'Group')
    await expect(page.getByRole('heading', { name: 'Hear from several people, and see where they differ' })).toBeVisible()
  })

  test('parts of other ids are matched by level and name, and people confirm it', async ({ page }) => {
    const places = [
      { id: 'u1', level: 'system', name: 'Northshire ICS' },
      { id: 'u2', level: 'place', name: 'East', parent: 'u1' },
      { id: 'u3', level: 'place', name: 'West', parent: 'u1' },
    ]
    await begun(page, answered({ units: places }))
    const theirs = colleague(1, {
      units: [
        { id: 'x1', level: 'system', name: 'NORTHSHIRE  ICS' },
        { id: 'x2', level: 'place', name: 'The East of it', parent: 'x1' },
        { id: 'x3', level: 'place', name: 'South', parent: 'x1' },
        { id: 'x4', level: 'place', name: 'Beyond', parent: 'x1' },
      ],
      answers: ['x1', 'x2', 'x3', 'x4'].map((unit, stage) => answer('delegation', stage, { unit })),
    })
    await chooseFiles(page, [file(theirs), file(colleague(2))])
    await expect(page.getByLabel('NORTHSHIRE ICS (system)')).toHaveValue('=u1')
    await expect(page.getByLabel('South (place)')).toHaveValue('+')
    await page.getByLabel('The East of it (place)').selectOption({ label: 'East' })
    await page.getByLabel('Beyond (place)').selectOption({ label: 'Set its answers aside' })
    await page.getByRole('button', { name: 'Add 2 respondents' }).click()
    await expect(page.getByText('3 respondents.')).toBeVisible()
    const { units, group } = await exported(page)
    expect(units).toMatchObject([...places, { id: 'x3', name: 'South', parent: 'u1' }])
    const answers = group.respondents[0].answers.map(({ unit, stage }) => [unit, stage])
    expect(answers).toEqual([['u1', 0], ['u2', 1], ['x3', 2], ['x4', 3]])
  })

  test('200 files are read with progress, can be called off, and are there after a reload', async ({ page }) => {
    test.slow()
    await begun(page)
    const many = Array.from({ length: 200 }, (_, nth) => file(colleague(nth + 1)))
    await chooseFiles(page, many)
    await expect(page.getByRole('button', { name: 'Add 200 respondents' })).toBeVisible()
    await page.getByRole('button', { name: 'Add 200 respondents' }).click()
    await expect(page.getByText('201 respondents.')).toBeVisible()
    await saved(page)
    await page.reload()
    await goTo(page, 'Group')
    await expect(page.getByText('201 respondents.')).toBeVisible()
    const { results, group } = await exported(page)
    expect([group.respondents.length, results.group.respondents, results.group.cells[0].n]).toEqual([200, 201, 201])
    // An edit writes little: no respondent is written with it.
    const written = await page.evaluate(async (prefix) => {
      const keys = []
      const { setItem } = Storage.prototype
      Storage.prototype.setItem = function (key, value) {
        keys.push([key.slice(prefix.length).split('/')[0], value.length])
        setItem.call(this, key, value)
      }
      return new Promise((done) => {
        const element = document.querySelector('ics-maturity')
        element.addEventListener('ics-maturity:saved', () => done(keys), { once: true })
        element.shadowRoot.querySelector('button[aria-current]').click()
        const discuss = [...element.shadowRoot.querySelectorAll('button')].find((button) => button.textContent.startsWith('Discuss'))
        discuss.click()
        setTimeout(() => element.shadowRoot.querySelector('input[name="g-agreed"]').click())
      })
    }, PREFIX)
    expect(written.map(([kind]) => kind)).not.toContain('respondent')
    expect(Math.max(...written.map(([, length]) => length))).toBeLessThan(20_000)
  })

  test('while files are read it says how many are, and stops when told to', async ({ page }) => {
    await begun(page)
    // Reading waits, as from a slow drive.
    await page.evaluate(() => {
      const { readAsText } = FileReader.prototype
      let nth = 0
      FileReader.prototype.readAsText = function (...given) {
        nth += 1
        if (nth <= 3) readAsText.apply(this, given)
      }
    })
    await chooseFiles(page, [1, 2, 3, 4, 5].map((nth) => file(colleague(nth))))
    await expect(page.getByRole('progressbar')).toBeVisible()
    await expect(page.getByText(/\d of 5 files read/)).toBeVisible()
    await page.getByRole('button', { name: 'Cancel' }).click()
    await expect(page.getByRole('progressbar')).toHaveCount(0)
    expect((await exported(page)).group).toBeUndefined()
  })
})

test('a respondent is taken out, which can be taken back, and can be added again, by a newer file too', async ({ page }) => {
  await begun(page)
  await chooseFiles(page, [file(colleague(1)), file(colleague(2))])
  await page.getByRole('button', { name: 'Add 2 respondents' }).click()
  await page.getByRole('button', { name: 'Remove Colleague 1' }).click()
  await expect(page.getByText('2 respondents.')).toBeVisible()
  await expect(page.getByRole('status')).toContainText('Taken out of the group. ‘Undo’ brings it back.')
  await page.getByRole('button', { name: 'Undo the last change' }).click()
  await expect(page.getByText('3 respondents.')).toBeVisible()
  await page.getByRole('button', { name: 'Undo the last change' }).click()
  await expect(page.getByText('2 respondents.')).toBeVisible()
  await saved(page)
  await page.reload()
  await goTo(page, 'Group')
  await expect(page.getByText('2 respondents.')).toBeVisible()
  await chooseFiles(page, [file(colleague(1))])
  await page.getByRole('button', { name: 'Add as a respondent' }).click()
  await expect(page.getByText('3 respondents.')).toBeVisible()
  // All that is dated by their files, not by this computer’s clock.
  await expect(row(page, 'Colleague 1')).toContainText('2 March 2026 at 10:00')
  await chooseFiles(page, [file(colleague(1, { modified: '2026-03-03T10:00:00.000Z' }))])
  await page.getByRole('button', { name: 'Replace what they gave before' }).click()
  await expect(row(page, 'Colleague 1')).toContainText('3 March 2026 at 10:00')
})

test('two who are taken out right after each other, as by a press too many, are back at once', async ({ page }) => {
  await begun(page)
  await chooseFiles(page, [file(colleague(1)), file(colleague(2)), file(colleague(3))])
  await page.getByRole('button', { name: 'Add 3 respondents' }).click()
  for (const name of ['Remove Colleague 1', 'Remove Colleague 2']) await page.getByRole('button', { name }).press('Enter')
  await expect(page.getByText('2 respondents.')).toBeVisible()
  await page.getByRole('button', { name: 'Undo the last change' }).click()
  await expect(page.getByText('4 respondents.')).toBeVisible()
})

test.describe('what is agreed', () => {
  /** @param {Page} page */
  const agree = (page, stage) =>
    page.getByRole('group', { name: 'What do you agree on?' }).getByRole('radio', { name: stage }).check()

  const discuss = (page, theme) =>
    row(page, theme).getByRole('button', { name: /^Discuss/ }).click()

  /** @param {Page} page */
  async function beginTwo(page) {
    await begun(page)
    await chooseFiles(page, [file(colleague(1)), file(colleague(2))])
    await page.getByRole('button', { name: 'Add 2 respondents' }).click()
  }

  test('months later another stage is agreed on another day, unless somebody says which', async ({ page }) => {
    await page.clock.setFixedTime('2026-03-20T10:00:00Z')
    await beginTwo(page)
    await discuss(page, /^Decisions/)
    await agree(page, '1 Emerging')
    await expect(page.getByLabel('Agreed on')).toHaveValue('2026-03-20')
    await page.clock.setFixedTime('2026-11-20T10:00:00Z')
    await goTo(page, 'Group')
    await discuss(page, /^Decisions/)
    await agree(page, '2 Developing')
    await expect(page.getByLabel('Agreed on')).toHaveValue('2026-11-20')
    await page.getByLabel('Agreed on').fill('2026-11-18')
    await page.getByLabel('Agreed on').blur()
    await agree(page, '3 Maturing')
    await expect(page.getByLabel('Agreed on')).toHaveValue('2026-11-18')
  })

  test('who agreed is asked once a day', async ({ page }) => {
    await page.clock.setFixedTime('2026-03-20T10:00:00Z')
    await beginTwo(page)
    await discuss(page, /^Decisions/)
    await agree(page, '1 Emerging')
    await expect(page.getByLabel('Agreed by')).toHaveValue('')
    await page.getByLabel('Agreed by').fill('Place board')
    await goTo(page, 'Group')
    await discuss(page, /trust/i)
    await agree(page, '2 Developing')
    await expect(page.getByLabel('Agreed by')).toHaveValue('Place board')
    await page.clock.setFixedTime('2026-03-21T10:00:00Z')
    await goTo(page, 'Group')
    await discuss(page, /workforce/i)
    await agree(page, '2 Developing')
    await expect(page.getByLabel('Agreed by')).toHaveValue('')
  })

  test('the report says who was heard, what was agreed and where views still differ; nothing of it without a group', async ({ page }) => {
    await page.clock.setFixedTime('2026-03-20T10:00:00Z')
    await begun(page)
    const settled = page.getByRole('heading', { name: 'Group' })
    await goToResults(page, 'Report')
    await expect(settled).toHaveCount(0)
    await goTo(page, 'Group')
    await chooseFiles(page, [file(colleague(1)), file(colleague(2))])
    await page.getByRole('button', { name: 'Add 2 respondents' }).click()
    await discuss(page, /^Decisions/)
    await agree(page, '1 Emerging')
    await page.getByLabel('Why').fill('The minutes say so')
    await page.getByLabel('Agreed by').fill('Place board')
    await goToResults(page, 'Report')
    await expect(settled).toBeVisible()
    await expect(page.getByText('3 respondents.')).toBeVisible()
    const record = page.getByRole('table', { name: 'What was agreed' })
    await expect(record.getByRole('row')).toHaveCount(2)
    for (const said of [/^Decisions.*Northshire ICS/, /1 Emerging/, /The minutes say so/, /Place board/, /20 March 2026/]) {
      await expect(record.getByRole('row').nth(1)).toContainText(said)
    }
    const open = page.locator('section').filter({ has: settled }).getByRole('listitem')
    // Six questions less the one that is agreed.
    await expect(open).toHaveCount(5)
    await expect(open.filter({ hasText: 'Decisions' })).toHaveCount(0)
  })
})

test('for a room: large, one question after the other, and nobody’s name', async ({ page }) => {
  await begun(page)
  const named = (nth, sector) =>
    colleague(nth, {
      respondent: { id: `r${nth}`, name: `Name ${nth}`, sector },
      answers: THEMES.map((theme) => answer(theme, nth % 5, { note: `Seen by ${nth}` })),
    })
  await chooseFiles(page, [1, 2, 3, 4].map((nth) => file(named(nth, nth < 4 ? 'council' : 'nhs'))))
  await page.getByRole('button', { name: 'Add 4 respondents' }).click()
  await page.getByRole('button', { name: /^Discuss/ }).first().click()
  await page.getByLabel('Show large, for a room').check()
  const size = () => page.locator('.ics-stage__text').first().evaluate((text) => Number.parseFloat(getComputedStyle(text).fontSize))
  const large = await size()
  const first = await page.locator('[data-screen-heading]').textContent()
  await page.getByRole('button', { name: 'Continue', exact: true }).click()
  await expect(page.locator('[data-screen-heading]')).not.toHaveText(first ?? '')
  expect(await size()).toBe(large)
  // All stages are in sight on the wall's screen, and nothing is narrower than it.
  await page.setViewportSize({ width: 1920, height: 1080 })
  const list = await page.locator('.ics-discuss__stages').boundingBox()
  expect(list?.width).toBeGreaterThan(1600)
  expect((list?.y ?? 0) + (list?.height ?? 0)).toBeLessThan(1080 + (await page.evaluate(() => window.scrollY)))
  await page.getByText('Medians by where people work').first().click()
  await expect(row(page, 'Council')).toContainText('Developing')
  await expect(row(page, 'NHS')).toHaveCount(0)
  await page.getByText('What people noted, without names').click()
  await expect(page.getByText('Seen by 3')).toBeVisible()
  expect(await page.locator('ics-maturity').evaluate((element) => element.shadowRoot.textContent)).not.toMatch(/Name \d/)
  await page.getByLabel('Show large, for a room').uncheck()
  expect(await size()).toBeLessThan(large)
})

test('tables, text and paper', async ({ page }) => {
  await begun(page)
  await chooseFiles(page, [file(colleague(1, { answers: [answer('delegation', 1, { note: '=HYPERLINK("x")' })] }))])
  await page.getByRole('button', { name: 'Add as a respondent' }).click()
  await goTo(page, 'Share and keep')
  for (const [name, begins] of [['Answers', 'respondent,name'], ['Results', 'of,id'], ['Plan', 'id,unit'], ['Group', 'unit,unit name']]) {
    const table = await download(page, page.getByRole('button', { name: `${name} Tables for a spreadsheet` }))
    expect(table.name).toMatch(new RegExp(`^ics-maturity-northshire-spring-review-${name.toLowerCase()}-.*\\.csv$`))
    expect(table.text.startsWith(`\u{feff}${begins}`)).toBe(true)
    const same = await page.locator('ics-maturity').evaluate((element, kind) => element.exportCsv(kind), name.toLowerCase())
    expect(same).toBe(table.text)
    expect(table.text).not.toMatch(/(^|,|")=HYPERLINK/)
  }
  await expect(page.locator('ics-maturity').evaluate((element) => element.exportCsv('all'))).rejects.toThrow('table: found "all"; allowed: "answers", "results", "plan", "group"')
  await page.getByText('Results and plan as text').first().click()
  const text = await page.getByLabel('Results and plan as text').inputValue()
  expect(text).toContain('Integration index')
  expect(text).toContain('Cycle 1')
  await page.getByRole('button', { name: 'Show blank questions to print' }).click()
  await expect(page.locator('[data-screen-heading]')).toBeFocused()
  await expect(page.locator('.ics-paper__question')).toHaveCount(6)
  await expect(page.locator('.ics-paper__question').first().getByRole('listitem')).toHaveCount(7)
})

test('several assessments lie side by side: a copy, and one of them removed', async ({ page }) => {
  await begun(page)
  await saved(page)
  await goTo(page, 'Start')
  await page.getByRole('button', { name: 'Make a copy Northshire, spring review' }).click()
  await expect(page.getByRole('heading', { name: 'Copy of Northshire, spring review' })).toBeVisible()
  await page.getByRole('button', { name: 'Remove Copy of Northshire, spring review' }).click()
  await expect(page.getByRole('alert')).toBeFocused()
  await page.getByRole('button', { name: 'Yes, remove it' }).click()
  await expect(page.getByRole('heading', { name: 'Copy of Northshire, spring review' })).toHaveCount(0)
  await expect(page.getByRole('heading', { name: 'Northshire, spring review', exact: true })).toBeVisible()
  expect((await exported(page)).title).toBe('Northshire, spring review')
})

test('two tabs that add different people at once have them all', async ({ page, context }) => {
  await begun(page)
  await saved(page)
  const other = await context.newPage()
  await open(other)
  await goTo(other, 'Group')
  await chooseFiles(page, [file(colleague(1))])
  await chooseFiles(other, [file(colleague(2))])
  await Promise.all([page, other].map((one) => one.getByRole('button', { name: 'Add as a respondent' }).click()))
  for (const one of [page, other]) await expect(one.getByText('3 respondents.')).toBeVisible()
  await page.reload()
  await goTo(page, 'Group')
  await expect(page.getByText('3 respondents.')).toBeVisible()
})

test('one’s own file makes nobody else: it brings what one answered elsewhere', async ({ page }) => {
  await begun(page)
  await chooseFiles(page, [file(colleague(1))])
  await page.getByRole('button', { name: 'Add as a respondent' }).click()
  const own = answered({ answers: [answer('delegation', 0, { modified: '2026-06-01T00:00:00.000Z' })] })
  await chooseFiles(page, [file(own)])
  await expect(page.getByRole('button', { name: 'Merge into this one' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Add as a respondent' })).toHaveCount(0)
  await page.locator('ics-maturity').evaluate((element, text) => element.importJson(text, 'respondent'), JSON.stringify(own))
  const { group, answers, results } = await exported(page)
  expect([group.respondents.length, results.group.respondents]).toEqual([1, 2])
  expect(answers.find(({ theme }) => theme === 'delegation').stage).toBe(0)
  // What the page itself takes in is no change of the reader’s.
  await expect(page.getByRole('button', { name: 'Undo the last change' })).toHaveCount(0)
})

test('what was merged by mistake is taken back by Undo', async ({ page }) => {
  await begun(page)
  const stages = (document) => document.answers.map(({ theme, stage }) => [theme, stage]).toSorted()
  const before = await exported(page)
  const own = answered({ answers: [answer('delegation', 0, { modified: '2026-06-01T00:00:00.000Z' })] })
  await chooseFiles(page, [file(own)])
  await page.getByRole('button', { name: 'Merge into this one' }).click()
  expect(stages(await exported(page))).toContainEqual(['delegation', 0])
  await page.getByRole('button', { name: 'Undo the last change' }).click()
  expect(stages(await exported(page))).toEqual(stages(before))
  // A file in which nothing is newer changes nothing, and what can be taken back stays so.
  await goTo(page, 'Share and keep')
  await chooseFiles(page, [file(await exported(page))])
  await page.getByRole('button', { name: 'Merge into this one' }).click()
  await page.getByRole('button', { name: 'Undo the last change' }).click()
  expect(stages(await exported(page))).toContainEqual(['delegation', 0])
})
