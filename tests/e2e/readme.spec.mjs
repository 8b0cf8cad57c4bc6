// What the README tells people to paste works as it stands there, and what it writes as code is so.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from '@playwright/test'
import { faultsOf, framed } from './support/hosts.mjs'
import { brotliModule, withNginx } from './support/nginx.mjs'
import { blocks, isCommand, isThere, lost, readme, said } from './support/papers.mjs'
import { add, answerInTurn, answers, begin, choose, exported, goTo, next, open, projectFile, ready, stages } from './support/widget.mjs'

const dist = process.env.ICS_E2E_DIST ?? fileURLToPath(new URL('../../dist/', import.meta.url))
const [ELEMENT, FRAME, FRAMEWORK] = blocks(readme, 'html')
const [THEME] = blocks(readme, 'json')

/** Code within lines that a test here takes from there and tries. */
const TAKEN = {
  policy: /^Access-Control-Allow-Origin: /,
  fault: /^themes\[\d\]/,
  index: /^100 · /,
  message: /^\{source: /,
  servers: /_static on;/,
  room: /^html \{ scroll-/,
  folder: /^\/ics-maturity\/$/,
  folderOfVersion: /^\/ics-maturity\/\d/,
  framing: /^frame-ancestors$/,
  sandbox: /^allow-\w+ allow-/,
  versioned: /^\?v=$/,
  misspelt: /^wieght$/,
  pale: /^#[0-9a-f]{6}$/,
}

/** What the frame and the page around it say to each other. */
const SAID = ['postMessage', 'hello', 'height', 'scroll-top', 'change']

/** Where the release may lie. */
const FOLDERS = /\/ics-maturity\/(\d+\.\d+\.\d+\/)?/

const [element] = JSON.parse(projectFile('assets/element/custom-elements.json')).modules[0].declarations
const schema = projectFile('assets/schemas/framework-1.schema.json')
const small = () => JSON.parse(projectFile('tests/fixtures/small-framework.json'))

/**
 * Shows a snippet on a page of its own, beside a copy of the release under /ics-maturity/.
 * @param {import('@playwright/test').Page} page
 * @param {string} snippet
 * @param {unknown} [framework] of its own
 */
async function paste(page, snippet, framework = small()) {
  await page.route('**/ics-maturity/**', async (route) => {
    const url = route.request().url().replace(FOLDERS, '/sub/folder/')
    if (url.includes('our-framework')) return route.fulfill({ json: framework })
    const response = await route.fetch({ url })
    const headers = { ...response.headers() }
    for (const name of ['content-encoding', 'content-length']) delete headers[name]
    await route.fulfill({ status: response.status(), headers, body: await response.body() })
  })
  await page.route('**/pasted.html', (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: `<!doctype html><html lang="en"><title>Pasted</title><body>${snippet}</body></html>` }),
  )
  await page.goto('/pasted.html')
}

test('each of its blocks is known to a test', () => {
  const begin = (block) => [block.language, block.text.split('\n')[0].slice(0, 40)]
  expect(readme.blocks.map(begin)).toEqual([
    // commands.spec.mjs
    ['sh', 'cargo xtask serve'],
    ['html', '<script type="module" src="/ics-maturity'],
    ['html', '<script src="/ics-maturity/ics-maturity-'],
    ['', "default-src 'none'; script-src 'self' 'w"],
    // query.spec.mjs
    ['sql', 'WITH files AS ('],
    ['html', '<script type="module" src="/ics-maturity'],
    ['json', '{'],
    // commands.spec.mjs
    ['sh', 'cargo xtask test'],
  ])
  expect(readme.markup).toEqual([])
})

test('all else that it writes as code is known to a test', () => {
  const isTaken = (text) => SAID.includes(text) || Object.values(TAKEN).some((like) => like.test(text))
  const isToken = (text) => said(readme, TAKEN.sandbox).split(' ').includes(text)
  // Looked up one by one below, as rows and as names.
  const ofElement = (text) => {
    const name = text.replace(/^::part\((\w+)\)$/, '$1').replace(/^:/, 'ics-maturity:').replace(/\(.*\)$/, '')
    return new RegExp(`(?<![\\w-])${name}(?![\\w-])`).test(JSON.stringify(element))
  }
  const ofFrameworks = (text) => schema.includes(`"${text.replace(/: true$/, '')}"`)
  const known = ({ text, under }) =>
    isCommand(text) || isThere(text) || isTaken(text) || isToken(text) || ofElement(text) || (under === 'Ask your own questions' && ofFrameworks(text))
  expect(readme.spans.filter((span) => !known(span))).toEqual([])
})

test('the element', async ({ page }) => {
  await paste(page, ELEMENT)
  await ready(page)
  await begin(page)
  await choose(page, 2)
  expect(await answers(page)).toEqual({ delegation: 2 })
})

test('the frame, whose height follows', async ({ page }) => {
  await paste(page, FRAME)
  const frame = await framed(page)
  await begin(frame)
  await choose(frame, 2)
  const height = () => page.locator('iframe').evaluate((iframe) => iframe.getBoundingClientRect().height)
  await expect.poll(height).toBeGreaterThan(1000)
})

test('a framework of one’s own', async ({ page }) => {
  await paste(page, FRAMEWORK)
  await ready(page)
  expect((await exported(page)).framework.id).toBe(small().id)
})

test('the element, held to the checksum of its script', async ({ page }) => {
  const [, hex] = /^([0-9a-f]{64}) {2}ics-maturity\.js$/m.exec(readFileSync(join(dist, 'SHA256SUMS'), 'utf8'))
  const held = (digest) => ELEMENT.replace('<script', `<script integrity="sha256-${Buffer.from(digest, 'hex').toString('base64')}"`)
  await paste(page, held(hex))
  await ready(page)
  await page.unrouteAll()
  await paste(page, held(hex.replace(/^./, (digit) => (digit === '0' ? '1' : '0'))))
  await expect(page.getByRole('link', { name: 'Open the self-assessment' })).toBeVisible()
  expect(await page.evaluate(() => customElements.get('ics-maturity'))).toBe(undefined)
})

test('room for a header that stays', async ({ page }) => {
  const header = '<style>header { position: sticky; top: 0; height: 4rem } html { font-size: 16px }'
  await paste(page, `${header} ${said(readme, TAKEN.room)}</style><header>Our intranet</header><p>Tools</p>${ELEMENT}`)
  await ready(page)
  await begin(page)
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight))
  await choose(page, 2)
  await page.locator('ics-maturity').evaluate((element) => {
    scrollBy(0, element.getBoundingClientRect().top)
    for (const button of element.shadowRoot.querySelectorAll('button')) if (button.textContent === 'Continue') button.click()
  })
  await expect(page.getByText('Question 2 of 6')).toBeVisible()
  expect(await page.locator('ics-maturity').evaluate((element) => element.getBoundingClientRect().top)).toBe(80)
})

