// The manifest says of the element what is so, in the form that editors and catalogues of elements read.
import { expect, test } from '@playwright/test'
import Ajv from 'ajv'
import { begin, goTo, open, projectFile } from './support/widget.mjs'

const manifest = JSON.parse(projectFile('assets/element/custom-elements.json'))
const [element] = manifest.modules[0].declarations
const names = (list) => list.map(({ name }) => name).sort()

test('it is of the published form', () => {
  const schema = JSON.parse(projectFile('node_modules/custom-elements-manifest/schema.json'))
  const validate = new Ajv({ strict: false, validateFormats: false }).compile(schema)
  expect(validate(manifest) ? [] : validate.errors).toEqual([])
})

test('it is shipped beside the element', async ({ request }) => {
  expect(await (await request.get('custom-elements.json')).json()).toEqual(manifest)
})

test('it names every public property and method, and no other', async ({ page }) => {
  await open(page)
  const found = await page.locator('ics-maturity').evaluate((element) => {
    const machinery = /^(constructor|observedAttributes|.*Callback|showCrash)$/
    const ofClass = Object.getOwnPropertyNames(Object.getPrototypeOf(element))
    return [...ofClass, ...Object.keys(element)].filter((name) => !machinery.test(name)).sort()
  })
  expect(names(element.members)).toEqual(found)
})

test('it names every attribute that is read, and no other', () => {
  const script = projectFile('assets/element/ics-maturity.js')
  const read = [...script.matchAll(/[gh](?:et|as)Attribute\('([a-z-]+)'\)/g)].map(([, name]) => name)
  const byAddress = /const NAMED = \{ (.+) \}/.exec(script)[1].matchAll(/(\w+):/g)
  expect(names(element.attributes)).toEqual([...new Set([...read, ...[...byAddress].map(([, name]) => name)])].sort())
})

test('it names the events that the program sends, the colours it takes and the parts it shows', async ({ page }) => {
  const source = ['src/app/keeping.rs', 'src/app/documents.rs', 'src/app/store.rs'].map(projectFile).join('')
  const sent = [...source.matchAll(/announce\(\s*"([a-z-]+)"/g)].map(([, name]) => name)
  const own = [...projectFile('assets/element/ics-maturity.js').matchAll(/#tell\('([a-z-]+)'/g)].map(([, name]) => name)
  expect(names(element.events)).toEqual([...new Set([...sent, ...own])].map((name) => `ics-maturity:${name}`).sort())
  await open(page)
  const styles = await page.locator('ics-maturity').evaluate((element) => [...element.shadowRoot.adoptedStyleSheets].flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText)).join('\n'))
  const taken = new Set([...styles.matchAll(/var\((--ics-(?!rem|shade)[a-z-]+)[,)]/g)].map(([, name]) => name))
  expect(element.cssProperties.map(({ name }) => name).sort()).toEqual([...taken].sort())
  await begin(page)
  await goTo(page, 'Start')
  for (const { name } of element.cssParts) await expect(page.locator(`ics-maturity [part=${name}]`).first(), name).toBeAttached()
})
