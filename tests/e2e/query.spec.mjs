// The README's query for analysts, asked of files that the tool exported, against figures worked out by hand.
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { expect, test } from '@playwright/test'
import { blocks, readme } from './support/papers.mjs'
import { answer, assessment, open } from './support/widget.mjs'

/** The layers of the built-in framework, in the order of their names. */
const LAYERS = ['environment', 'governance', 'outcomes', 'relationships', 'resources', 'structure']

const at = (unit, theme, stage) => answer(theme, stage, { unit })

/** Two places: in the east all of governance, 3 + 2 + 2 + 2 = 9 of four; in the west two of four, 1 and 0, and one outcome. */
const NORTH = assessment({
  title: 'North',
  settings: { scope: 'full' },
  units: [
    { id: 'e', level: 'place', name: 'East' },
    { id: 'w', level: 'place', name: 'West' },
  ],
  answers: [
    at('e', 'shared-vision', 3),
    at('e', 'system-leadership', 2),
    at('e', 'clinical-leadership', 2),
    at('e', 'delegation', 2),
    at('w', 'shared-vision', 1),
    at('w', 'delegation', 0),
    at('w', 'shared-outcomes', 3),
  ],
})

/** One place, of which a copy to share is sent. */
const SOUTH = assessment({
  id: '33333333-3333-4333-8333-333333333333',
  title: 'South',
  settings: { scope: 'full' },
  modified: '2026-04-07T09:41:10.120Z',
  units: [{ id: 'c', level: 'place', name: 'Coast' }],
  answers: [at('c', 'one-workforce', 4)],
})

/** The rows of a part: nothing where nothing was answered. */
function rows(title, day, part, found) {
  return LAYERS.map((layer) => [title, day, part, layer, ...(found[layer] ?? [null, 0])])
}

test('layers of every part in every file', async ({ page }, info) => {
  await open(page)
  const file = (document, options) =>
    page.locator('ics-maturity').evaluate(
      async (element, [text, options]) => {
        await element.importJson(text, 'new')
        return element.exportJson(options)
      },
      [JSON.stringify(document), options],
    )
  const folder = info.outputPath('exports')
  await mkdir(folder)
  await writeFile(join(folder, 'north.json'), await file(NORTH, {}))
  await writeFile(join(folder, 'south.json'), await file(SOUTH, { share: {} }))

  const [query] = blocks(readme, 'sql')
  const database = await (await DuckDBInstance.create(':memory:')).connect()
  const found = await database.runAndReadAll(query.replace('exports/', `${folder}/`))
  expect(found.columnNames()).toEqual(['title', 'changed', 'part', 'layer', 'mean', 'answered'])
  expect(found.getRowsJson()).toEqual([
    ...rows('North', '2026-03-02', 'East', { governance: [2.25, 4] }),
    ...rows('North', '2026-03-02', 'West', { governance: [0.5, 2], outcomes: [3, 1] }),
    ...rows('South', '2026-04-07', 'Coast', { resources: [4, 1] }),
  ])
  database.closeSync()
})
