// What the page for whoever runs the site tells people to send, paste and run works as it stands there.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from '@playwright/test'
import { faultsOf, framed, job } from './support/hosts.mjs'
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
const [covered, places, frame, keeping] = of('html')
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

test('every snippet is one of those that are run here, and of the version that is there', () => {
  expect(snippets.map(({ language }) => language)).toEqual(['sh', 'sh', 'html', 'html', 'html', 'html', 'js', 'js'])
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

test.describe('a page that keeps the answers', () => {
  const kept = (page, server) =>
    page.route('**/api/assessments/*', async (route) => {
      const request = route.request()
      const id = new URL(request.url()).pathname.split('/').at(-1)
      if (request.method() === 'PUT') {
        server.asked.push(id)
        if (server.fails) return route.fulfill({ status: 503 })
        server.texts.set(id, request.postData())
        server.last = id
        return route.fulfill({ status: 204 })
      }
      return server.texts.has(server.last) ? route.fulfill({ contentType: 'application/json', body: server.texts.get(server.last) }) : route.fulfill({ status: 404 })
    })

  test('gets each assessment under its id, again where that failed, and gives the last one back', async ({ page }) => {
    const server = { texts: new Map(), asked: [], last: '', fails: false }
    await page.clock.install()
    await host(page, { '/keeping.html': around(keeping), '/keep.js': keep })
    await kept(page, server)
    await open(page, '/keeping.html')
    await begin(page)
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
    const server = { texts: new Map([[answered().id, JSON.stringify(answered())]]), asked: [], last: answered().id, fails: false }
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
})

test.describe('what is kept', () => {
  test('has the names that the notice lists, and no other', async ({ page }) => {
    const listed = [...guide.matchAll(/^\| `(ics-maturity\/[^`]*)`/gm)].map(([, name]) => new RegExp(`^${name.replace('<storage-key>', 'default').replace('<id>', '[0-9a-f-]{36}').replace('…', '.+')}$`))
    expect(listed).toHaveLength(5)
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
    const keys = await page.evaluate(() => Object.keys(localStorage))
    const met = listed.map((name) => keys.filter((key) => name.test(key)).length)
    expect(met.every((count) => count > 0), keys.join(' ')).toBe(true)
    expect(keys.filter((key) => !listed.some((name) => name.test(key)))).toEqual([])
  })

  test('goes by the snippet, and nothing else of the site does', async ({ page }) => {
    await page.goto('/hosts/empty.html')
    await add(page, { 'storage-key': 'one' })
    await begin(page)
    await saved(page)
    await page.goto('about:blank')
    await host(page, { '/gone.html': around('<p>The tool has moved.</p><script src="/gone.js"></script>'), '/gone.js': remove })
    await page.goto('/hosts/empty.html')
    await page.evaluate(() => localStorage.setItem('ours', 'stays'))
    expect(await page.evaluate(() => Object.keys(localStorage).length)).toBeGreaterThan(2)
    await page.goto('/gone.html')
    expect(await page.evaluate(() => Object.entries(localStorage))).toEqual([['ours', 'stays']])
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
