// What every test does with the widget: open it, begin, answer, read what it holds.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect } from '@playwright/test'
import Ajv from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('@playwright/test').Frame} Frame */
/** @typedef {import('@playwright/test').Locator} Locator */

const root = fileURLToPath(new URL('../../../', import.meta.url))

/** The name of the group of stages. */
export const TODAY = 'Which of these is true today?'

/**
 * The text of a file of the project.
 * @param {string} path
 */
export function projectFile(path) {
  return readFileSync(root + path, 'utf8')
}

/**
 * Waits until the widget can be used.
 * @param {Page | Frame} page
 * @param {string} [selector]
 */
export async function ready(page, selector = 'ics-maturity') {
  await page.locator(selector).evaluate(async (element) => {
    await customElements.whenDefined('ics-maturity')
    await element.ready
  })
}

/**
 * Opens a page and waits until its widget can be used.
 * @param {Page} page
 * @param {string} [address]
 */
export async function open(page, address = '/') {
  await page.goto(address)
  await ready(page)
}

/**
 * Adds a widget to the page of a host.
 * @param {Page} page
 * @param {Record<string, string>} [attributes]
 */
export async function add(page, attributes = {}) {
  await page.evaluate(async (attributes) => {
    await import('/ics-maturity.js')
    const element = document.createElement('ics-maturity')
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
    document.body.append(element)
    await element.ready
  }, attributes)
}

/**
 * Chooses a file on the screen ‘Share and keep’.
 * @param {Page} page
 * @param {string} text
 * @param {string} [name]
 */
export async function chooseFile(page, text, name = 'theirs.json') {
  const file = { name, mimeType: 'application/json', buffer: Buffer.from(text) }
  await page.getByLabel('Choose files, or drop them here').setInputFiles(file)
}

/**
 * The document that the widget holds.
 * @param {Page | Frame} page
 * @param {string} [selector]
 */
export async function exported(page, selector = 'ics-maturity') {
  return JSON.parse(await exportedText(page, selector))
}

/**
 * The same as text, once it can be had: a page that is loaded anew takes a moment.
 * @param {Page | Frame} page
 * @param {string} [selector]
 */
export async function exportedText(page, selector = 'ics-maturity') {
  await ready(page, selector)
  return page.locator(selector).evaluate((element) => element.exportJson())
}

/**
 * The answers that the widget holds: the stage or the response by theme, of the only or the named unit.
 * @param {Page | Frame} page
 * @param {string} [selector]
 */
export async function answers(page, selector = 'ics-maturity') {
  const { answers } = await exported(page, selector)
  return Object.fromEntries(answers.map((answer) => [answer.theme, answer.stage ?? answer.response]))
}

/**
 * The group of stages on the screen.
 * @param {Page | Frame | Locator} page
 */
export function stages(page) {
  return page.getByRole('group', { name: TODAY })
}

/**
 * Begins a quick check of one system and stops at its first question.
 * @param {Page | Frame | Locator} page
 */
export async function begin(page) {
  await page.getByRole('button', { name: 'Quick check' }).click()
  await page.getByRole('button', { name: 'Continue', exact: true }).click()
  await expect(stages(page)).toBeVisible()
}

/**
 * Chooses a stage of the question on the screen.
 * @param {Page | Frame | Locator} page
 * @param {number} stage
 */
export async function choose(page, stage) {
  await stages(page).getByRole('radio').first().press(String(stage))
  await expect(stages(page).getByRole('radio').nth(stage)).toBeChecked()
}

/**
 * Goes on to the next question.
 * @param {Page | Frame | Locator} page
 */
export async function next(page) {
  await page.getByRole('button', { name: 'Continue', exact: true }).click()
}

/**
 * Answers the question on the screen and those after it, each with a stage.
 * @param {Page | Frame | Locator} page
 * @param {number[]} given
 */
