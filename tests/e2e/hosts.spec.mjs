// The pages of hosts: on each the same job is done from beginning to end, nothing is blocked, nothing thrown, and
// nothing asked for once the widget is loaded.
import { expect, test } from '@playwright/test'
import { withChromium } from './support/chromium.mjs'
import { GIVEN, faultsOf, framed, job, requestsOf } from './support/hosts.mjs'
import { TOO_MUCH, confine } from './support/memory.mjs'
import { SHAREPOINT, STRICT } from './support/policies.mjs'
import { answerInTurn, answers, begin, choose, exported, goTo, goToResults, next, open, ready, saved } from './support/widget.mjs'

const NOT_PRINTED = 'If nothing was printed, the page around this tool does not allow it.'
const APART = 'This page shows the tool from another site.'

test.describe('the whole job is done on', () => {
  for (const [name, path] of [
    ['a plain page', 'plain.html'],
    ['a page whose root is set to 62.5 %', 'small-root.html'],
    ['a page that resets everything', 'reset.html'],
    ['a column of 320 px', 'narrow.html'],
    ['a page with a header that stays', 'sticky-margin.html'],
    ['a dark page', 'dark.html'],
    ['a page from right to left', 'right-to-left.html'],
    ['a page that trusts no text', 'trusted-types.html'],
    ['a page under a policy like that of SharePoint Online', 'sharepoint.html'],
    ['a page with another program made with Yew', 'neighbour.html'],
    ['a page of a program made with Yew that holds the widget', 'neighbour-around.html'],
  ]) {
    test(name, async ({ page }) => {
      const faults = await faultsOf(page)
      await open(page, `/hosts/${path}`)
      const requests = requestsOf(page)
      await job(page)
      await expect(page.getByText(APART)).toBeHidden()
      expect(requests).toEqual([])
      expect(faults).toEqual([])
    })
  }

  test('a dark page of somebody who prefers the dark', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'dark' })
    const faults = await faultsOf(page)
    await open(page, '/hosts/dark.html')
    await job(page)
    expect(faults).toEqual([])
  })

  for (const [name, path] of [
    ['a frame', 'frame.html'],
    ['a frame in a page under a policy like that of SharePoint Online', 'sharepoint-frame.html'],
  ]) {
    test(name, async ({ page }) => {
      const faults = await faultsOf(page)
      await page.goto(`/hosts/${path}`)
      const frame = await framed(page)
      const requests = requestsOf(page)
      await job(page, frame)
      await expect(frame.getByText(APART)).toBeHidden()
      expect(requests).toEqual([])
      expect(faults).toEqual([])
    })
  }
})

test.describe('the policies of the gallery are sent, and bite', () => {
  /** What a page may do: inline script, text as script, WebAssembly, text as markup. */
  const allowed = (page) =>
    page.evaluate(async () => {
      const tried = (attempt) => {
        try {
          attempt()
          return true
        } catch {
          return false
        }
      }
      // Later, since what the debugger itself calls may do more.
      await new Promise((resolve) => setTimeout(resolve))
      const inline = document.createElement('script')
      tried(() => inline.append('window.ranInline = true'))
      tried(() => document.body.append(inline))
      return {
        inline: 'ranInline' in window,
        text: tried(() => new Function('return 1')()),
        wasm: tried(() => new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0))),
        markup: tried(() => document.createElement('p').insertAdjacentHTML('beforeend', '<b>x</b>')),
      }
    })

  for (const [path, policy, may] of [
    ['plain.html', STRICT, { inline: false, text: false, wasm: true, markup: false }],
    ['trusted-types.html', `${STRICT}; trusted-types default`, { inline: false, text: false, wasm: true, markup: false }],
    ['sharepoint.html', SHAREPOINT, { inline: false, text: true, wasm: true, markup: true }],
  ]) {
    test(path, async ({ page }) => {
      const response = await page.goto(`/hosts/${path}`)
      expect(response?.headers()['content-security-policy']).toBe(policy)
      expect(await allowed(page)).toEqual(may)
    })
  }
})

