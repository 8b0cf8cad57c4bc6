// The release is plain static files: it runs from any folder, under the strict policy, with nothing missing.
import { expect, test } from '@playwright/test'

/**
 * Opens a page and waits until its element is ready.
 * @param {import('@playwright/test').Page} page
 * @param {string} address
 */
async function open(page, address) {
  await page.goto(address)
  await page.locator('ics-maturity').evaluate(async (element) => {
    await customElements.whenDefined('ics-maturity')
    await element.ready
  })
}

for (const folder of ['/', '/sub/folder/']) {
  test(`loads from ${folder} with no fault, nothing blocked and nothing from elsewhere`, async ({ page, baseURL }) => {
    const faults = []
    page.on('pageerror', (error) => faults.push(`thrown: ${error.message}`))
    page.on('console', (message) => message.type() === 'error' && faults.push(`logged: ${message.text()}`))
    page.on('requestfailed', (request) => faults.push(`failed: ${request.url()}`))
    page.on('response', (response) => response.ok() || faults.push(`${response.status()}: ${response.url()}`))
    page.on('request', (request) => {
      const url = new URL(request.url())
      if (url.protocol !== 'data:' && url.origin !== new URL(baseURL).origin) faults.push(`elsewhere: ${url}`)
    })
    await page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', (event) => {
        console.error(`blocked: ${event.violatedDirective} ${event.blockedURI}`)
      })
    })
    await open(page, folder)
    await expect(page.locator('ics-maturity').locator('button, a, input').first()).toBeVisible()
    expect(faults).toEqual([])
  })
}

test('what the element loads carries one version', async ({ page }) => {
  const versions = new Set()
  page.on('request', (request) => {
    const url = new URL(request.url())
    if (/ics-maturity.*\.(js|css|wasm|bin)$/.test(url.pathname)) versions.add(url.searchParams.get('v'))
  })
  await open(page, '/')
  expect([...versions]).toEqual([expect.stringMatching(/^[0-9a-f]{10}$/)])
})

test('files have the types that browsers insist on', async ({ request }) => {
  for (const [file, type] of [
    ['ics-maturity.js', 'text/javascript; charset=utf-8'],
    ['page.css', 'text/css; charset=utf-8'],
    ['ics-maturity-unpack.wasm', 'application/wasm'],
    ['framework.json', 'application/json'],
  ]) {
    const response = await request.get(file)
    expect(response.status(), file).toBe(200)
    expect(response.headers()['content-type']).toBe(type)
  }
})

test('the page needs no script of trunk and no build-time element', async ({ request }) => {
  const html = await (await request.get('/')).text()
  expect(html).not.toContain('data-trunk')
  expect(html).not.toContain('__ICS_VERSION__')
  expect(html).not.toMatch(/<script(?![^>]*\bsrc=)/)
})