export async function answerInTurn(page, given) {
  for (const stage of given) {
    const heading = await page.locator('[data-screen-heading]').textContent()
    await choose(page, stage)
    await next(page)
    await expect(page.locator('[data-screen-heading]')).not.toHaveText(heading ?? '')
  }
}

/**
 * Goes to a screen by the bar at the top.
 * @param {Page | Frame | Locator} page
 * @param {'Start' | 'Questions' | 'Group' | 'Results' | 'Plan' | 'History' | 'Share and keep'} name
 */
export async function goTo(page, name) {
  await page.getByRole('navigation').getByRole('button', { name, exact: true }).first().click()
}

/**
 * Goes to a page of the results.
 * @param {Page | Frame | Locator} page
 * @param {'Overview' | 'Levels' | 'Lenses' | 'Readiness' | 'Change' | 'Context' | 'Report'} name
 */
export async function goToResults(page, name) {
  await goTo(page, 'Results')
  const link = page.getByRole('navigation', { name: 'Results' }).getByRole('button', { name, exact: true })
  await link.click()
  await expect(link).toHaveAttribute('aria-current', 'page')
}

/**
 * Goes to the first open question of a layer of the only unit.
 * @param {Page | Frame | Locator} page
 * @param {string} layer
 */
export async function goToLayer(page, layer) {
  await goTo(page, 'Questions')
  await page.getByRole('listitem').getByRole('button', { name: layer, exact: true }).click()
  await expect(stages(page)).toBeVisible()
}

/**
 * Waits until the last change is kept.
 * @param {Page | Frame | Locator} page
 */
export async function saved(page) {
  await expect(page.getByRole('status')).toHaveText(/\d\d:\d\d/)
}

const ajv = new Ajv({ allErrors: true, strict: false })
addFormats(ajv)
// Whole numbers that are not negative: their bounds stand beside.
for (const format of ['uint', 'uint32', 'uint64']) ajv.addFormat(format, true)
const validate = ajv.compile(JSON.parse(projectFile('assets/schemas/assessment-1.schema.json')))

/**
 * What the schema finds wrong with a document: nothing, if all is well.
 * @param {unknown} document
 */
export function schemaFaults(document) {
  return validate(document) ? [] : validate.errors
}

/**
 * A document to open, with whatever members matter to a test.
 * @param {Record<string, unknown>} [members]
 */
export function assessment(members = {}) {
  return {
    format: 'ics-maturity/assessment',
    version: 1,
    id: '11111111-1111-4111-8111-111111111111',
    revision: 7,
    title: 'Northshire, spring review',
    created: '2026-03-02T09:00:00.000Z',
    modified: '2026-03-02T09:41:10.120Z',
    framework: { id: 'ics-integration', revision: '2026.1' },
    respondent: { id: '22222222-2222-4222-8222-222222222222' },
    settings: { scope: 'quick' },
    units: [{ id: 'u1', level: 'system', name: 'Northshire ICS' }],
    answers: [answer('delegation', 3)],
    ...members,
  }
}

/**
 * An answer of the unit u1, long before a test.
 * @param {string} theme
 * @param {number} stage
 * @param {Record<string, unknown>} [members]
 */
export function answer(theme, stage, members = {}) {
  return { unit: 'u1', theme, response: 'stage', stage, modified: '2026-03-02T09:40:00.000Z', ...members }
}

/**
 * A document with all core themes of one system answered.
 * @param {Record<string, unknown>} [members]
 */
export function answered(members = {}) {
  const given = [
    answer('delegation', 3, { then: 1, confidence: 'high', note: 'Agreed in May', evidence: [{ label: 'Board paper', url: 'https://example.org/paper' }] }),
    answer('need-insight', 2, { then: 2 }),
    answer('trust-and-culture', 4),
    answer('shared-outcomes', 1, { then: 2 }),
    answer('joined-up-pathways', 2),
    answer('one-workforce', 0),
  ]
  return assessment({ answers: given, ...members })
}
