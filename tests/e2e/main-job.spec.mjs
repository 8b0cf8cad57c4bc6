// The main job with no mouse: set up, answer, read the results, take the file, remove, open it again.
import { readFile } from 'node:fs/promises'
import { expect, test } from '@playwright/test'
import { Keyboard } from './support/keyboard.mjs'
import { TODAY, exported, open, schemaFaults, stages } from './support/widget.mjs'

// What is answered, in the order of the questions. ‘then’ is where it was in July 2022.
//
//              delegation  need-insight  trust-and-culture  shared-outcomes  joined-up-pathways  one-workforce
//   Northshire 3 (then 1)  2 (then 2)    4                  1 (then 2)       unknown             2
//   East       2 (then 1)  3             2 (then 0)         not applicable   1                   3
//   West       0           1             4                  2                3 (then 3)          1
const ANSWERS = [
  [{ stage: 3, then: 1 }, { stage: 2, then: 2 }, { stage: 4 }, { stage: 1, then: 2 }, 'unknown', { stage: 2 }],
  [{ stage: 2, then: 1 }, { stage: 3 }, { stage: 2, then: 0 }, 'not-applicable', { stage: 1 }, { stage: 3 }],
  [{ stage: 0 }, { stage: 1 }, { stage: 4 }, { stage: 2 }, { stage: 3, then: 3 }, { stage: 1 }],
]

// By hand. Each layer has one core theme, so a unit's layer is the stage of that theme.
//
// A unit's index is 100 · (G − 1) / 4, G the geometric mean of 1 + layer:
//   Northshire  no figure, as Structure is unknown; its range takes it as 0 and as 4
//               low  4·3·5·2·1·3 = 360,  ⁶√360  = 2.6672, 41.68
//               high 4·3·5·2·5·3 = 1800, ⁶√1800 = 3.4878, 62.19
//   East        five layers, as Outcomes does not apply: 3·4·3·2·4 = 288, ⁵√288 = 3.1037, 52.59
//   West        1·2·5·3·4·2 = 240, ⁶√240 = 2.4929, 37.32
//
// Places together are the mean of East and West: 1, 2, 3, 2 (West only), 2, 2:
//   2·3·4·3·3·3 = 648, ⁶√648 = 2.9417, 48.54
//
// All levels together are the mean of Northshire and the places:
//   Governance (3+1)/2 = 2 · Environment (2+2)/2 = 2 · Relationships (4+3)/2 = 3.5 · Outcomes (1+2)/2 = 1.5
//   Structure 2, the places only; low (0+2)/2 = 1, high (4+2)/2 = 3 · Resources (2+2)/2 = 2
//   3·3·4.5·2.5·3·3 = 911.25, ⁶√ = 3.1137, 52.84; low with 2 for Structure 607.5, 47.76; high with 4: 1215, 56.66
//   16 of 17 answered: 18 questions less the one that does not apply, less the unknown.
//
// Moved since July 2022: Northshire +2, 0, −1; East +1, +2; West 0: three up, two the same, one down, mean 4/6.
const index = (product, layers) => (100 * (product ** (1 / layers) - 1)) / 4
const exact = (mean) => ({ mean, low: mean, high: mean })
const UNITS = [
  { index: { value: null, low: index(360, 6), high: index(1800, 6), coverage: 5 / 6 }, stages: [3, 2, 4, 1, null, 2] },
  { index: { value: index(288, 5), low: index(288, 5), high: index(288, 5), coverage: 1 }, stages: [2, 3, 2, undefined, 1, 3] },
  { index: { value: index(240, 6), low: index(240, 6), high: index(240, 6), coverage: 1 }, stages: [0, 1, 4, 2, 3, 1] },
]
const LAYERS = ['governance', 'environment', 'relationships', 'outcomes', 'structure', 'resources']
const CHANGES = [
  [2, 0, null, -1, null, null],
  [1, null, 2, undefined, null, null],
  [null, null, null, null, 0, null],
]
const RESULTS = {
  basis: 'own',
  index: { value: index(911.25, 6), low: index(607.5, 6), high: index(1215, 6), coverage: 16 / 17 },
  layers: [exact(2), exact(2), exact(3.5), exact(1.5), { mean: 2, low: 1, high: 3 }, exact(2)].map((band, nth) => ({
    layer: LAYERS[nth],
    ...band,
  })),
  units: UNITS.map(({ index, stages }, unit) => ({
    index,
    layers: stages.flatMap((stage, nth) => (stage === undefined ? [] : [unitLayer(LAYERS[nth], stage, CHANGES[unit][nth])])),
  })),
  levels: [
    {
      level: 'system',
      index: UNITS[0].index,
      layers: UNITS[0].stages.map((stage, nth) => ({
        layer: LAYERS[nth],
        ...(stage === null ? { mean: null, low: 0, high: 4 } : exact(stage)),
      })),
    },
    {
      level: 'place',
      index: { value: index(648, 6), low: index(648, 6), high: index(648, 6), coverage: 1 },
      layers: [1, 2, 3, 2, 2, 2].map((mean, nth) => ({ layer: LAYERS[nth], ...exact(mean) })),
    },
  ],
  change: {
    up: 3,
    same: 2,
    down: 1,
    mean: 4 / 6,
    layers: [
      { layer: 'governance', up: 2, same: 0, down: 0, mean: 1.5 },
      { layer: 'environment', up: 0, same: 1, down: 0, mean: 0 },
      { layer: 'relationships', up: 1, same: 0, down: 0, mean: 2 },
      { layer: 'outcomes', up: 0, same: 0, down: 1, mean: -1 },
      { layer: 'structure', up: 0, same: 1, down: 0, mean: 0 },
      { layer: 'resources', up: 0, same: 0, down: 0, mean: null },
    ],
  },
}

