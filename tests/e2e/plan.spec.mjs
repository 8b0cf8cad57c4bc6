// The plan: from a full assessment to one that is edited, pinned, planned anew and taken along; by keyboard.
import { readFile } from 'node:fs/promises'
import { expect, test } from '@playwright/test'
import { Keyboard } from './support/keyboard.mjs'
import { events } from './support/calendar.mjs'
import { broken } from './support/plan-rules.mjs'
import { PREFIX, put } from './support/storage.mjs'
import { assessment, exported, goTo, open, projectFile, saved, schemaFaults } from './support/widget.mjs'

const framework = JSON.parse(projectFile('dist/framework.json'))

const UNITS = [
  { id: 'u1', level: 'system', name: 'Northshire ICS' },
  { id: 'u2', level: 'place', name: 'East', parent: 'u1' },
  { id: 'u3', level: 'neighbourhood', name: 'Riverside', parent: 'u2' },
]

/** Every cell of the three units answered, at stages that differ. */
function full(members = {}) {
  const answers = UNITS.flatMap((unit, of) =>
    framework.themes
      .filter((theme) => theme.cells[unit.level])
      .map((theme, nth) => ({ unit: unit.id, theme: theme.id, response: 'stage', stage: (nth + of) % 4 })),
  )
  return assessment({ settings: { scope: 'full' }, units: UNITS, answers, ...members })
}

async function openPlan(page, document = full()) {
  await put(page, { [`${PREFIX}doc/${document.id}`]: JSON.stringify(document) })
  await open(page)
  await goTo(page, 'Plan')
}

/** The cards of a cycle, counted from 1. */
const cycle = (page, nth) => page.locator('section', { has: page.getByRole('heading', { name: `Cycle ${nth}` }) })
const card = (page, id) => page.locator('li', { has: page.locator(`[id="pl-${id}"]`) })

/** What the document says of the plan, held against its rules by somebody who knows only the JSON. */
async function sound(page) {
  const document = await exported(page)
  expect(broken(document, framework)).toEqual([])
  expect(schemaFaults(document)).toEqual([])
  return document
}

test('from a full assessment to a plan of one’s own, by keyboard alone', async ({ page }) => {
  await put(page, { [`${PREFIX}doc/${full().id}`]: JSON.stringify(full()) })
  await open(page)
  const keys = new Keyboard(page)
  await keys.press(page.getByRole('navigation').getByRole('button', { name: 'Plan', exact: true }))
  await expect(page.getByRole('heading', { name: 'Plan', level: 1 })).toBeFocused()
  const computed = await sound(page)
  expect(computed.results.plan.chunks.length).toBeGreaterThan(10)
  expect(computed.plan, 'nothing is decided yet').toBeUndefined()

  // How much is taken on: the change shows at once.
  await keys.press(page.locator('summary', { hasText: 'Change how much you take on' }), 'Enter')
  await keys.write(page.getByLabel('Points in each cycle, for each part'), '4')
  await page.keyboard.press('Tab')
  await expect(page.getByText('takes on up to 4 points a cycle')).toBeVisible()
  const smaller = await sound(page)
  expect(smaller.results.plan.objective).toBeLessThan(computed.results.plan.objective)
  expect(smaller.plan.settings.start, 'a day that nobody gave').toBeUndefined()
  expect(smaller.plan.settings).toMatchObject({ capacity: 4, cycleWeeks: 12, cycles: 4, from: 0, maxLayers: 2, maxThemes: 3, findOut: false, showIt: false })

  // Accepted, it stands.
  await keys.pressButton('Accept this plan')
  await expect(page.getByText('You accepted this plan.')).toBeVisible()
  const accepted = await sound(page)
  expect(new Date(accepted.plan.settings.start).getUTCDay(), 'it begins on a Monday').toBe(1)
  const places = (document) => Object.fromEntries(document.results.plan.chunks.map(({ id, cycle }) => [id, cycle]))
  expect(accepted.plan.accepted.length).toBe(accepted.results.plan.chunks.length)
  expect(places(accepted)).toEqual(places(smaller))

  // One chunk is moved, and stays where it was put; the focus goes along.
  const [first] = accepted.results.plan.chunks
  const select = card(page, first.id).getByLabel('Move to')
  await keys.tabTo(select)
  for (const nth of [2, 3]) {
    await page.keyboard.press('ArrowDown')
    // It goes along to its new place, and the focus with it.
    await expect(cycle(page, nth).getByText('Fixed here')).toBeVisible()
    await expect(card(page, first.id).getByLabel('Move to')).toBeFocused()
  }
  const moved = await exported(page)
  const found = moved.results.plan.chunks.find(({ id }) => id === first.id)
  expect(found).toMatchObject({ cycle: 2, pinned: true })

  // A new plan, looked at before it is accepted.
  await page.evaluate(() => scrollTo(0, 0))
  await keys.tabTo(page.getByRole('button', { name: 'Work out a new plan' }), 'Shift+Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'What a new plan would change' })).toBeVisible()
  expect(places(await exported(page)), 'nothing has changed yet').toEqual(places(moved))
  const accept = page.getByRole('button', { name: 'Accept the new plan' })
  if (await accept.isVisible()) await keys.press(accept)
  else await keys.pressButton('Keep the plan as it is')
  await expect(page.getByRole('button', { name: 'Work out a new plan' })).toBeVisible()
  const replanned = await sound(page)
  expect(replanned.results.plan.chunks.find(({ id }) => id === first.id), 'what was pinned stays').toMatchObject({ cycle: 2, pinned: true })

  // Its page: who answers for it, and how far it is.
  await keys.tabTo(page.getByLabel('Show', { exact: true }))
  await page.keyboard.type(UNITS.find(({ id }) => id === first.unit).name)
  await keys.press(card(page, first.id).locator('h3 button'))
  await keys.write(page.getByLabel('Who answers for it'), 'Place director')
  await keys.tabTo(page.getByRole('radio', { name: 'Not begun' }), 'Shift+Tab')
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('radio', { name: 'Under way' })).toBeChecked()
  await saved(page)
  await page.reload()
  const kept = (await exported(page)).plan.chunks.find(({ id }) => id === first.id)
  expect(kept).toMatchObject({ owner: 'Place director', status: 'in-progress', cycle: 2, pinned: true })
})