test.describe('sizes', () => {
  for (const path of ['small-root.html', 'reset.html']) {
    test(`text on ${path} is as large as on a page of its own`, async ({ page }) => {
      const looks = []
      for (const host of ['plain.html', path]) {
        await open(page, `/hosts/${host}`)
        const text = page.getByText('Nothing you enter leaves this browser.')
        looks.push(await text.evaluate((element) => [getComputedStyle(element).fontSize, getComputedStyle(element).color]))
      }
      expect(looks[1]).toEqual(looks[0])
    })
  }

  test('in a column of 320 px nothing reaches beyond it, however wide the page', async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 900 })
    await open(page, '/hosts/narrow.html')
    const beyond = () =>
      page.locator('ics-maturity').evaluate((element) => {
        const edge = element.getBoundingClientRect().right + 0.5
        return [...element.shadowRoot.querySelectorAll('*')]
          .filter((inner) => !inner.closest('.nhsuk-u-visually-hidden, .ics-sr-only, svg'))
          .filter((inner) => inner.getBoundingClientRect().right > edge)
          .map((inner) => `${inner.tagName}.${inner.className}`)
      })
    expect(await beyond()).toEqual([])
    await begin(page)
    expect(await beyond()).toEqual([])
    await answerInTurn(page, Object.values(GIVEN))
    expect(await beyond()).toEqual([])
    await goTo(page, 'Share and keep')
    expect(await beyond()).toEqual([])
  })
})

test.describe('a header that stays hides no heading when the screen changes', () => {
  for (const [how, path] of [
    ['scroll-margin-top of the element', 'sticky-margin.html'],
    ['scroll-padding-top of the page', 'sticky-padding.html'],
  ]) {
    for (const size of [
      { width: 1280, height: 900 },
      { width: 360, height: 740 },
    ]) {
      test(`by ${how}, ${size.width} px wide`, async ({ page }) => {
        await page.setViewportSize(size)
        await open(page, `/hosts/${path}`)
        /** How far the widget's top and its heading are below the header. */
        const below = () =>
          page.locator('ics-maturity').evaluate((element) => {
            const edge = document.querySelector('.sticky').getBoundingClientRect().bottom
            const heading = element.shadowRoot.querySelector('[data-screen-heading]').getBoundingClientRect()
            return { top: element.getBoundingClientRect().top - edge, heading: heading.top - edge, end: innerHeight - heading.bottom }
          })
        const clear = async () => {
          const { top, heading, end } = await below()
          expect(top).toBeGreaterThanOrEqual(0)
          expect(heading).toBeGreaterThan(0)
          expect(end).toBeGreaterThan(0)
        }
        await begin(page)
        await clear()
        await choose(page, 3)
        await next(page)
        await expect(page.getByText('Question 2 of 6')).toBeVisible()
        await clear()
        // Only the header lies over the widget, whose top is not beyond the page's.
        await page.evaluate(() => {
          scrollBy(0, document.querySelector('ics-maturity').getBoundingClientRect().top - 20)
        })
        expect((await below()).top).toBeLessThan(0)
        await page.keyboard.press('2')
        await page.locator('ics-maturity').evaluate((element) => {
          const forward = [...element.shadowRoot.querySelectorAll('button')].find((button) => button.textContent === 'Continue')
          forward.click()
        })
        await expect(page.getByText('Question 3 of 6')).toBeVisible()
        await clear()
      })
    }
  }

  test('and where the widget is in view already, the page does not move', async ({ page }) => {
    await open(page, '/hosts/sticky-margin.html')
    expect(await page.evaluate(() => scrollY)).toBe(0)
    await page.getByRole('button', { name: 'Quick check' }).click()
    const before = await page.evaluate(() => scrollY)
    await goTo(page, 'Results')
    expect(await page.evaluate(() => scrollY)).toBe(before)
  })
})

test('a page that has an element of the same name keeps it, and what is in it', async ({ page }) => {
  const faults = await faultsOf(page)
  await page.goto('/hosts/own-element.html')
  await page.waitForLoadState('networkidle')
  const element = page.locator('ics-maturity')
  await expect(element).toHaveAttribute('data-theirs')
  await expect(page.getByRole('link', { name: 'Ask the integration team' })).toBeVisible()
  expect(await element.evaluate((element) => element.shadowRoot)).toBe(null)
  expect(faults).toEqual([])
})