test('the folder that its snippets name, and that of a version, which serves as well', async ({ page }) => {
  const folder = said(readme, TAKEN.folder)
  for (const snippet of blocks(readme, 'html')) {
    for (const [, address] of snippet.matchAll(/(?:src|href|framework)="([^"]*)"/g)) expect(address).toMatch(new RegExp(`^${folder}`))
  }
  const { version } = JSON.parse(readFileSync(join(dist, 'sbom.cdx.json'), 'utf8')).metadata.component
  expect(said(readme, TAKEN.folderOfVersion)).toBe(`${folder}${version}/`)
  await paste(page, ELEMENT.replaceAll(folder, said(readme, TAKEN.folderOfVersion)))
  await ready(page)
})

for (const width of [360, 1280]) {
  test(`the frame lets no page of ${width} px without a margin scroll to the side`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 })
    await paste(page, `<style>body { margin: 0 }</style>${FRAME}`)
    const frame = await framed(page)
    const widths = () => page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth])
    expect(await widths()).toEqual([width, width])
    await begin(frame)
    await expect.poll(() => page.locator('iframe').evaluate((iframe) => iframe.offsetHeight)).toBeGreaterThan(1000)
    expect(await widths()).toEqual([width, width])
    expect(await page.locator('iframe').evaluate((iframe) => iframe.offsetWidth)).toBe(width)
  })
}

test('the frame in a sandbox, which keeps answers', async ({ page }) => {
  const tokens = said(readme, TAKEN.sandbox)
  const faults = await faultsOf(page)
  await paste(page, FRAME.replace('<iframe', `<iframe sandbox="${tokens}"`))
  await begin(await framed(page))
  await choose(await framed(page), 2)
  await page.reload()
  expect(await answers(await framed(page))).toEqual({ delegation: 2 })
  expect(faults).toEqual([])
  // What goes without each of them, host pages are tested for.
  const wanted = [.../'(allow-[\w-]+)'/g[Symbol.matchAll](projectFile('tests/e2e/hosts/sandbox.js'))].map(([, token]) => token)
  expect(tokens.split(' ')).toEqual(wanted)
})

test('what a server must send to a frame without an origin, a test’s server sends', async ({ request }) => {
  const [name, value] = said(readme, TAKEN.policy).split(': ')
  const response = await request.get('/ics-maturity.js', { headers: { origin: 'null' } })
  expect(response.headers()[name.toLowerCase()]).toBe(value)
})

