// The widget in a frame: the page around it follows its height, nothing is said to anybody else, and the
// browser's Back stays the page's.
import { expect, test } from '@playwright/test'
import { framed } from './support/hosts.mjs'
import { answerInTurn, answers, begin, choose, goTo, goToResults, next, open, projectFile, saved, stages } from './support/widget.mjs'

const HELLO = { source: 'ics-maturity', v: 1, type: 'hello' }

const POLICY = /^content-security-policy = "(.+)"$/m.exec(projectFile('Trunk.toml'))?.[1]

/**
 * Opens a host page, which has our own strict policy but for the frame, and waits for the widget in it.
 * @param {import('@playwright/test').Page} page
 * @param {string} path
 */
async function openHost(page, path) {
  await visit(page, path)
  return framed(page)
}

/**
 * The same without the wait.
 * @param {import('@playwright/test').Page} page
 * @param {string} path
 */
async function visit(page, path) {
  // The frames as well: browsers ask before a page of the internet, as which they take what does not come
  // from a server, shows one of this machine that has another origin.
  await page.route(/\/hosts\/framed[^.]*\.html|\/index\.html\?/, async (route) => {
    const response = await route.fetch()
    const headers = { ...response.headers() }
    if (!route.request().url().includes('/index.html')) headers['content-security-policy'] = `${POLICY}; frame-src *`
    // The body arrives here unpacked.
    delete headers['content-encoding']
    delete headers['content-length']
    await route.fulfill({ status: response.status(), headers, body: await response.body() })
  })
  // What every window of the page is told, from the first moment on.
  await page.addInitScript(() => {
    window.told = []
    addEventListener('message', ({ data, origin, source }) => window.told.push({ data, origin, isParent: source === parent }))
    window.changes = []
    document.addEventListener('ics-maturity:change', ({ detail, target }) => window.changes.push({ detail, on: target.localName }))
  })
  await page.goto(path)
}

/**
 * Adds a frame to the page of a host, and waits until it is loaded.
 * @param {import('@playwright/test').Page} page
 * @param {string} address
 */
async function addFrame(page, address) {
  await page.evaluate(async (address) => {
    const iframe = document.createElement('iframe')
    iframe.src = address
    const loaded = new Promise((resolve) => iframe.addEventListener('load', resolve))
    document.querySelector('main').append(iframe)
    await loaded
  }, address)
}

/** What the host was told; what was posted before has arrived by then. */
function told(page) {
  return page.evaluate(async () => {
    await new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = resolve
      port2.postMessage('')
    })
    return window.told
  })
}

/** The types of what the host was told. */
async function types(page) {
  return (await told(page)).map(({ data }) => data.type)
}

/** The address of the widget at another origin of the same server, or of a host page there. */
function elsewhere(baseURL, path) {
  const url = new URL(path, baseURL)
  url.hostname = 'localhost'
  return url.href
}

/** How high the frame is, and what it shows. */
async function heights(page, frame) {
  const room = await page.locator('iframe').first().evaluate((iframe) => iframe.clientHeight)
  const content = await frame.locator('ics-maturity').evaluate((element) => Math.ceil(element.getBoundingClientRect().height))
  return { room, content }
}

/** Waits until a frame that was made 99 px high is followed again, which takes it to load. */
async function followed(page) {
  const room = () => page.locator('iframe').evaluate((iframe) => iframe.clientHeight)
  await expect.poll(room, { timeout: 30_000 }).toBeGreaterThan(99)
}

/** Waits until the frame is just as high as what it shows, and gives that height. */
async function fitting(page, frame) {
  await expect(async () => {
    const { room, content } = await heights(page, frame)
    expect(room).toBe(content)
  }).toPass()
  expect(await frame.evaluate(() => [scrollY, document.documentElement.scrollHeight - innerHeight])).toEqual([0, 0])
  return (await heights(page, frame)).room
}