test('a chunk goes to another cycle by pointer', async ({ page }) => {
  await openPlan(page)
  // The card at the top, so that nothing has to scroll on the way.
  const id = (await page.locator('li[draggable] select').first().getAttribute('id')).replace('pl-', '')
  await card(page, id).locator('h3').dragTo(cycle(page, 4).getByRole('heading', { name: 'Cycle 4' }))
  await expect(cycle(page, 4).getByText('Fixed here')).toBeVisible()
  expect((await exported(page)).plan.chunks).toMatchObject([{ id, cycle: 3, pinned: true }])
})

test('back from an action, the plan goes on where it was left', async ({ page }) => {
  await openPlan(page)
  const last = page.locator('li[draggable] h3 button').last()
  const title = await last.textContent()
  await last.click()
  await expect(page.getByRole('heading', { name: title, exact: true })).toBeFocused()
  await page.getByRole('button', { name: 'Back to the plan', exact: true }).click()
  await expect(last).toHaveText(title)
  await expect(last).toBeFocused()
  await expect(last).toBeInViewport()
})

/** A place with two steps of 3 points each, so that with 4 points a cycle one is in cycle 1, the other in cycle 2. */
function twoSteps(members = {}) {
  const answers = ['trust-and-culture', 'shared-outcomes'].map((theme) => ({ unit: 'p', theme, response: 'stage', stage: 2 }))
  return assessment({ settings: { scope: 'full' }, units: [{ id: 'p', level: 'place', name: 'East' }], answers, ...members })
}
const [FIRST, SECOND] = ['p/trust-and-culture/3', 'p/shared-outcomes/3']

test('what a move changes elsewhere is said, and can be taken back', async ({ page }) => {
  await openPlan(page, twoSteps({ plan: { settings: { capacity: 4, cycles: 2 }, chunks: [] } }))
  await expect(cycle(page, 2).locator(`[id="pl-${SECOND}"]`)).toBeVisible()
  await card(page, FIRST).getByLabel('Move to').selectOption('Cycle 2')
  const said = 'Also moved: ‘Report on the goals together each quarter’ (East) moves from cycle 2 to cycle 1.'
  await expect(page.getByRole('status')).toContainText(said)
  await expect(page.locator('.ics-said')).toHaveText(said)
  await sound(page)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(cycle(page, 2).locator(`[id="pl-${SECOND}"]`)).toBeVisible()
  await expect(page.getByText('Also moved')).toHaveCount(0)
})