test('a script of one’s own that follows the frame', async ({ page }) => {
  const [, iframe] = /(<iframe.*)/s.exec(FRAME)
  await paste(page, iframe)
  const frame = await framed(page)
  await page.evaluate(() => {
    window.told = []
    addEventListener('message', ({ data }) => window.told.push(data))
  })
  const told = () => page.evaluate(() => window.told)
  await begin(frame)
  expect(await told(), 'nothing before that').toEqual([])
  const [post, hello, ...answered] = SAID
  await page.evaluate(`{ const type = '${hello}'; frames[0].${post}(${said(readme, TAKEN.message)}, origin) }`)
  await expect.poll(told).toContainEqual({ source: 'ics-maturity', v: 1, type: 'height', height: expect.any(Number) })
  await choose(frame, 2)
  await next(frame)
  await expect.poll(async () => [...new Set((await told()).map(({ type }) => type))].sort()).toEqual(answered.sort())
  for (const type of SAID.slice(1)) expect(readme.spans.map(({ text }) => text)).toContain(type)
})

test('a theme, shortened, with the rest of its steps', async ({ page }) => {
  const theme = JSON.parse(THEME.replace(/, …\]/, ']'))
  const [step] = theme.cells.ward.steps
  theme.cells.ward.steps = [1, 2, 3, 4].map((to) => ({ ...step, to }))
  const framework = small()
  framework.layers.push({ id: 'food', name: 'Food' })
  framework.themes = [theme, { ...framework.themes[0], [said(readme, TAKEN.misspelt)]: 2 }, ...framework.themes.slice(1)]
  await paste(page, FRAMEWORK, framework)
  await ready(page)
  await begin(page)
  await expect(page.getByRole('heading', { name: theme.name })).toBeVisible()
  for (const [nth, description] of theme.cells.ward.stages.entries()) {
    await expect(stages(page).getByRole('radio').nth(nth)).toHaveAccessibleName(new RegExp(description))
  }
  const { document } = (await exported(page)).framework
  expect(document, 'a name that is not known is kept').toEqual(framework)
})

test('a fault of a framework, with where it lies', async ({ page }) => {
  const fault = said(readme, TAKEN.fault)
  const framework = JSON.parse(readFileSync(join(dist, 'framework.json'), 'utf8'))
  const [, theme, level] = /^themes\[(\d)\]\.cells\.(\w+)\.stages/.exec(fault)
  framework.themes[theme].cells[level].stages.pop()
  await page.addInitScript(() => {
    window.errors = []
    addEventListener('ics-maturity:error', ({ detail }) => window.errors.push(detail.message))
  })
  await paste(page, FRAMEWORK, framework)
  await ready(page)
  await expect(page.getByRole('alert')).toContainText(fault)
  expect((await page.evaluate(() => window.errors)).join()).toContain(fault)
})

test('the formula of the index gives what the widget shows', async ({ page }) => {
  await open(page)
  await begin(page)
  await answerInTurn(page, [3, 2, 4, 1, 2, 0])
  const { results } = await exported(page)
  const G = results.layers.map(({ mean }) => 1 + mean).reduce((product, one) => product * one) ** (1 / results.layers.length)
  const formula = said(readme, TAKEN.index).replace('·', '*').replace('−', '-')
  expect(results.index.value).toBeCloseTo(new Function('G', `return ${formula}`)(G), 9)
})

test('what it says of servers fits the compressed copies that are shipped', () => {
  const named = [...said(readme, TAKEN.servers).matchAll(/(\w+)_static on;/g)].map(([, kind]) => kind)
  expect(named).toEqual(['gzip', 'brotli'])
  for (const ending of ['.gz', '.br']) expect(isThere(ending)).toBe(true)
})

test('nginx takes what it says, and hands the compressed copies out', async ({ page }, info) => {
  const brotli = brotliModule()
  test.skip(!brotli, 'nginx is not installed, or not its module for brotli')
  await withNginx(brotli, said(readme, TAKEN.servers), { root: dist, work: info.outputPath('nginx') }, async (base) => {
    for (const [encoding, ending] of [['gzip', 'gz'], ['br', 'br']]) {
      const { headers } = await fetch(`${base}ics-maturity.js`, { method: 'HEAD', headers: { 'accept-encoding': encoding } })
      expect(headers.get('content-encoding')).toBe(encoding)
      expect(headers.get('content-length')).toBe(String(readFileSync(join(dist, `ics-maturity.js.${ending}`)).length))
    }
    await open(page, base)
  })
})

test('what has a hash in its address is what may be kept', async ({ request }) => {
  const html = await (await request.get('/')).text()
  const addresses = [...html.matchAll(/(?:src|href)="([^"]+\.\w+[^"]*)"/g)].map(([, address]) => address)
  expect(addresses.length).toBeGreaterThan(4)
  for (const address of addresses) expect(address).toContain(said(readme, TAKEN.versioned))
})