/** Does what the widget is for, and sees the frame grow and shrink with it. */
async function follows(page, frame) {
  const start = await fitting(page, frame)
  await begin(frame)
  const question = await fitting(page, frame)
  expect(question).not.toBe(start)
  const details = frame.getByText('What to look for', { exact: true })
  await details.click()
  await expect.poll(async () => (await heights(page, frame)).room).toBeGreaterThan(question)
  await fitting(page, frame)
  await details.click()
  await expect.poll(async () => (await heights(page, frame)).room).toBe(question)
  await fitting(page, frame)
}

test.describe('a page with the helper', () => {
  test('gives the frame the height of what it shows, growing and shrinking', async ({ page }) => {
    const frame = await openHost(page, '/hosts/framed.html')
    await follows(page, frame)
    await answerInTurn(frame, [3, 2, 4, 1, 0, 2])
    await goToResults(frame, 'Report')
    const report = await fitting(page, frame)
    await goTo(frame, 'Start')
    expect(await fitting(page, frame)).toBeLessThan(report)
  })

  test('gives it more height where the page gets narrow, and less where it gets wide', async ({ page }) => {
    const frame = await openHost(page, '/hosts/framed.html')
    const wide = await fitting(page, frame)
    await page.setViewportSize({ width: 360, height: 700 })
    await expect.poll(async () => (await heights(page, frame)).room).toBeGreaterThan(wide)
    await fitting(page, frame)
    await page.setViewportSize({ width: 1280, height: 720 })
    await expect.poll(async () => (await heights(page, frame)).room).toBe(wide)
  })

  test('finds a frame that is added later, and again where it is sent elsewhere', async ({ page, baseURL }) => {
    await visit(page, '/hosts/framed-late.html')
    await addFrame(page, elsewhere(baseURL, '/index.html?frame'))
    await fitting(page, await framed(page))
    await page.locator('iframe').evaluate((iframe) => {
      iframe.style.height = '99px'
      iframe.src = '/sub/folder/index.html?x=1&frame'
    })
    await followed(page)
    const frame = await framed(page)
    expect(new URL(frame.url()).pathname).toBe('/sub/folder/index.html')
    await fitting(page, frame)
  })

  test('finds a frame again that is loaded again', async ({ page }) => {
    await fitting(page, await openHost(page, '/hosts/framed.html'))
    await page.locator('iframe').evaluate((iframe) => {
      iframe.style.height = '99px'
      iframe.contentWindow.location.reload()
    })
    await followed(page)
    await fitting(page, await framed(page))
  })

  test('follows a frame of another origin', async ({ page, baseURL }) => {
    await visit(page, elsewhere(baseURL, '/hosts/framed-late.html'))
    await addFrame(page, new URL('/index.html?frame', baseURL).href)
    await follows(page, await framed(page))
    const origins = new Set((await told(page)).map(({ origin }) => origin))
    expect([...origins]).toEqual([new URL(baseURL).origin])
  })

  test('follows a sandboxed frame, which has no origin', async ({ page }) => {
    // To a page that a test has answered, what the server has is of another, private network.
    await page.route(/ics-maturity|page\.css/, async (route) => {
      const response = await route.fetch()
      const headers = { ...response.headers(), 'access-control-allow-origin': '*' }
      for (const name of ['content-encoding', 'content-length']) delete headers[name]
      await route.fulfill({ status: response.status(), headers, body: await response.body() })
    })
    await follows(page, await openHost(page, '/hosts/framed-sandbox.html'))
    expect((await told(page))[0].origin).toBe('null')
  })

  test('leaves frames without the parameter as they are', async ({ page }) => {
    await visit(page, '/hosts/framed-late.html')
    await addFrame(page, '/index.html?framework=frame')
    const frame = await framed(page)
    expect(await frame.evaluate(() => window.told)).toEqual([])
    expect((await heights(page, frame)).room).toBeLessThan(500)
  })

  test('stops greeting once it is answered', async ({ page }) => {
    await page.clock.install()
    const frame = await openHost(page, '/hosts/framed.html')
    await expect.poll(() => types(page)).toContain('height')
    const greetings = await frame.evaluate(() => window.told.length)
    await page.clock.runFor(120_000)
    expect(await frame.evaluate(() => window.told.length)).toBe(greetings)
  })

  test('gives up greeting where nobody answers', async ({ page }) => {
    await page.clock.install()
    await visit(page, '/hosts/framed-late.html')
    await addFrame(page, '/hosts/empty.html?frame')
    await page.clock.runFor(600_000)
    const heard = await page.frames()[1].evaluate(() => window.told)
    expect(heard.map(({ data }) => data)).toEqual(Array(9).fill(HELLO))
  })

  test('is told of changes, without any answer', async ({ page }) => {
    const frame = await openHost(page, '/hosts/framed.html')
    await fitting(page, frame)
    await begin(frame)
    await saved(frame)
    await page.evaluate(() => (window.changes = []))
    await choose(frame, 3)
    await expect.poll(() => page.evaluate(() => window.changes.length)).toBe(1)
    const [id, revision] = await frame.locator('ics-maturity').evaluate((element) => {
      const { id, revision } = JSON.parse(element.exportJson())
      return [id, revision]
    })
    const detail = { id, revision, answered: 1, applicable: 6 }
    expect(await page.evaluate(() => window.changes)).toEqual([{ detail, on: 'iframe' }])
    const messages = (await told(page)).filter(({ data }) => data.type === 'change')
    expect(messages.at(-1).data).toEqual({ source: 'ics-maturity', v: 1, type: 'change', ...detail })
  })

  test('takes no word of another window, nor of another origin in its frame', async ({ page, baseURL }) => {
    const frame = await openHost(page, '/hosts/framed.html')
    const height = await fitting(page, frame)
    const say = { source: 'ics-maturity', v: 1, type: 'height', height: 4321 }
    const room = () => page.locator('iframe').first().evaluate((iframe) => iframe.clientHeight)
    await addFrame(page, '/hosts/empty.html')
    await page.frames().at(-1).evaluate((say) => parent.postMessage(say, '*'), say)
    await page.evaluate((say) => postMessage(say, '*'), say)
    expect((await told(page)).slice(-2).map(({ data }) => data)).toEqual([say, say])
    expect(await room()).toBe(height)

    // The frame's own window, which somebody sent elsewhere.
    await frame.goto(elsewhere(baseURL, '/hosts/empty.html'))
    await frame.evaluate((say) => parent.postMessage(say, '*'), say)
    expect((await told(page)).at(-1).data).toEqual(say)
    expect(await room()).toBe(height)
  })

  test('takes nothing for a height that is none, and no message of another version', async ({ page }) => {
    const frame = await openHost(page, '/hosts/framed.html')
    const height = await fitting(page, frame)
    const said = [0, -5, Infinity, NaN, '900px', null].map((height) => ({ source: 'ics-maturity', v: 1, type: 'height', height }))
    said.push({ source: 'ics-maturity', v: 2, type: 'height', height: 900 }, { v: 1, type: 'height', height: 900 }, null, 'height')
    await frame.evaluate((said) => said.forEach((say) => parent.postMessage(say, '*')), said)
    expect((await told(page)).at(-1).data).toBe('height')
    expect((await heights(page, frame)).room).toBe(height)
  })
})