test('a step larger than a cycle has it to itself, and both say so', async ({ page }) => {
  await openPlan(page, twoSteps({ plan: { settings: { capacity: 2 }, chunks: [] } }))
  await expect(cycle(page, 1).getByText('East: 3 points, more than the 2 you allow')).toBeVisible()
  await expect(card(page, FIRST).getByText('It alone is larger than you allow in a cycle')).toBeVisible()
})

test('an accepted plan says what answers have overtaken', async ({ page }) => {
  const accepted = [FIRST, SECOND].map((id) => ({ id, cycle: 0 }))
  const document = twoSteps({ plan: { settings: {}, accepted, chunks: [] } })
  document.answers[0].stage = 3
  await openPlan(page, document)
  await expect(page.getByText('No longer needed, as an answer or a goal has changed: ‘Review together what went wrong’ (East).')).toBeVisible()
})

test('what is late says so, what is over and done is folded, and the start says what to look back on', async ({ page }) => {
  await page.clock.install({ time: new Date('2026-08-01T10:00:00') })
  const settings = { start: '2026-04-06', cycleWeeks: 12, cycles: 2 }
  const accepted = [FIRST, SECOND].map((id) => ({ id, cycle: 0 }))
  await openPlan(page, twoSteps({ plan: { settings, accepted, chunks: [{ id: FIRST, status: 'done' }] } }))
  await expect(page.getByText('You are in cycle 2 of 2, which ends on 20 September 2026. Of earlier cycles, 1 action is late.')).toBeVisible()
  await expect(card(page, SECOND).getByText('Late')).toBeVisible()
  await expect(card(page, FIRST).getByText('Late')).toHaveCount(0)
  await card(page, SECOND).locator('h3 button').click()
  await page.getByRole('radio', { name: 'Done' }).check({ force: true })
  await goTo(page, 'Plan')
  await expect(card(page, SECOND)).toBeHidden()
  await cycle(page, 1).getByText('All done: 2 actions').click()
  await expect(card(page, SECOND)).toBeVisible()
})

test('owners are named one after the other, and the focus stays', async ({ page }) => {
  await openPlan(page, twoSteps())
  await page.getByRole('button', { name: 'Who does what' }).click()
  await page.getByLabel('Who answers for it: Review together what went wrong').fill('Place director')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('table', { name: 'Place director' }).getByRole('rowheader')).toHaveText('Review together what went wrong')
  await expect(page.getByRole('table', { name: 'Nobody yet' }).getByRole('button')).toBeFocused()
  await page.emulateMedia({ media: 'print' })
  const step = framework.themes.find(({ id }) => id === 'trust-and-culture').cells.place.steps.find(({ to }) => to === 3)
  await expect(page.getByText(step.actions[0], { exact: true })).toBeVisible()
  await expect(page.getByText(`How you see whether it helped: ${step.measure.text}`)).toBeVisible()
})

test('what somebody types as an owner stays while the row before it moves', async ({ page }) => {
  await openPlan(page)
  await page.getByRole('button', { name: 'Who does what' }).click()
  const fields = page.getByRole('table', { name: 'Nobody yet' }).getByLabel(/^Who answers for it/)
  const names = ['Tom Hill', 'Jane Roe', 'Ann Lee', 'Cy Dane']
  // The fields keep their places while people go from one to the next: by name, not by number.
  const labels = await fields.evaluateAll((all) => all.slice(0, 4).map((field) => field.getAttribute('aria-label')))
  for (const [nth, label] of labels.entries()) {
    await page.getByLabel(label, { exact: true }).first().click()
    await page.keyboard.type(names[nth], { delay: 20 })
  }
  await page.keyboard.press('Tab')
  await expect.poll(async () => (await exported(page)).plan.chunks.map(({ owner }) => owner).sort()).toEqual(names.toSorted())
})

test('with a group what is done leads to what is agreed', async ({ page }) => {
  const member = { respondent: { id: 'r1' }, answers: twoSteps().answers }
  const agreed = [{ unit: 'p', theme: 'trust-and-culture', stage: 2 }]
  const plan = { chunks: [{ id: FIRST, status: 'done', cycle: 0 }] }
  await openPlan(page, twoSteps({ plan, answers: [], group: { respondents: [member], agreed } }))
  await card(page, FIRST).locator('h3 button').click()
  await page.getByRole('button', { name: 'Answer it again' }).click()
  await expect(page.getByRole('group', { name: /agree/i })).toBeVisible()
  await goTo(page, 'Questions')
  await page.getByRole('button', { name: 'Relationships', exact: true }).click()
  await expect(page.getByText('The group agreed on 2')).toBeVisible()
  await page.getByRole('button', { name: 'change it there' }).click()
  await expect(page.getByRole('group', { name: /agree/i })).toBeVisible()
})