/** One answered theme: every figure of its layer is its stage; an unanswered one could be anything. */
function unitLayer(layer, stage, change) {
  const said = stage !== null
  return {
    layer,
    mean: stage,
    median: stage,
    secure: stage,
    highest: stage,
    answered: said ? 1 : 0,
    applicable: 1,
    coverage: said ? 1 : 0,
    low: said ? stage : 0,
    high: said ? stage : 4,
    change,
  }
}

/**
 * Asserts that figures are those worked out by hand, to 1e-9. What is not named by hand is not compared.
 */
function expectFigures(found, byHand, path = 'results') {
  if (typeof byHand === 'number') {
    expect(typeof found, path).toBe('number')
    expect(Math.abs(found - byHand), `${path}: ${found} where by hand it is ${byHand}`).toBeLessThan(1e-9)
  } else if (Array.isArray(byHand)) {
    expect(found, path).toHaveLength(byHand.length)
    byHand.forEach((value, nth) => expectFigures(found[nth], value, `${path}[${nth}]`))
  } else if (byHand !== null && typeof byHand === 'object') {
    for (const [name, value] of Object.entries(byHand)) expectFigures(found?.[name], value, `${path}.${name}`)
  } else {
    expect(found, path).toBe(byHand)
  }
}

/**
 * Answers the question on the screen and goes on.
 * @param {Keyboard} keyboard
 */
async function answer(keyboard, given) {
  const { page } = keyboard
  const radios = stages(page).getByRole('radio')
  await keyboard.tabTo(radios.first())
  if (given === 'not-applicable') await keyboard.repeat('ArrowUp', 1)
  else if (given === 'unknown') await keyboard.repeat('ArrowUp', 2)
  else await page.keyboard.press(String(given.stage))
  const chosen = { unknown: 'I do not know', 'not-applicable': 'Does not apply here' }[given] ?? new RegExp(`^${given.stage} `)
  await expect(stages(page).getByRole('radio', { name: chosen })).toBeChecked()
  if (given.then !== undefined) {
    // ‘Not said’ is the last of the group, and chosen: one arrow further is stage 0.
    const then = page.getByRole('group', { name: 'Where was this in July 2022?' }).getByRole('radio')
    await keyboard.tabTo(then.last())
    await keyboard.repeat('ArrowRight', given.then + 1)
    await expect(then.nth(given.then)).toBeChecked()
  }
  await keyboard.pressButton('Continue')
}

/** @param {import('@playwright/test').Page} page */
async function expectFiguresOnScreen(page) {
  await expect(page.getByRole('heading', { name: 'Results' })).toBeFocused()
  await expect(page.getByRole('heading', { name: 'Integration index: All levels together' })).toBeVisible()
  await expect(page.locator('.ics-index__figure')).toHaveText('53 of 100')
  await expect(page.getByText('Rests on 16 of 17 questions. The one that is missing or not known could move it between 48 and 57.')).toBeVisible()
  expect(await rows(page, 'The same in figures')).toEqual([
    ['Governance & Leadership', '2 Developing', '2.0', '3 of 3', 'Decisions at the right level (West)', '+1.5'],
    ['Environment', '2 Developing', '2.0', '3 of 3', 'Knowing who is at risk (West)', '0.0'],
    ['Relationships', 'Between Maturing and Thriving', '3.5', '3 of 3', 'Trust and open challenge (East)', '+2.0'],
    ['Outcomes', 'Between Emerging and Developing', '1.5', '2 of 2', 'Shared outcomes (Northshire)', '−1.0'],
    ['Structure', '2 Developing', '1.0 to 3.0', '2 of 3', 'Joined-up pathways (East)', '0.0'],
    ['Resources', '2 Developing', '2.0', '3 of 3', 'One workforce (West)', 'Not said'],
  ])
  expect(await rows(page, 'Part by part')).toEqual([
    ['Northshire', 'System', 'Not yet', '42 to 62', '5 of 6'],
    ['East', 'Place', '53', '53', '5 of 5'],
    ['West', 'Place', '37', '37', '6 of 6'],
  ])
}