test.describe('another program made with Yew', () => {
  const press = (page) => page.getByRole('button', { name: 'Press' })
  const count = (page) => page.locator('.count')

  for (const [where, path] of [
    ['beside the widget', '/hosts/neighbour.html'],
    ['around the widget', '/hosts/neighbour-around.html'],
  ]) {
    test(`${where} hears its own events, and the widget hears its own`, async ({ page }) => {
      const faults = await faultsOf(page)
      await open(page, path)
      await press(page).click()
      await expect(count(page)).toHaveText('Pressed 1 times')
      // Yew numbers listeners and roots, from 0 and 1 on in each program: these two have the numbers of theirs.
      await page.getByRole('button', { name: 'Open a file' }).click()
      await goTo(page, 'Start')
      await page.getByRole('button', { name: 'Private session' }).click()
      await begin(page)
      await choose(page, 3)
      await next(page)
      await choose(page, 2)
      await expect(count(page)).toHaveText('Pressed 1 times')
      await press(page).click()
      await expect(count(page)).toHaveText('Pressed 2 times')
      expect(await answers(page)).toEqual({ delegation: 3, 'need-insight': 2 })
      expect(faults).toEqual([])
    })

    test(`${where} keeps its looks, and the widget its own`, async ({ page }) => {
      await open(page, path)
      // The widget has a class of this name with a border and a ground.
      const theirs = await page.locator('section.ics-panel').evaluate((panel) => getComputedStyle(panel).borderTopWidth)
      expect(theirs).toBe('0px')
      await expect(page.getByRole('button', { name: 'Quick check' })).toHaveCSS('font-family', 'Arial, sans-serif')
    })

    test(`${where} may end in a fault, which is none of ours`, async ({ page }) => {
      await open(page, path)
      await begin(page)
      const fault = page.waitForEvent('pageerror')
      await page.getByRole('button', { name: 'Fail' }).click()
      expect((await fault).name).toBe('RuntimeError')
      await choose(page, 2)
      await saved(page)
      await expect(page.getByRole('alert')).toHaveCount(0)
    })

    test(`${where} goes on where ours ends in a fault`, async ({ page }) => {
      await confine(page)
      await open(page, path)
      await begin(page)
      const error = await page
        .locator('ics-maturity')
        .evaluate((element, text) => element.importJson(text, 'new').catch((error) => error.constructor.name), TOO_MUCH)
      expect(error).toBe('RuntimeError')
      await expect(page.getByRole('alert')).toContainText('Something went wrong in this tool')
      await press(page).click()
      await expect(count(page)).toHaveText('Pressed 1 times')
    })
  }
})

test.describe('a sandboxed frame', () => {
  const address = (...without) => `/hosts/sandbox.html?${without.map((token) => `without=${token}`).join('&')}`

  test('that may do all that it wants', async ({ page }) => {
    const faults = await faultsOf(page)
    await page.goto(address())
    const frame = await framed(page)
    const requests = requestsOf(page)
    await job(page, frame)
    await goToResults(frame, 'Report')
    await frame.getByRole('button', { name: 'Print or save as PDF' }).click()
    await expect(frame.getByText(NOT_PRINTED)).toBeHidden()
    expect(requests).toEqual([])
    await page.reload()
    expect(await answers(await framed(page))).toEqual(GIVEN)
    expect(faults).toEqual([])
  })

  test('without allow-scripts says what it needs', async ({ page }) => {
    await page.goto(address('allow-scripts'))
    const text = page.frameLocator('iframe').locator('noscript')
    await expect(text).toBeVisible()
    await expect
      .poll(() => text.innerText())
      .toBe('This page needs JavaScript. Ask your IT team to allow it for this address; in a frame, by allow-scripts.')
  })

  test('without allow-same-origin works in memory, and says so', async ({ page }) => {
    const faults = await faultsOf(page)
    await page.goto(address('allow-same-origin'))
    const frame = await framed(page)
    const requests = requestsOf(page)
    await job(page, frame)
    await expect(frame.getByText('Not kept on this device: download before you leave')).toBeVisible()
    await expect(frame.getByText(APART)).toBeHidden()
    expect(requests).toEqual([])
    expect(faults).toEqual([])
  })

  test('without allow-downloads offers the same as text', async ({ page }) => {
    const faults = await faultsOf(page, /Download is disallowed/)
    await page.goto(address('allow-downloads'))
    const frame = await framed(page)
    const requests = requestsOf(page)
    await job(page, frame, { downloads: false })
    await frame.getByText('If nothing was downloaded, copy the text').click()
    const text = await frame.getByRole('textbox', { name: 'Your whole assessment as text' }).inputValue()
    expect(JSON.parse(text)).toEqual(await exported(frame))
    await frame.getByText('See exactly what is in this copy').click()
    const copy = JSON.parse(await frame.getByRole('textbox', { name: 'The copy to share as text' }).inputValue())
    expect(copy.answers).toHaveLength(6)
    expect(requests).toEqual([])
    expect(faults).toEqual([])
  })

  test('without allow-modals says that nothing was printed', async ({ page }) => {
    const faults = await faultsOf(page, /Ignored call to 'print\(\)'/)
    await page.goto(address('allow-modals'))
    const frame = await framed(page)
    const requests = requestsOf(page)
    await job(page, frame)
    await goToResults(frame, 'Report')
    await frame.getByRole('button', { name: 'Print or save as PDF' }).click()
    await expect(frame.getByText(NOT_PRINTED).last()).toBeVisible()
    await goTo(frame, 'Plan')
    await expect(frame.getByText(NOT_PRINTED)).toBeHidden()
    await frame.getByRole('button', { name: 'Print or save as PDF' }).click()
    await expect(frame.getByText(NOT_PRINTED).last()).toBeVisible()
    await goTo(frame, 'Start')
    await expect(frame.getByText('6 of 6 questions done')).toBeVisible()
    expect(requests).toEqual([])
    expect(faults).toEqual([])
  })

  /** In a frame: the first question with a web address of this very site as what shows it. */
  async function withLink(page, frame) {
    await begin(frame)
    await choose(frame, 3)
    await frame.getByText('Target, confidence, note and evidence').click()
    await frame.getByRole('button', { name: 'Add something that shows it' }).click()
    await frame.getByLabel('What is it?').fill('Board paper')
    await frame.getByLabel('Web address (optional)').fill(new URL('/hosts/empty.html', page.url()).href)
    return frame.getByRole('link', { name: 'Open Board paper (opens in a new tab)' })
  }

  test('without allow-popups opens no link, and stays as it is', async ({ page, context }) => {
    const faults = await faultsOf(page, /Blocked opening .* in a new window/)
    await page.goto(address('allow-popups', 'allow-popups-to-escape-sandbox'))
    const frame = await framed(page)
    const requests = requestsOf(page)
    const link = await withLink(page, frame)
    const refused = page.waitForEvent('console', (message) => message.text().startsWith('Blocked opening'))
    await link.click()
    await refused
    expect(context.pages()).toHaveLength(1)
    await saved(frame)
    await next(frame)
    await expect(frame.getByText('Question 2 of 6')).toBeVisible()
    expect(requests).toEqual([])
    expect(faults).toEqual([])
  })

  test('without allow-popups does the whole job', async ({ page }) => {
    const faults = await faultsOf(page)
    await page.goto(address('allow-popups', 'allow-popups-to-escape-sandbox'))
    const frame = await framed(page)
    await job(page, frame)
    expect(faults).toEqual([])
  })

  for (const [what, without, mayAsk] of [
    ['without allow-popups-to-escape-sandbox opens links, sandboxed as it is', ['allow-popups-to-escape-sandbox'], false],
    ['that may do all that it wants opens links that are free of its sandbox', [], true],
  ]) {
    test(what, async ({ page }) => {
      const faults = await faultsOf(page)
      await page.goto(address(...without, 'allow-modals'))
      const frame = await framed(page)
      const link = await withLink(page, frame)
      const opened = page.waitForEvent('popup')
      await link.click()
      const popup = await opened
      await popup.waitForLoadState()
      expect(new URL(popup.url()).pathname).toBe('/hosts/empty.html')
      // A page in a sandbox without allow-modals asks nobody.
      let asked = false
      popup.on('dialog', (dialog) => {
        asked = true
        return dialog.accept()
      })
      await popup.evaluate(() => confirm('Is this free?'))
      expect(asked).toBe(mayAsk)
      expect(await popup.evaluate(() => window.opener)).toBe(null)
      expect(faults).toEqual([])
    })
  }
})