test('what is left out stays out, keeps waiting what needs it, and can be put back', async ({ page }) => {
  await openPlan(page)
  const { results } = await exported(page)
  const first = results.plan.chunks[0]
  await card(page, first.id).getByLabel('Move to').selectOption('Leave out')
  const group = page.locator('summary', { hasText: 'You left it out (1)' })
  await expect(group).toBeVisible()
  const without = await sound(page)
  expect(without.plan.leftOut).toMatchObject([{ id: first.id }])
  expect(without.results.plan.waiting.find(({ id }) => id === first.id).because).toEqual([{ kind: 'left-out' }])
  await group.click()
  await page.locator('details[open]').getByRole('button').first().click()
  await page.getByLabel('Move to').selectOption('Cycle 2')
  await expect(page.getByRole('button', { name: 'Let it move' })).toBeVisible()
  const back = await exported(page)
  expect(back.plan.leftOut).toMatchObject([{ id: first.id, removed: true }])
  expect(back.results.plan.chunks.find(({ id }) => id === first.id)).toMatchObject({ cycle: 1, pinned: true })
})

test('a chunk of one’s own is worded, given points and taken away again', async ({ page }) => {
  await openPlan(page)
  await page.getByRole('button', { name: 'Add an action of your own' }).click()
  await page.getByLabel('Title', { exact: true }).fill('Meet the new director')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Meet the new director')
  await page.getByLabel('Points').fill('2')
  await page.keyboard.press('Tab')
  await page.getByLabel('Which part it belongs to').selectOption('East')
  const { plan, results } = await sound(page)
  expect(plan.own).toMatchObject([{ unit: 'u2', title: 'Meet the new director', effort: 2 }])
  expect([...results.plan.chunks, ...results.plan.waiting].find(({ kind }) => kind === 'own')).toMatchObject({ unit: 'u2', effort: 2 })
  await page.getByRole('button', { name: 'Remove this action' }).click()
  await expect(page.getByRole('heading', { name: 'Plan', level: 1 })).toBeFocused()
  const after = await exported(page)
  expect(after.plan.own).toMatchObject([{ id: plan.own[0].id, removed: true }])
})

test('what is done offers to answer its question again, and the two stay one story', async ({ page }) => {
  await openPlan(page)
  const { results } = await exported(page)
  const first = results.plan.chunks.find(({ kind }) => kind === 'step')
  await card(page, first.id).locator('h3 button').click()
  await page.getByRole('radio', { name: 'Done' }).check({ force: true })
  await page.getByRole('button', { name: 'Answer it again' }).click()
  await page.locator(`input[value="${first.to}"]`).first().check({ force: true })
  await goTo(page, 'Plan')
  const after = await sound(page)
  expect(after.answers.find(({ unit, theme }) => unit === first.unit && theme === first.theme).stage).toBe(first.to)
  expect(after.results.plan.chunks.find(({ id }) => id === first.id)).toMatchObject({ status: 'done', cycle: first.cycle })
})

test('looking back is kept with the chunk', async ({ page }) => {
  await openPlan(page)
  const { results } = await exported(page)
  const [first] = results.plan.chunks
  await card(page, first.id).locator('h3 button').click()
  await page.getByLabel('Look back on').fill('2026-06-29')
  await page.getByRole('radio', { name: 'Adapt it' }).check({ force: true })
  await page.getByRole('group', { name: 'Did what you were watching for happen?' }).getByRole('radio', { name: 'No', exact: true }).check({ force: true })
  await page.getByLabel('What did you learn?').fill('Ask the front line first')
  const { plan } = await sound(page)
  expect(plan.chunks).toMatchObject([
    { id: first.id, review: { on: '2026-06-29', decision: 'adapt', watch: 'no', learnt: 'Ask the front line first' } },
  ])
})