/** The rows of a table as texts. */
function rows(page, name) {
  const table = page.getByRole('table', { name })
  return table.locator('tbody tr').evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent.trim())))
}

test('by keyboard alone, a quick check of a system and two places is set up, answered, read, taken away, removed and opened again', async ({
  page,
}) => {
  test.setTimeout(120_000)
  const keyboard = new Keyboard(page)
  await open(page)
  const id = await test.step('sets up one system and two places', async () => {
    await keyboard.pressButton('Quick check')
    await expect(page.getByRole('heading', { name: 'Set up your assessment' })).toBeFocused()
    await keyboard.press(page.getByRole('button', { name: 'Add a place' }))
    await keyboard.press(page.getByRole('button', { name: 'Add a place' }), 'Space')
    const places = page.getByRole('textbox', { name: 'Place Name' })
    await expect(places).toHaveCount(2)
    await keyboard.write(places.last(), 'West', 'Shift+Tab')
    await keyboard.write(places.first(), 'East', 'Shift+Tab')
    await keyboard.write(page.getByRole('textbox', { name: 'System Name' }), 'Northshire', 'Shift+Tab')
    await keyboard.pressButton('Continue')
    return (await exported(page)).id
  })

  await test.step('answers six themes for each of the three', async () => {
    let nth = 0
    for (const answers of ANSWERS) {
      for (const given of answers) {
        nth += 1
        await expect(page.getByText(`Question ${nth} of 18`)).toBeVisible()
        await expect(page.getByRole('group', { name: TODAY })).toBeVisible()
        await answer(keyboard, given)
      }
    }
  })

  await test.step('reads the results', () => expectFiguresOnScreen(page))

  const file = await test.step('downloads the file', async () => {
    // In the bar at the top, and as the screen's one primary button below.
    await keyboard.press(page.getByRole('button', { name: 'Share and keep' }).last())
    const download = page.waitForEvent('download')
    await keyboard.pressButton('Download your whole assessment')
    const path = await (await download).path()
    expect((await download).suggestedFilename()).toMatch(/^ics-maturity-integration-review-[a-z]+-\d{4}-\d{4}-\d\d-\d\d\.json$/)
    const document = JSON.parse(await readFile(path, 'utf8'))
    expect(schemaFaults(document)).toEqual([])
    expect(document.units.map(({ level, name }) => [level, name])).toEqual([
      ['system', 'Northshire'],
      ['place', 'East'],
      ['place', 'West'],
    ])
    expect(document.answers).toHaveLength(18)
    expectFigures(document.results, RESULTS)
    expect(document.results.units.map(({ unit }) => unit)).toEqual(document.units.map(({ id }) => id))
    return path
  })

  await test.step('removes the assessment from the browser', async () => {
    await keyboard.pressButton('Remove this assessment')
    await keyboard.pressButton('Yes, remove it')
    await expect(page.getByRole('heading', { name: 'How far has integration really come?' })).toBeFocused()
    await expect(page.getByText('Kept on this device')).toBeHidden()
    const kept = await page.evaluate((id) => Object.keys(localStorage).filter((key) => key.includes(id)), id)
    expect(kept).toEqual([])
  })

  await test.step('opens the file again, to the same figures', async () => {
    await keyboard.pressButton('Open a file')
    const picker = page.getByLabel('Choose files, or drop them here')
    await keyboard.tabTo(picker)
    await picker.setInputFiles(file)
    await expect(page.getByRole('heading', { name: 'What is in this file' })).toBeVisible()
    await keyboard.pressButton('Open as a new assessment')
    await expect(page.getByRole('heading', { name: 'Questions' })).toBeFocused()
    await keyboard.tabTo(page.getByRole('navigation').getByRole('button', { name: 'Results' }), 'Shift+Tab')
    await page.keyboard.press('Enter')
    await expectFiguresOnScreen(page)
    const again = await exported(page)
    expect(again.id).toBe(id)
    expectFigures(again.results, RESULTS)
  })
})
