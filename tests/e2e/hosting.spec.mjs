// What the page for whoever runs the site tells people to send, paste and run works as it stands there.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { mkdirSync, readFileSync, readdirSync, symlinkSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from '@playwright/test'
import { withChromium } from './support/chromium.mjs'
import { EXAMPLE } from './support/example.mjs'
import { faultsOf, framed, job } from './support/hosts.mjs'
import { brotliModule, withNginxAs } from './support/nginx.mjs'
import { stored } from './support/storage.mjs'
import { add, answered, answers, begin, choose, exported, goTo, next, open, projectFile, ready, saved } from './support/widget.mjs'

const dist = process.env.ICS_E2E_DIST ?? fileURLToPath(new URL('../../dist/', import.meta.url))
const guide = projectFile('docs/hosting.md')

/** The snippets by their language, in order. A text without one shows something. */
const snippets = [...guide.matchAll(/^( *)```([a-z]+)\n(.*?)^ *```/gms)].map(([, indent, language, text]) => ({
  language,
  text: text.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
}))
const of = (wanted) => snippets.filter(({ language }) => language === wanted).map(({ text }) => text)
const [checksums, hash] = of('sh')
const [nginx] = of('nginx')
const [webConfig] = of('xml')
const [covered, places, frame, keeping, gone] = of('html')
const [keep, remove] = of('js')

/** The release's version, in whose folder it lies on that page. */
const { version } = JSON.parse(readFileSync(`${dist}/sbom.cdx.json`, 'utf8')).metadata.component

/**
 * Serves the release as the page says: in a folder of its version, and pages of one's own beside it.
 * @param {import('@playwright/test').Page} page
 * @param {Record<string, string>} own what lies beside it, by its address
 * @param {Record<string, string>} [headers] what pages of one's own are sent with
 */
async function host(page, own, headers = {}) {
  await page.route(`**/ics-maturity/${version}/**`, async (route) => {
    const response = await route.fetch({ url: route.request().url().replace(`/ics-maturity/${version}/`, '/sub/folder/') })
    await route.fulfill({ response })
  })
  for (const [path, body] of Object.entries(own)) {
    const contentType = path.endsWith('.js') ? 'text/javascript' : 'text/html; charset=utf-8'
    await page.route((url) => url.pathname === path, (route) => route.fulfill({ contentType, headers, body }))
  }
}

/** A page around a snippet. */
const around = (snippet) => `<!doctype html><html lang="en-GB"><title>Our intranet</title><link rel="icon" href="data:,"><body>${snippet}</body></html>`

/**
 * The value of a header that the table of headers gives for a case.
 * @param {string} wanted
 * @param {string} name
 */
function header(wanted, name) {
  const table = /^\| response \|.*?\n\n/ms.exec(guide)[0]
  let of = ''
  for (const row of table.split('\n')) {
    const [, response, field, value] = row.split('|').map((cell) => cell.trim())
    of = response || of
    if (of === `**${wanted}**` && field === `\`${name}\``) return /`([^`]*)`/.exec(value)[1]
  }
  throw new Error(`no ${name} of ${wanted}`)
}

const CSP = 'Content-Security-Policy'

/** The headers that the page wants for the tool's own files. */
const own = () => Object.fromEntries([CSP, 'X-Content-Type-Options', 'Referrer-Policy'].map((name) => [name, header("the tool's own files", name)]))

/** The media types that the page wants, by ending. */
function types() {
  const rows = /^\| files \|.*?\n\n/ms.exec(guide)[0].split('\n').slice(2)
  return Object.fromEntries(rows.flatMap((row) => {
    const [, endings = '', type = ''] = row.split('|')
    const named = (cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, text]) => text)
    return named(endings).map((ending, nth) => [ending, named(type)[nth] ?? named(type)[0]])
  }))
}

/** What the page says of caching: with `?v=`, and without. */
const caching = () => [...guide.matchAll(/^\| (?:with `\?v=`|everything else).*\| `([^`]+)`[^|]*\|$/gm)].map(([, value]) => value)

