// Pages around the widget that the plain server does not give.

/**
 * Serves one page without the strict policy, which forbids frames in the page itself: the page of a
 * host that allows them. What it frames keeps the policy.
 * @param {import('@playwright/test').Page} page
 * @param {string} path
 */
export async function withoutPolicy(page, path) {
  await page.route(path, (route) => answered(route, (headers) => delete headers['content-security-policy']))
}

/**
 * Serves everything so that a frame without its origin may load it. Modules are always asked for across
 * origins there, so a server has to allow it.
 * @param {import('@playwright/test').Page} page
 */
export async function forAnyOrigin(page) {
  await page.route(/\.(js|css|wasm|bin|html)(\?|$)/, (route) =>
    answered(route, (headers) => {
      headers['access-control-allow-origin'] = '*'
      if (new URL(route.request().url()).pathname.startsWith('/hosts/')) delete headers['content-security-policy']
    }),
  )
}

async function answered(route, change) {
  const response = await route.fetch()
  const headers = { ...response.headers() }
  // The body arrives here unpacked.
  delete headers['content-encoding']
  delete headers['content-length']
  change(headers)
  await route.fulfill({ status: response.status(), headers, body: await response.body() })
}

/**
 * The frame of a page, once its widget can be used.
 * @param {import('@playwright/test').Page} page
 */
export async function framed(page) {
  const frame = await (await page.waitForSelector('iframe')).contentFrame()
  await frame.waitForSelector('ics-maturity')
  await frame.locator('ics-maturity').evaluate(async (element) => {
    await customElements.whenDefined('ics-maturity')
    await element.ready
  })
  return frame
}
