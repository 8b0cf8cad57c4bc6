// What the guide for contributors says is so: its files are there, its names are those of the source.
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from '@playwright/test'
import { blocks, guide, isCommand, isThere, lost } from './support/papers.mjs'
import { projectFile } from './support/widget.mjs'

/** All source that names may come from. */
const source = ['src', 'xtask/src', 'assets/framework']
  .map((folder) => fileURLToPath(new URL(`../../${folder}/`, import.meta.url)))
  .flatMap((folder) => readdirSync(folder, { recursive: true }).map((name) => join(folder, name)))
  .filter((name) => /\.(rs|json)$/.test(name))
  .map((name) => readFileSync(name, 'utf8'))
  .join('\n')
  .concat(projectFile('Cargo.toml'))

const isName = (text) => /^[\w-]+!?$/.test(text) && new RegExp(`(?<![\\w-])${text}(?![\\w-])`).test(source)

test('each of its blocks is known to a test', () => {
  expect(guide.blocks.map(({ language }) => language)).toEqual(['sh', 'text', 'sh', 'sh', 'sh'])
  expect(guide.markup).toEqual([])
})

test('all else that it writes as code is a command, a file, or a name of the source', () => {
  const signs = ['//!', '///']
  const known = (text) => isCommand(text) || isThere(text) || isName(text) || signs.includes(text)
  expect(guide.spans.filter(({ text }) => !known(text))).toEqual([])
})

test('its map is that of the library', () => {
  const own = /```text\n(.*?)```/s.exec(projectFile('src/lib.rs'))[1].replaceAll(/^\/\/! ?/gm, '')
  expect(blocks(guide, 'text')[0].trim()).toBe(own.trim())
})

test('its map has every folder of the source', () => {
  const folder = (name) => readdirSync(fileURLToPath(new URL(`../../${name}/`, import.meta.url)), { withFileTypes: true })
  const folders = (name) => folder(name).filter((entry) => entry.isDirectory()).map((entry) => `${name}/${entry.name}`)
  const named = guide.spans.filter(({ under }) => under === 'The map').map(({ text }) => text)
  for (const path of [...folders('src'), 'xtask', 'packing', 'benches', 'fuzz', 'tests']) expect(named).toContain(path)
  for (const path of folders('assets')) if (path !== 'assets/pictures') expect(named).toContain(path)
})

test('its budgets are those that are checked', () => {
  const budget = projectFile('xtask/src/budget.rs')
  const limit = (name) => Number(new RegExp(`const ${name}: u64 = ([\\d_]+)`).exec(budget)[1].replaceAll('_', '')).toLocaleString('en-GB')
  const [styles] = /const BUDGET = (\d+) \* 1024/.exec(projectFile('assets/styles/build.mjs')).slice(1)
  const table = guide.tables.find(({ header }) => header[1].text === 'at most')
  expect(table.rows.map(([, most]) => most.text).slice(0, 3)).toEqual([`${limit('LIMIT')} bytes`, `${limit('CONTENT_LIMIT')} bytes`, `${styles} kB`])
})

test('what it links to is there', () => {
  expect(lost(guide)).toEqual([])
})
