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
  ...['dist/framework.json', 'assets/example/example.json', 'tests/fixtures/small-framework.json'].map((path) => JSON.parse(projectFile(path))),
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