test('progress is told against the calendar', async ({ page }) => {
  await page.clock.install({ time: new Date('2026-08-01T10:00:00') })
  const plan = { settings: { start: '2026-04-06', cycleWeeks: 12, cycles: 4 } }
  await openPlan(page, full({ plan }))
  await expect(page.getByText('You are in cycle 2 of 4, which ends on 20 September 2026.')).toBeVisible()
  await expect(cycle(page, 2).getByText('Today')).toBeVisible()
  await expect(cycle(page, 1).getByText('6 April 2026 to 28 June 2026')).toBeVisible()
})

test('the plan is shown over time and by who does what, in tables too', async ({ page }) => {
  const document = full()
  document.plan = { settings: { start: '2026-04-06' }, chunks: [] }
  await openPlan(page, document)
  const { results } = await exported(page)
  await page.getByRole('button', { name: 'Timeline' }).click()
  await expect(page.getByRole('table', { name: 'The same as a table' }).locator('tbody tr')).toHaveCount(results.plan.chunks.length)
  await expect(page.getByRole('img', { name: 'East' })).toBeVisible()
  await page.getByRole('button', { name: 'Who does what' }).click()
  await expect(page.getByRole('table', { name: 'Nobody yet' }).locator('tbody tr')).toHaveCount(results.plan.chunks.length)
})

test('many units are planned while the page goes on answering', async ({ page }) => {
  const units = Array.from({ length: 60 }, (_, nth) => ({
    id: `n${nth}`,
    level: framework.levels[nth % 3].id,
    name: `Unit ${nth}`,
    ...(nth % 3 > 0 && { parent: `n${nth - 1}` }),
  }))
  const answers = units.flatMap((unit) =>
    framework.themes.filter((theme) => theme.cells[unit.level]).map((theme) => ({ unit: unit.id, theme: theme.id, response: 'stage', stage: 0 })),
  )
  await put(page, { [`${PREFIX}doc/many`]: JSON.stringify(assessment({ id: 'many', settings: { scope: 'full' }, units, answers })) })
  await open(page)
  // Each time that the page could have answered while the plan was worked out.
  await page.evaluate(() => {
    globalThis.turns = 0
    const turn = () => {
      globalThis.turns++
      setTimeout(turn, 0)
    }
    turn()
  })
  await goTo(page, 'Plan')
  await expect(cycle(page, 1)).toBeVisible()
  expect(await page.evaluate(() => globalThis.turns)).toBeGreaterThan(3)
  await sound(page)
})

test('the element tells its plan to the page around it', async ({ page }) => {
  await openPlan(page)
  const [plan, results] = await page.locator('ics-maturity').evaluate((element) => [element.plan, element.results])
  const document = await exported(page)
  expect(plan).toEqual(document.results.plan)
  expect(results).toEqual(document.results)
})

/** Presses a button and reads the file that it offers. */
async function downloaded(page, name) {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()])
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') }
}

test('the plan goes along as a table and as dates for a calendar', async ({ page }) => {
  const plan = { settings: { start: '2026-04-06', cycleWeeks: 12 }, chunks: [] }
  await openPlan(page, full({ plan, title: '=1+1; a title, with "signs"' }))
  const { results } = await exported(page)
  const table = await downloaded(page, 'Download as a table (CSV)')
  expect(table.name).toMatch(/^ics-maturity-1-1-a-title-with-signs-plan-\d{4}-\d\d-\d\d\.csv$/)
  expect(table.text.startsWith('\uFEFFid,unit,unit name,theme,')).toBe(true)
  const rows = table.text.trim().split('\r\n')
  expect(rows.length).toBe(1 + results.plan.chunks.length + results.plan.waiting.length)
  expect(rows[1].startsWith(`${results.plan.chunks[0].id},`)).toBe(true)

  // An entry on the last workday of each cycle that has chunks, as an independent reader of calendars finds it.
  const calendar = await downloaded(page, 'Download the dates for your calendar')
  expect(calendar.name).toMatch(/\.ics$/)
  const found = events(calendar.text)
  const cycles = new Set(results.plan.chunks.map(({ cycle }) => cycle))
  expect(found.map(({ summary }) => summary)).toEqual([...cycles].sort().map((cycle) => `Look back on cycle ${cycle + 1} (=1+1; a title, with "signs")`))
  // Cycle 1 ends on Sunday 28 June.
  expect(String(found[0].start)).toBe('2026-06-26')
  expect(found[0].description).toContain('). Who: Nobody yet')
})