test('a frame from another site keeps answers, apart from those of the site itself, and says so', async ({
  baseURL,
}, { project }) => {
  const program = project.use.launchOptions?.executablePath ?? ''
  const here = new URL(baseURL ?? '')
  const elsewhere = `http://localhost:${here.port}`
  await withChromium(program, async (context) => {
    const first = await context.newPage()
    await open(first, here.href)
    await expect(first.getByText(APART)).toBeHidden()
    await begin(first)
    await choose(first, 4)
    await saved(first)

    const page = await context.newPage()
    const faults = await faultsOf(page)
    await page.goto(`${elsewhere}/hosts/third-party.html`)
    const frame = await framed(page)
    expect(new URL(frame.url()).origin).toBe(here.origin)
    await expect(frame.getByText('Kept on this device')).toBeHidden()
    await expect(frame.getByText(APART)).toBeVisible()
    const requests = requestsOf(page)
    await job(page, frame)
    await expect(frame.getByText(APART)).toBeVisible()
    expect(requests).toEqual([])
    await saved(frame)

    // They are there again on the same host's page, and nowhere else.
    await page.reload()
    const again = await framed(page)
    expect(await answers(again)).toEqual(GIVEN)
    await expect(again.getByText(APART)).toBeVisible()
    await first.reload()
    await ready(first)
    expect(await answers(first)).toEqual({ delegation: 4 })

    // Where nothing is kept, there is nothing to say of it.
    await again.getByRole('button', { name: 'Private session' }).click()
    await expect(again.getByText('Private session: download before you leave')).toBeVisible()
    await expect(again.getByText(APART)).toBeHidden()
    expect(faults).toEqual([])
  })
})
