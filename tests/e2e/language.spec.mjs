// The interface in another language: every text comes from the language's folder, and longer ones have room.
import { expect, test } from '@playwright/test'
import { PSEUDO, pseudo } from './support/pseudo.mjs'
import { FULL, GROUP, SCREENS, SNAPSHOT, THEIRS } from './support/screens.mjs'
import { texts, withoutRoom } from './support/seen.mjs'
import { exported, goTo, goToResults, open, projectFile } from './support/widget.mjs'

/** @typedef {import('@playwright/test').Page} Page */

/**
 * What people wrote, the longest first: all texts of documents that are no ids, and what is shown by its id.
 * @param {unknown[]} documents
 */
function written(documents) {
  const all = new Set()
  const add = (value) => {
    if (typeof value === 'string') {
      if (!/^[a-z\d/-]*$/.test(value)) all.add(value.replace(/\s+/g, ' ').trim().toLowerCase())
    } else if (value && typeof value === 'object') {
      if (value.revision) all.add(`${value.id} ${value.revision}`)
      Object.values(value).forEach(add)
    }
  }
  documents.forEach(add)
  return [...all].sort((one, other) => other.length - one.length)
}

const DOCUMENTS = [
  ...['target/pseudo/dist/framework.json', 'assets/example/example.json', 'tests/fixtures/small-framework.json'].map((path) => JSON.parse(projectFile(path))),
  ...[FULL, GROUP, SNAPSHOT, THEIRS],
]

/**
 * What the language does not cover: names of files, what is wrong with one, as scripts hear it, and parts that are nowhere
 * but in an answer.
 */
const BESIDE = [/[\w-]+\.(?:json|csv|ics)\b/g, /[\w.[\]]+: found .+; allowed: .+/g, /this is not json: .+ is expected \(line \d+, column \d+\)/g, /^gone: /g]

/**
 * What is on the screen in English that neither the framework says nor anybody wrote.
 * @param {Page} page
 */
async function english(page) {
  const known = [...written([...DOCUMENTS, await exported(page)]), ...BESIDE]
  const rest = (text) => known.reduce((rest, one) => rest.replaceAll(one, '·'), text.toLowerCase())
  return (await texts(page)).filter((text) => /[a-z]/.test(rest(text)) && !isJson(text))
}

/** @param {string} text */
function isJson(text) {
  try {
    return typeof JSON.parse(text) === 'object'
  } catch {
    return false
  }
}

/** @param {Page} page */
async function expectOtherLettersWithRoom(page) {
  await expect(page.locator('ics-maturity .ics-app')).toHaveAttribute('lang', 'en-XA')
  expect.soft(await english(page), 'English').toEqual([])
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 900 })
    expect.soft(await withoutRoom(page), `without room at ${width} px`).toEqual([])
  }
}

for (const [name, show] of Object.entries(SCREENS)) {
  test(`it is in other letters, and they have room, on: ${name}`, async ({ page }) => {
    await show(pseudo(page))
    await expectOtherLettersWithRoom(page)
  })
}

test('it is in other letters on every screen of the worked example, and in the guide', async ({ page }) => {
  const widget = pseudo(page)
  await page.clock.setFixedTime(new Date('2026-11-20T10:00:00Z'))
  await open(widget)
  await widget.getByRole('button', { name: 'See an example' }).click()
  const shown = []
  const look = async (name) => {
    for (const summary of await page.locator('summary').all()) await summary.click()
    shown.push(...(await english(page)).map((text) => `${name}: ${text}`))
    shown.push(...(await withoutRoom(page)).map((text) => `${name}: ${text}`))
  }
  await page.setViewportSize({ width: 360, height: 900 })
  for (const name of ['Start', 'Questions', 'Group', 'Plan', 'History', 'Share and keep']) {
    await goTo(widget, name)
    await look(name)
  }
  for (const name of ['Overview', 'Levels', 'Lenses', 'Readiness', 'Change', 'Context', 'Report']) {
    await goToResults(widget, name)
    await look(name)
  }
  await goTo(widget, 'Plan')
  for (const name of ['Timeline', 'Who does what']) {
    await widget.getByRole('button', { name, exact: true }).click()
    await look(name)
  }
  await goTo(widget, 'Start')
  await widget.getByRole('button', { name: 'How to run a workshop' }).click()
  await look('guide')
  expect(shown).toEqual([])
})

test('the columns of tables are in other letters', async ({ page }) => {
  await open(page, PSEUDO)
  const titles = await page.locator('ics-maturity').evaluate(async (element, text) => {
    await element.importJson(text, 'new')
    return ['answers', 'results', 'plan', 'group'].map((table) => element.exportCsv(table).split('\r\n')[0])
  }, JSON.stringify(FULL))
  for (const title of titles) expect(title).toMatch(/^\ufeff?[^a-z]+$/i)
})