test('the policy that is promised is the one that the tests serve', async ({ page }) => {
  const response = await page.request.get('/')
  const promised = blocks(readme, '')[0].replace(/\s+/g, ' ')
  const framing = new RegExp(`(${said(readme, TAKEN.framing)}) [^;]+`)
  expect(promised).not.toMatch(/frame-ancestors [^;]*\*/)
  expect(response.headers()['content-security-policy']).toBe(promised.replace(framing, '$1 *'))
  expect(projectFile('docs/hosting.md'), 'and the one of the page on hosting').toContain(`\`${promised}\``)
  await open(page)
})

test('attributes, properties and methods are those of the manifest, row by row', () => {
  const spans = (cell) => [...cell.text.matchAll(/`([^`]+)`/g)].map(([, text]) => text)
  for (const [title, entries] of [['attribute', element.attributes], ['from your script', element.members]]) {
    const { rows } = readme.tables.find(({ header }) => header[0].text === title)
    const rowOf = (name) => rows.find(([first]) => first.text.replace(/\(.*|`/g, '') === name)
    expect(rows.length).toBe(entries.length)
    for (const entry of entries) {
      const row = rowOf(entry.name)
      expect(row, entry.name).toBeDefined()
      const said = JSON.stringify(entry)
      for (const text of row.flatMap(spans).map((text) => text.replace(/\(.*/, ''))) expect(said, `${entry.name}: ${text}`).toContain(text)
    }
  }
})

test('values of attributes that cannot be used are told, a level of headings is held to 1 to 4, and names that are unknown tell nobody', async ({ page }) => {
  await page.goto('/hosts/empty.html')
  await page.evaluate(() => {
    window.told = []
    addEventListener('ics-maturity:error', ({ detail }) => window.told.push(detail.message.split(':')[0]))
  })
  const given = async (attributes) => {
    await page.evaluate(() => window.told.splice(0))
    await add(page, attributes)
    return page.locator('ics-maturity').evaluate((element) => {
      element.remove()
      return [window.told, Number(element.shadowRoot.querySelector('[data-screen-heading]').localName.slice(1))]
    })
  }
  for (const [name, value, told] of [
    ['storage', 'nowhere', 'storage'],
    ['scope', 'half', 'scope'],
    ['levels', 'street', 'levels'],
    ['framework', '/none.json', '/none.json'],
    ['src', '/none.json', '/none.json'],
  ]) {
    expect(await given({ [name]: value }), name).toEqual([[told], 2])
  }
  for (const [value, level] of [['1', 1], ['4', 4], ['5', 4], ['0', 2], ['-1', 2], ['first', 2]]) {
    expect(await given({ 'heading-level': value }), value).toEqual([[], level])
  }
  expect(await given({ 'heading-levle': '4' })).toEqual([[], 2])
})

test('a page of one’s own has what is said of it, and no other has', async ({ page }) => {
  await open(page)
  for (const role of ['banner', 'main']) await expect(page.getByRole(role)).toHaveCount(1)
  await expect(page.getByText('Skip to main content')).toHaveCount(1)
  await begin(page)
  await goTo(page, 'Results')
  await expect(page).toHaveTitle(/Results – /)
  await page.goBack()
  await expect(stages(page)).toBeVisible()
  await expect(page).not.toHaveTitle(/Results – /)
  await page.goto('/hosts/empty.html')
  const title = await page.title()
  await add(page, { storage: 'memory' })
  await begin(page)
  await goTo(page, 'Results')
  await expect(page).toHaveTitle(title)
  for (const role of ['banner', 'main']) await expect(page.locator('ics-maturity').getByRole(role)).toHaveCount(0)
})

test('events, colours and parts are those of the manifest', () => {
  const named = (like) => [...new Set(readme.spans.map(({ text }) => like.exec(text)?.[1]).filter(Boolean))].sort()
  const own = (list) => list.map(({ name }) => name).sort()
  expect(named(/^(?:ics-maturity)?:([a-z][\w-]*)$/)).toEqual(own(element.events).map((name) => name.replace('ics-maturity:', '')))
  expect(named(/^(--[\w-]+)$/)).toEqual(own(element.cssProperties))
  expect(named(/^::part\((\w+)\)$/)).toEqual(own(element.cssParts))
})

test('the accent that it calls too light is one that is tried', () => {
  expect(projectFile('tests/e2e/theming.spec.mjs')).toContain(`'${said(readme, TAKEN.pale)}'`)
})

test('what it links to is there', () => {
  expect(lost(readme)).toEqual([])
})