test.describe('on a change of screen', () => {
  const top = (page) => page.locator('iframe').evaluate((iframe) => Math.round(iframe.getBoundingClientRect().top))
  const scroll = (page, scroller, by) => page.locator(scroller).evaluate((box, by) => (box.scrollTop = by), by)

  for (const [where, path, scroller, edge] of [
    ['to the top of the page', '/hosts/framed.html', 'html', 0],
    ['below a header that stays', '/hosts/framed-header.html', 'html', 80],
    ['to the top of the part of the page that scrolls', '/hosts/framed-part.html', 'main', 100],
  ]) {
    test(`the top of the frame comes ${where}, unless it is in view`, async ({ page }) => {
      const frame = await openHost(page, path)
      await fitting(page, frame)
      // Just what the frame says, without the focus that it moves besides.
      const say = async () => {
        await frame.evaluate(() => parent.postMessage({ source: 'ics-maturity', v: 1, type: 'scroll-top' }, '*'))
        expect((await types(page)).at(-1)).toBe('scroll-top')
      }
      const start = await top(page)
      await say()
      expect(await top(page)).toBe(start)
      await scroll(page, scroller, start - edge + 10)
      expect(await top(page)).toBe(edge - 10)
      await say()
      expect(await top(page)).toBe(edge)
      await scroll(page, scroller, 5000)
      expect(await top(page)).toBeLessThan(0)
      await say()
      expect(await top(page)).toBe(edge)
    })
  }

  for (const [where, isElsewhere] of [['', false], [' of another origin', true]]) {
    test(`a reader of a frame${where} who goes on from the end of a question sees the heading of the next`, async ({ page, baseURL }) => {
      await visit(page, isElsewhere ? elsewhere(baseURL, '/hosts/framed-header.html') : '/hosts/framed-header.html')
      if (isElsewhere) {
        const address = new URL('/index.html?frame', baseURL).href
        await page.locator('iframe').evaluate((iframe, address) => (iframe.src = address), address)
        await expect.poll(() => page.frames()[1].url()).toBe(address)
      }
      const frame = await framed(page)
      // Pointers aim at a place on the page, and the frame moves there while it grows: not before it fits.
      await fitting(page, frame)
      await frame.getByRole('button', { name: 'Quick check' }).click()
      await fitting(page, frame)
      await next(frame)
      await choose(frame, 3)
      await fitting(page, frame)
      await frame.getByText('What to look for', { exact: true }).click()
      await fitting(page, frame)
      await scroll(page, 'html', 5000)
      expect(await top(page)).toBeLessThan(0)
      const heading = frame.locator('[data-screen-heading]')
      const before = await heading.textContent()
      // Without the pointer, for which the page would be scrolled besides.
      await frame.getByRole('button', { name: 'Continue', exact: true }).evaluate((button) => button.click())
      await expect(heading).not.toHaveText(before ?? '')
      await expect(heading).toBeFocused()
      await expect(heading).toBeInViewport({ ratio: 1 })
      await expect.poll(() => top(page)).toBeGreaterThanOrEqual(80)
    })
  }

  test('the frame asks for it once a screen, and not while the screen is the same', async ({ page }) => {
    const frame = await openHost(page, '/hosts/framed.html')
    await fitting(page, frame)
    const asked = async () => (await types(page)).filter((type) => type === 'scroll-top').length
    expect(await asked()).toBe(0)
    // The set-up, then the first question.
    await begin(frame)
    expect(await asked()).toBe(2)
    await choose(frame, 3)
    await frame.getByText('What to look for', { exact: true }).click()
    await frame.locator('[data-screen-heading]').click()
    expect(await asked()).toBe(2)
    await next(frame)
    await expect.poll(asked).toBe(3)
    await goTo(frame, 'Results')
    await expect.poll(asked).toBe(4)
  })
})