test('every snippet is one of those that are run here, and of the version that is there', () => {
  const commands = ['sh', 'powershell']
  const languages = [...commands, 'nginx', 'xml', ...commands, 'html', 'html', 'html', 'html', 'js', 'html', 'js']
  expect(snippets.map(({ language }) => language)).toEqual(languages)
  for (const [, found] of guide.matchAll(/\/?(\d+\.\d+\.\d+)\/(?=[a-z."])/g)) expect(found).toBe(version)
})

test('the commands check the release, and print what makes a browser take the script, and refuse another', async ({ page }) => {
  const shell = (command) => execFileSync('sh', ['-c', command], { cwd: dist }).toString()
  expect(shell(checksums)).toBe('')
  const printed = shell(hash)
  const script = readFileSync(`${dist}/ics-maturity.js`)
  expect(printed).toBe(createHash('sha384').update(script).digest('base64'))
  const PLACE = 'REPLACE-BY-WHAT-IT-PRINTED'
  expect(covered).toContain(PLACE)
  await host(page, { '/covered.html': around(covered.replace(PLACE, printed)), '/changed.html': around(covered.replace(PLACE, printed.replace(/^./, (first) => (first === 'A' ? 'B' : 'A')))) })
  await open(page, '/covered.html')
  await begin(page)
  await page.goto('/changed.html')
  await expect(page.getByRole('link', { name: 'Open the self-assessment' })).toBeVisible()
  expect(await page.evaluate(() => customElements.get('ics-maturity') === undefined)).toBe(true)
})

test('nginx takes what is said for it, and sends types, headers and caching as the tables want them', async ({ page }, info) => {
  const brotli = brotliModule()
  test.skip(!brotli, 'nginx is not installed, or not its module for brotli')
  const work = info.outputPath('nginx')
  const root = `${work}/root`
  mkdirSync(`${root}/ics-maturity`, { recursive: true })
  symlinkSync(dist.replace(/\/$/, ''), `${root}/ics-maturity/${version}`)
  const http = (listen) => nginx.replace(/^ *# listen.*$/m, `${listen} root ${root};`)
  await withNginxAs(brotli, http, work, async (base) => {
    const folder = `${base}ics-maturity/${version}/`
    const [kept, asked] = caching()
    for (const name of readdirSync(dist, { withFileTypes: true }).filter((entry) => entry.isFile()).map(({ name }) => name)) {
      for (const [query, cache] of [['', asked], ['?v=1234567890', kept]]) {
        const { headers } = await fetch(folder + name + query, { method: 'HEAD' })
        for (const [header, value] of Object.entries(own())) expect(headers.get(header), `${name}: ${header}`).toBe(value)
        expect(headers.get('cache-control'), name + query).toBe(cache)
        const type = types()[extname(name)]
        if (type) expect(headers.get('content-type').split(';')[0], name).toBe(type)
      }
    }
    for (const name of ['index.html', 'page.css']) expect((await fetch(folder + name)).headers.get('content-type')).toMatch(/; charset=utf-8$/)
    for (const encoding of ['gzip', 'br']) {
      const { headers } = await fetch(`${folder}ics-maturity-app.js`, { headers: { 'accept-encoding': encoding } })
      expect([headers.get('content-encoding'), headers.get('content-type').split(';')[0]]).toEqual([encoding, 'text/javascript'])
    }
    const etag = (await fetch(`${folder}ics-maturity.js`, { method: 'HEAD' })).headers.get('etag')
    expect((await fetch(`${folder}ics-maturity.js`, { headers: { 'if-none-match': etag } })).status).toBe(304)
    const faults = await faultsOf(page)
    await open(page, folder)
    await job(page)
    expect(faults).toEqual([])
  })
})

test('what web.config says is what the tables want, and enough for a server that knows no other types', async ({ page, baseURL }) => {
  const said = await page.evaluate((text) => {
    const read = new DOMParser().parseFromString(text, 'text/xml')
    const all = (selector, key, value) => [...read.querySelectorAll(selector)].map((node) => [node.getAttribute(key), node.getAttribute(value)])
    return {
      root: read.documentElement.localName,
      types: all('system\\.webServer > staticContent > mimeMap', 'fileExtension', 'mimeType'),
      headers: all('system\\.webServer > httpProtocol > customHeaders > add', 'name', 'value'),
      cache: read.querySelector('staticContent > clientCache').getAttribute('cacheControlMode'),
      // What a site above says already would else be said twice, which IIS refuses.
      first: all('mimeMap, customHeaders > add', 'fileExtension', 'name').map(([ending, name]) => {
        const [key, value] = ending ? ['fileExtension', ending] : ['name', name]
        const node = read.querySelector(`:not(remove)[${key}="${value}"]`)
        return node.previousElementSibling.localName === 'remove' && node.previousElementSibling.getAttribute(key) === value
      }),
    }
  }, webConfig)
  expect(said.root).toBe('configuration')
  expect(said.cache, 'which is no-cache').toBe('DisableCache')
  expect(caching()[1]).toBe('no-cache')
  expect(Object.fromEntries(said.headers)).toEqual(own())
  expect(said.first.every(Boolean)).toBe(true)
  for (const [ending, type] of said.types) expect(type, ending).toBe(types()[ending])
  // Those that IIS has had from its first versions on.
  const known = { '.html': 'text/html', '.css': 'text/css', '.txt': 'text/plain', ...Object.fromEntries(said.types) }
  await page.route('**/sub/folder/**', async (route) => {
    const type = known[/\.\w+$/.exec(new URL(route.request().url()).pathname)?.[0] ?? '.html']
    if (!type) return route.fulfill({ status: 404 })
    const response = await route.fetch()
    await route.fulfill({ status: response.status(), contentType: type, headers: Object.fromEntries(said.headers), body: await response.body() })
  })
  const faults = await faultsOf(page)
  await open(page, new URL('sub/folder/', baseURL).href)
  await job(page)
  expect(faults).toEqual([])
})

test('what is kept as immutable without Access-Control-Allow-Origin fails in a page of another origin, until its folder is another', async ({ page }) => {
  let allowed
  const serve = async (answer) => {
    const server = createServer(answer).listen(0, '127.0.0.1')
    await once(server, 'listening')
    return { origin: `http://127.0.0.1:${server.address().port}`, end: () => server.closeAllConnections() || server.close() }
  }
  const [kept, asked] = caching()
  const tools = await serve((request, response) => {
    const { pathname, searchParams } = new URL(request.url, 'http://localhost')
    const file = pathname.replace(/^\/[\w.-]+\//, '') || 'index.html'
    response.setHeader('content-type', types()[extname(file)] ?? 'text/plain')
    response.setHeader('cache-control', searchParams.has('v') ? kept : asked)
    if (allowed) response.setHeader('access-control-allow-origin', allowed)
    if (!readdirSync(dist).includes(file)) response.statusCode = 404
    response.end(response.statusCode === 404 ? '' : readFileSync(`${dist}/${file}`))
  })
  const intranet = await serve((request, response) => {
    const folder = new URL(request.url, 'http://localhost').pathname
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.end(around(`<script type="module" src="${tools.origin}${folder}ics-maturity.js"></script><ics-maturity>None</ics-maturity>`))
  })
  try {
    await open(page, `${tools.origin}/${version}/`)
    allowed = intranet.origin
    const refused = page.waitForEvent('console', (message) => message.text().includes('Access-Control-Allow-Origin'))
    await page.goto(`${intranet.origin}/${version}/`)
    await refused
    await open(page, `${intranet.origin}/${version}-again/`)
    await begin(page)
    // As everybody's does whose first visit is after the header.
    await open(page, `${tools.origin}/${version}-new/`)
    await open(page, `${intranet.origin}/${version}-new/`)
  } finally {
    for (const server of [tools, intranet]) server.end()
  }
})

test('the policy of the tool’s own files lets it work, and be framed by the sites it names only', async ({ page, baseURL }) => {
  const policy = header("the tool's own files", CSP)
  const intranet = new URL(baseURL)
  const tools = new URL(baseURL)
  tools.hostname = 'localhost'
  const frameOf = around(`<iframe src="${tools.href}index.html?frame" title="Integrated care maturity" width="100%" height="900"></iframe>`)
  const serve = (named) =>
    page.route('**/index.html?frame', async (route) => {
      const response = await route.fetch()
      await route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': policy.replace('https://intranet.example.nhs.uk', named), 'referrer-policy': 'no-referrer' } })
    })
  await host(page, { '/intranet.html': frameOf })
  await serve(intranet.origin)
  const faults = await faultsOf(page)
  await page.goto('/intranet.html')
  await job(page, await framed(page))
  expect(faults).toEqual([])
  await page.unroute('**/index.html?frame')
  await serve('https://other.example.nhs.uk')
  await page.goto('/intranet.html')
  await expect.poll(() => faults.join()).toContain('frame-ancestors')
})

test('the policy of a page with the element is enough for it', async ({ page }) => {
  const policy = header('a page with the element', CSP)
  const headers = { 'content-security-policy': policy, 'x-content-type-options': 'nosniff', 'referrer-policy': header('a page with the element', 'Referrer-Policy') }
  await host(page, { '/element.html': around(`<script type="module" src="/ics-maturity/${version}/ics-maturity.js"></script><ics-maturity></ics-maturity>`) }, headers)
  const faults = await faultsOf(page)
  await open(page, '/element.html')
  await job(page)
  expect(faults).toEqual([])
})

test('the frame shows a page of one’s own, with its attributes, under the policy of a page with the frame', async ({ page, baseURL }) => {
  const tools = new URL(baseURL)
  tools.hostname = 'localhost'
  const policy = header('a page with the frame', CSP).replaceAll('https://tools.example.nhs.uk', tools.origin)
  const html = around(frame.replaceAll('/ics-maturity/', `${tools.origin}/ics-maturity/`))
  // The page of the tool's origin is sent without it.
  await host(page, { '/ics-maturity/places.html': places })
  await page.route('**/intranet.html', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', headers: { 'content-security-policy': `${policy}; img-src data:` }, body: html }))
  const faults = await faultsOf(page)
  await page.goto('/intranet.html')
  const inner = await framed(page)
  await expect(inner.getByRole('button', { name: 'Full assessment' })).toBeHidden()
  expect(await inner.locator('[data-screen-heading]').evaluate((heading) => heading.localName)).toBe('h1')
  await inner.getByRole('button', { name: 'Quick check' }).click()
  await expect(inner.getByRole('button', { name: /^Add a / })).toHaveText(['Add a place', 'Add a neighbourhood'])
  await page.evaluate(() => {
    window.told = []
    document.addEventListener('ics-maturity:change', ({ detail }) => window.told.push(detail.answered))
  })
  await next(inner)
  await choose(inner, 2)
  await expect.poll(() => page.evaluate(() => window.told)).toEqual([1])
  // Just as high as what it shows: nothing scrolls in it, and nothing is left below.
  await expect
    .poll(async () => {
      const room = await page.locator('iframe').evaluate((iframe) => iframe.clientHeight)
      return room - (await inner.locator('ics-maturity').evaluate((element) => Math.ceil(element.getBoundingClientRect().height)))
    })
    .toBe(0)
  expect(await inner.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBe(0)
  expect(faults).toEqual([])
  // By itself, where no browser takes its storage away.
  await open(page, '/ics-maturity/places.html')
  await begin(page)
  await saved(page)
  expect(Object.keys(await stored(page)).filter((key) => !key.startsWith('ics-maturity/places/'))).toEqual([])
})

test('frames have no border, and let no page without a margin scroll to the side', async ({ page }) => {
  for (const paper of [guide, projectFile('README.md')]) {
    for (const [iframe] of paper.matchAll(/<iframe [^>]*>/g)) expect(iframe).toContain('frameborder="0"')
  }
  // Under a policy that allows no style at all.
  await host(page, { '/ics-maturity/places.html': places, '/intranet.html': around(frame) }, {})
  await page.route('**/intranet.html', (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', headers: { 'content-security-policy': "default-src 'none'; frame-src 'self'; script-src 'self'; img-src data:" }, body: around(frame) }),
  )
  const faults = await faultsOf(page)
  await page.goto('/intranet.html')
  await framed(page)
  await page.evaluate(() => (document.body.style.margin = '0'))
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 800 })
    expect(await page.evaluate(() => [document.documentElement.scrollWidth, document.querySelector('iframe').clientWidth])).toEqual([width, width])
  }
  expect(faults).toEqual([])
})

test('the worked example is as high as is said, within a tenth', async ({ page }) => {
  const [, from, to] = /widths of (\d+) to ([\d,]+) px/.exec(guide)
  const figure = (text) => Number(text.replace(',', ''))
  await EXAMPLE['the example: start'](page)
  for (const [name, go] of [
    ['the start of the worked example is'],
    ['the list of questions', () => goTo(page, 'Questions')],
    ['a question', () => page.locator('.nhsuk-task-list__link').first().click()],
    ['the results', () => goTo(page, 'Results')],
    ['the plan', () => goTo(page, 'Plan')],
  ]) {
    const [, low, high] = new RegExp(`${name} (\\d[\\d,]*) to (\\d[\\d,]*\\d)`).exec(guide)
    const heading = page.locator('[data-screen-heading]')
    const before = await heading.textContent()
    if (go) {
      await go()
      await expect(heading).not.toHaveText(before)
    }
    const heights = []
    for (const width of [figure(from), 900, figure(to)]) {
      await page.setViewportSize({ width, height: 800 })
      heights.push(await page.locator('ics-maturity').evaluate((element) => element.getBoundingClientRect().height))
    }
    for (const [said, found] of [[low, Math.min(...heights)], [high, Math.max(...heights)]]) {
      expect(Math.abs(found / figure(said) - 1), `${name}: ${heights}`).toBeLessThan(0.1)
    }
  }
})

test.describe('a page that keeps the answers', () => {
  const kept = (page, server) =>
    page.route(/\/api\/assessments(\/|$)/, async (route) => {
      const request = route.request()
      const [, , , id] = new URL(request.url()).pathname.split('/')
      if (request.method() === 'PUT') {
        server.asked.push(id)
        if (server.fails) return route.fulfill({ status: 503 })
        server.texts.delete(id)
        server.texts.set(id, request.postData())
        return route.fulfill({ status: 204 })
      }
      if (!id) return route.fulfill({ json: [...server.texts.values()].reverse().map((text) => JSON.parse(text)).map(({ id, title }) => ({ id, title })) })
      return server.texts.has(id) ? route.fulfill({ contentType: 'application/json', body: server.texts.get(id) }) : route.fulfill({ status: 404 })
    })
  const titles = (page) => page.getByLabel('Your assessments').evaluate((list) => [...list.options].map(({ text }) => text))
  const keptAs = (id, title) => [id, JSON.stringify(answered({ id, title }))]
  const FIRST = answered().id
  const SECOND = '33333333-3333-4333-8333-333333333333'

  /** Begins an assessment on the page, with a clock to turn. */
  const beginThere = async (page, server) => {
    await page.clock.install()
    await host(page, { '/keeping.html': around(keeping), '/keep.js': keep })
    await kept(page, server)
    await open(page, '/keeping.html')
    await begin(page)
  }

  test('gets each assessment under its id, again where that failed, and gives the last one back', async ({ page }) => {
    const server = { texts: new Map(), asked: [], fails: false }
    await beginThere(page, server)
    await choose(page, 3)
    const first = await exported(page)
    server.fails = true
    await page.clock.fastForward(5000)
    await expect.poll(() => server.asked).toEqual([first.id])
    expect([...server.texts]).toEqual([])
    server.fails = false
    await page.clock.fastForward(5000)
    await expect.poll(() => [...server.texts.keys()]).toEqual([first.id])
    // Nothing has changed since.
    await page.clock.fastForward(20_000)
    await goTo(page, 'Start')
    await begin(page)
    await choose(page, 1)
    const second = await exported(page)
    expect(second.id).not.toBe(first.id)
    await page.clock.fastForward(5000)
    await expect.poll(() => server.asked).toEqual([first.id, first.id, second.id])
    expect(Object.fromEntries(JSON.parse(server.texts.get(first.id)).answers.map(({ theme, stage }) => [theme, stage]))).toEqual({ delegation: 3 })
    expect(await stored(page)).toEqual({})
    await page.reload()
    await ready(page)
    await expect.poll(() => answers(page)).toEqual({ delegation: 1 })
  })

  test('loads what lies on the server whatever came first, and saves when the page is hidden', async ({ page }) => {
    const server = { texts: new Map([[answered().id, JSON.stringify(answered())]]), asked: [], fails: false }
    await host(page, { '/keeping.html': around(keeping), '/keep.js': keep })
    await kept(page, server)
    await open(page, '/keeping.html')
    await expect.poll(async () => (await answers(page)).delegation).toBe(3)
    await goTo(page, 'Questions')
    await page.getByRole('listitem').getByRole('button', { name: 'Governance & Leadership', exact: true }).click()
    await choose(page, 0)
    await page.evaluate(() => {
      Object.defineProperty(document, 'hidden', { value: true })
      document.dispatchEvent(new Event('visibilitychange'))
    })
    await expect.poll(() => JSON.parse(server.texts.get(answered().id)).revision).toBeGreaterThan(answered().revision)
  })

  test('lists what it has, sets the one back that is chosen, with what is not saved yet, and lists a new one', async ({ page }) => {
    const server = { texts: new Map([keptAs(FIRST, 'First'), keptAs(SECOND, 'Second')]), asked: [], fails: false }
    await page.clock.install()
    await host(page, { '/keeping.html': around(keeping), '/keep.js': keep })
    await kept(page, server)
    await open(page, '/keeping.html')
    await expect.poll(() => titles(page)).toEqual(['Second', 'First'])
    const title = async () => (await exported(page)).title
    await expect.poll(title).toBe('Second')
    server.fails = true
    await goTo(page, 'Questions')
    await page.getByRole('listitem').getByRole('button', { name: 'Governance & Leadership', exact: true }).click()
    await choose(page, 0)
    const back = async (label) => {
      await page.getByLabel('Your assessments').selectOption({ label })
      await page.getByRole('button', { name: 'Open', exact: true }).first().click()
      await expect.poll(title).toBe(label)
    }
    await back('First')
    expect((await answers(page)).delegation).toBe(3)
    await back('Second')
    expect((await answers(page)).delegation, 'not saved yet').toBe(0)
    server.fails = false
    await goTo(page, 'Start')
    await begin(page)
    await choose(page, 1)
    await page.clock.fastForward(5000)
    await expect.poll(async () => (await titles(page)).length).toBe(3)
    expect(JSON.parse(server.texts.get(SECOND)).answers.find(({ theme }) => theme === 'delegation').stage).toBe(0)
  })

  test('asks before people leave while something is not saved, which the widget does not', async ({ page }) => {
    const server = { texts: new Map(), asked: [], fails: true }
    const asked = []
    page.on('dialog', (dialog) => {
      asked.push(dialog.type())
      dialog.accept()
    })
    await beginThere(page, server)
    await choose(page, 2)
    await page.reload()
    expect(asked.splice(0)).toEqual(['beforeunload'])
    server.fails = false
    await ready(page)
    await begin(page)
    await choose(page, 2)
    await page.clock.fastForward(5000)
    await expect.poll(() => server.texts.size).toBe(1)
    await page.reload()
    expect(asked).toEqual([])
    // By itself the widget lets them go, with all that the page has not saved.
    await page.goto('/hosts/empty.html')
    await add(page, { storage: 'host' })
    await begin(page)
    await choose(page, 2)
    await page.goto('/hosts/empty.html')
    expect(asked).toEqual([])
    await add(page, { storage: 'host' })
    expect((await exported(page)).answers).toEqual([])
  })

  test('is the one that copies and removes', async ({ page }) => {
    await page.goto('/hosts/empty.html')
    await add(page, { storage: 'host' })
    const set = (id, title) =>
      page.locator('ics-maturity').evaluate((element, text) => {
        element.value = text
      }, keptAs(id, title)[1])
    await set(FIRST, 'First')
    await set(SECOND, 'Second')
    await page.evaluate(() => {
      window.told = []
      for (const name of ['change', 'saved', 'save-failed', 'export', 'error']) {
        addEventListener(`ics-maturity:${name}`, ({ detail }) => window.told.push([name, detail.id]))
      }
    })
    const told = () => page.evaluate(() => window.told.splice(0))
    await goTo(page, 'Share and keep')
    await expect(page.getByRole('heading', { name: 'Share and keep' })).toBeVisible()
    await expect(page.getByRole('button', { name: /^Remove/ })).toHaveCount(0)
    await goTo(page, 'Start')
    await expect(page.getByRole('heading', { name: 'Also open in this page' })).toBeVisible()
    await expect(page.getByRole('button', { name: /^(Remove|Make a copy)/ })).toHaveCount(0)
    expect(await told()).toEqual([])
    await page.getByRole('button', { name: 'Open First' }).click()
    expect((await exported(page)).title).toBe('First')
    expect(await stored(page)).toEqual({})
  })
})

test.describe('what is kept', () => {
  test('has the names that the notice lists, and no other', async ({ page }) => {
    const listed = [...guide.matchAll(/^\| `(ics-maturity\/[^`]*)`/gm)].map(([, name]) => new RegExp(`^${name.replace('<storage-key>', 'default').replace('<id>', '[0-9a-f-]{36}').replace('…', '.+')}$`))
    expect(listed).toHaveLength(6)
    await page.goto('/hosts/empty.html')
    await add(page)
    await begin(page)
    await choose(page, 3)
    await saved(page)
    const colleague = answered({ id: '44444444-4444-4444-8444-444444444444', respondent: { id: '55555555-5555-4555-8555-555555555555' } })
    await page.locator('ics-maturity').evaluate((element, text) => element.importJson(text, 'respondent'), JSON.stringify(colleague))
    await next(page)
    await choose(page, 2)
    await expect.poll(async () => Object.keys(await stored(page)).some((key) => key.includes('/respondent/'))).toBe(true)
    await page.evaluate(() => localStorage.setItem('ics-maturity/default/doc/66666666-6666-4666-8666-666666666666', 'rubbish'))
    await page.reload()
    await add(page)
    await page.getByRole('button', { name: 'Private session' }).click()
    const keys = await page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)])
    const met = listed.map((name) => keys.filter((key) => name.test(key)).length)
    expect(met.every((count) => count > 0), keys.join(' ')).toBe(true)
    expect(keys.filter((key) => !listed.some((name) => name.test(key)))).toEqual([])
  })

  /** The page that takes it away, under the policy of the tool's own files. */
  const leave = async (page, framing = 'https://intranet.example.nhs.uk') => {
    await page.goto('about:blank')
    const headers = { ...own(), [CSP]: own()[CSP].replace('https://intranet.example.nhs.uk', framing) }
    await host(page, { '/gone.html': gone, '/gone.js': remove }, headers)
  }
  const REMOVED = 'What it kept in this browser has been removed.'

  test('goes by the page that says so, and nothing else of the site does', async ({ page }) => {
    await page.goto('/hosts/empty.html')
    await add(page, { 'storage-key': 'one' })
    await begin(page)
    await saved(page)
    await leave(page)
    await page.goto('/hosts/empty.html')
    await page.evaluate(() => localStorage.setItem('ours', 'stays'))
    expect(await page.evaluate(() => Object.keys(localStorage).length)).toBeGreaterThan(2)
    const faults = await faultsOf(page)
    await page.goto('/gone.html')
    await expect(page.getByText(REMOVED)).toBeVisible()
    expect(await page.evaluate(() => Object.entries(localStorage))).toEqual([['ours', 'stays']])
    expect(faults).toEqual([])
  })

  test('goes in the frame of another site where the frame shows that page, and not before', async ({ baseURL }, { project }) => {
    const here = new URL(baseURL)
    await withChromium(project.use.launchOptions.executablePath, async (context) => {
      const page = await context.newPage()
      const kept = async () => {
        await page.goto(`http://localhost:${here.port}/hosts/third-party.html`)
        const frame = await framed(page)
        expect(new URL(frame.url()).origin).toBe(here.origin)
        return frame
      }
      const widget = await kept()
      await begin(widget)
      await choose(widget, 3)
      await saved(widget)
      await leave(page, `http://localhost:${here.port}`)
      await page.goto(`${here.origin}/gone.html`)
      await expect(page.getByText(REMOVED)).toBeVisible()
      expect(await answers(await kept())).toEqual({ delegation: 3 })
      await page.locator('iframe').evaluate((iframe, address) => {
        iframe.src = address
      }, `${here.origin}/gone.html`)
      await expect(page.frameLocator('iframe').getByText(REMOVED)).toBeVisible()
      expect(await (await kept()).evaluate(() => Object.keys(localStorage))).toEqual([])
    })
  })

  test('holds in a copy to share what the notice says', async ({ page }) => {
    await page.goto('/hosts/empty.html')
    await add(page)
    await page.locator('ics-maturity').evaluate((element, text) => {
      element.value = text
    }, JSON.stringify(answered()))
    const copies = await page.locator('ics-maturity').evaluate((element) => [element.exportJson({ share: {} }), element.exportJson({ share: {} })].map((text) => JSON.parse(text)))
    for (const copy of copies) {
      expect([copy.respondent.id, copy.title, copy.units[0].name]).toEqual([answered().respondent.id, answered().title, answered().units[0].name])
      expect([copy.id, copy.created, copy.modified]).toEqual([answered().id, answered().created, answered().modified])
      // Neither when each question was answered, nor what was noted.
      expect(Object.keys(copy.answers[0])).toEqual(['unit', 'theme', 'response', 'stage', 'then', 'confidence'])
    }
  })
})

test('the files that it links to are there', () => {
  for (const [, path] of guide.matchAll(/\]\((?!https?:|#)([^)#]+)(?:#[^)]*)?\)/g)) expect(projectFile(`docs/${path}`).length, path).toBeGreaterThan(0)
})
