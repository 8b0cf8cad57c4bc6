// What the README tells people to paste works as it stands there.
import { expect, test } from '@playwright/test'
import { framed } from './support/hosts.mjs'
import { answers, begin, choose, exported, open, projectFile } from './support/widget.mjs'

const readme = projectFile('README.md')
const snippets = [...readme.matchAll(/```html\n(.*?)```/gs)].map(([, html]) => html)

/**
 * Shows a snippet on a page of its own, beside a copy of the release under /ics-maturity/.
 * @param {import('@playwright/test').Page} page
 * @param {string} snippet
 */
async function paste(page, snippet) {
  await page.route('**/ics-maturity/**', async (route) => {
    const url = route.request().url().replace('/ics-maturity/', '/sub/folder/')
    const ours = url.includes('our-framework') ? new URL('/fixtures/small-framework.json', url).href : url
    const response = await route.fetch({ url: ours })
    const headers = { ...response.headers() }
    for (const name of ['content-encoding', 'content-length']) delete headers[name]
    await route.fulfill({ status: response.status(), headers, body: await response.body() })
  })
  await page.route('**/pasted.html', (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: `<!doctype html><html lang="en"><title>Pasted</title><body>${snippet}</body></html>` }),
  )
  await page.goto('/pasted.html')
}

test('there are three ways to paste, and each is tried', () => {
  expect(snippets.map((snippet) => /framework=/.test(snippet) ? 'framework' : /<iframe/.test(snippet) ? 'frame' : 'element')).toEqual(['element', 'frame', 'framework'])
})

test('the element', async ({ page }) => {
  await paste(page, snippets[0])
  await page.locator('ics-maturity').evaluate((element) => element.ready)
  await begin(page)
  await choose(page, 2)
  expect(await answers(page)).toEqual({ delegation: 2 })
})

test('the frame, whose height follows', async ({ page }) => {
  await paste(page, snippets[1])
  const frame = await framed(page)
  await begin(frame)
  await choose(frame, 2)
  const height = () => page.locator('iframe').evaluate((iframe) => iframe.getBoundingClientRect().height)
  await expect.poll(height).toBeGreaterThan(1000)
})

test('a framework of one’s own', async ({ page }) => {
  await paste(page, snippets[2])
  await page.locator('ics-maturity').evaluate((element) => element.ready)
  expect((await exported(page)).framework.id).toBe(JSON.parse(projectFile('tests/fixtures/small-framework.json')).id)
})

test('the policy that is promised is the one that the tests serve', async ({ page }) => {
  const promised = /```\n(default-src 'none'.*?)```/s.exec(readme)[1].replace(/\s+/g, ' ').trim()
  const response = await page.request.get('/')
  expect(response.headers()['content-security-policy']).toBe(promised)
  await open(page)
})

test('what it lists of attributes, properties and methods is what the manifest lists', () => {
  const [element] = JSON.parse(projectFile('assets/element/custom-elements.json')).modules[0].declarations
  for (const { name } of [...element.attributes, ...element.members, ...element.cssProperties]) expect(readme, name).toContain(`\`${name}`)
})

test('the files that it links to are there', () => {
  for (const [, path] of readme.matchAll(/\]\((?!https?:|#)([^)]+)\)/g)) {
    if (/\.[a-z]+$/.test(path)) expect(projectFile(path).length, path).toBeGreaterThan(0)
  }
})