test.describe('the frame', () => {
  test('says nothing to a page that says nothing, and scrolls inside', async ({ page }) => {
    const frame = await openHost(page, '/hosts/framed-silent.html')
    await begin(frame)
    await choose(frame, 3)
    await next(frame)
    await expect(stages(frame)).toBeVisible()
    expect(await told(page)).toEqual([])
    const { room, content } = await heights(page, frame)
    expect(room).toBe(496)
    expect(content).toBeGreaterThan(room)
    await frame.evaluate(() => scrollTo(0, 200))
    expect(await frame.evaluate(() => [scrollY, getComputedStyle(document.documentElement).overflowY])).toEqual([200, 'visible'])
    await next(frame)
    await expect.poll(() => frame.evaluate(() => scrollY)).toBe(0)
  })

  test('hears no greeting of another window', async ({ page }) => {
    await openHost(page, '/hosts/framed-silent.html')
    const [, frame, other] = page.frames()
    await other.evaluate((hello) => parent.frames[0].postMessage(hello, '*'), HELLO)
    await frame.evaluate((hello) => postMessage(hello, '*'), HELLO)
    await begin(frame)
    expect(await frame.evaluate(() => window.told.map(({ data, isParent }) => [data.type, isParent]))).toEqual([['hello', false], ['hello', false]])
    expect(await told(page)).toEqual([])
    expect(await told(other)).toEqual([])
  })

  test('keeps to the origin that greeted it first', async ({ page }) => {
    const frame = await openHost(page, '/hosts/framed-silent.html')
    await page.evaluate((hello) => frames[0].postMessage(hello, '*'), HELLO)
    await expect.poll(() => types(page)).toEqual(['height'])
    // No page can really do this: the origin of a window does not change while it has a frame.
    await frame.evaluate((data) => {
      dispatchEvent(new MessageEvent('message', { data, origin: 'https://elsewhere.example', source: parent }))
    }, HELLO)
    expect(await types(page)).toEqual(['height'])
    await page.evaluate((hello) => frames[0].postMessage(hello, '*'), HELLO)
    await expect.poll(() => types(page)).toEqual(['height', 'height'])
  })

  test('scrolls again where a page greets it and then gives no room', async ({ page }) => {
    const frame = await openHost(page, '/hosts/framed-silent.html')
    const overflow = () => frame.evaluate(() => getComputedStyle(document.documentElement).overflowY)
    await page.evaluate((hello) => frames[0].postMessage(hello, '*'), HELLO)
    await expect.poll(overflow).toBe('hidden')
    await expect.poll(overflow).toBe('visible')
    const { content } = await heights(page, frame)
    await page.locator('iframe').first().evaluate((iframe, height) => (iframe.style.height = `${height}px`), content + 4)
    await expect.poll(overflow).toBe('hidden')
  })

  test('names neither itself nor the page around it by its screens, and has no landmark that the page has', async ({ page }) => {
    const frame = await openHost(page, '/hosts/framed.html')
    const title = await page.title()
    await begin(frame)
    expect(await frame.title()).toBe('Integrated care maturity')
    await expect(page).toHaveTitle(title)
    await expect(frame.getByRole('main')).toHaveCount(0)
  })

  test('leaves Back to the page around it', async ({ page }) => {
    for (const path of ['/hosts/framed.html', '/hosts/framed-silent.html']) {
      await page.goto('/hosts/plain.html')
      const frame = await openHost(page, path)
      const length = await page.evaluate(() => history.length)
      await begin(frame)
      await choose(frame, 3)
      for (const screen of ['Results', 'Plan', 'Share and keep', 'Start']) await goTo(frame, screen)
      expect(await page.evaluate(() => history.length), path).toBe(length)
      await page.goBack()
      expect(new URL(page.url()).pathname, path).toBe('/hosts/plain.html')
    }
  })

  test('breaks no policy and asks for nothing once it is loaded', async ({ page }) => {
    const faults = []
    page.on('pageerror', (error) => faults.push(`thrown: ${error.message}`))
    page.on('console', (message) => ['error', 'warning'].includes(message.type()) && faults.push(`logged: ${message.text()}`))
    page.on('response', (response) => response.status() >= 400 && faults.push(`${response.status()}: ${response.url()}`))
    await page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', (event) => {
        console.error(`blocked: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`)
      })
    })
    const frame = await openHost(page, '/hosts/framed.html')
    await fitting(page, frame)
    const requests = []
    page.on('request', (request) => requests.push(request.url()))
    await follows(page, frame)
    await answerInTurn(frame, [3, 2, 4, 1, 0, 2])
    await goToResults(frame, 'Levels')
    await goTo(frame, 'Share and keep')
    const download = page.waitForEvent('download')
    await frame.getByRole('button', { name: 'Download your whole assessment' }).click()
    await download
    expect(Object.keys(await answers(frame))).toHaveLength(6)
    expect(requests.filter((url) => !/^(blob|data):/.test(url))).toEqual([])
    expect(faults).toEqual([])
  })
})

test('a page of its own does not load what only frames need, and keeps its Back', async ({ page }) => {
  const loaded = []
  page.on('request', (request) => loaded.push(new URL(request.url()).pathname))
  await open(page, '/index.html?frame')
  await begin(page)
  await page.goBack()
  await expect(page.getByRole('heading', { name: 'Set up your assessment' })).toBeVisible()
  expect(loaded.filter((path) => path.includes('frame'))).toEqual([])
})
