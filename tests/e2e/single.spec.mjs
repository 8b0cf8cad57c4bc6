// The single file: copied to somebody's disk and opened from there, it does the whole job without a network, and its
// own policy lets it send nothing.
import { copyFile, mkdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { expect, test } from '@playwright/test'
import { events } from './support/calendar.mjs'
import { PREFIX, stored } from './support/storage.mjs'
import {
  answer,
  answerInTurn,
  answers,
  assessment,
  begin,
  choose,
  chooseFile,
  exported,
  goTo,
  goToResults,
  next,
  open,
  saved,
  schemaFaults,
} from './support/widget.mjs'

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('@playwright/test').BrowserContext} BrowserContext */

const dist = process.env.ICS_E2E_DIST ?? fileURLToPath(new URL('../../dist/', import.meta.url))
const FILE = join(dist, 'ics-maturity.html')
const THEMES = ['delegation', 'need-insight', 'trust-and-culture', 'shared-outcomes', 'joined-up-pathways', 'one-workforce']
/** What is answered to them. */
const STAGES = [3, 2, 4, 1, 2, 0]

/**
 * The address of a copy in a folder as people name them.
 * @param {import('@playwright/test').TestInfo} info
 */
async function copied(info) {
  const folder = info.outputPath('Our review, März #2 (50%)')
  await mkdir(folder, { recursive: true })
  await copyFile(FILE, join(folder, 'ics-maturity.html'))
  return pathToFileURL(join(folder, 'ics-maturity.html')).href
}

/**
 * Notes what the pages of a browser ask for, what their policy blocks, and what goes wrong; the network is cut off.
 * @param {BrowserContext} context
 */
async function watched(context) {
  const [requests, faults] = [new Set(), []]
  await context.setOffline(true)
  context.on('request', (request) => requests.add(request.url().replace(/^(blob|data):.*/s, '$1:')))
  context.on('weberror', (error) => faults.push(`thrown: ${error.error().message}`))
  context.on('console', (message) => /error|warning/.test(message.type()) && faults.push(`logged: ${message.text()}`))
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`blocked: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`)
    })
  })
  return { requests, faults }
}

/**
 * Presses a button and reads the file that it offers.
 * @param {Page} page
 * @param {string} name
 */
async function downloaded(page, name) {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).first().click()])
  return { name: download.suggestedFilename(), content: await readFile(await download.path()) }
}

/** A colleague's answers to the same set-up. */
function colleague(nth, own) {
  return assessment({
    id: `d${nth}`,
    respondent: { id: `r${nth}` },
    units: own.units,
    answers: THEMES.map((theme, at) => answer(theme, (nth + at) % 5, { unit: own.units[0].id })),
  })
}

test('from disk, without a network: the whole job, and all is there again when the browser is', async ({ playwright }, info) => {
  test.setTimeout(180_000)
  const address = await copied(info)
  const launched = () =>
    playwright.chromium.launchPersistentContext(info.outputPath('profile'), info.project.use.launchOptions)
  let context = await launched()
  let watch = await watched(context)
  const page = context.pages()[0]
  await open(page, address)

  await test.step('answers, with a note and what shows it', async () => {
    await begin(page)
    await choose(page, STAGES[0])
    await page.getByText('Target, confidence, note and evidence').click()
    await page.getByLabel('Note', { exact: true }).fill('Agreed in May')
    await page.getByRole('button', { name: 'Add something that shows it' }).click()
    await page.getByLabel('What is it?').fill('Board paper')
    await page.getByLabel('Web address (optional)').fill('https://example.org/paper')
    const link = page.getByRole('link', { name: 'Open Board paper (opens in a new tab)' })
    await expect(link).toHaveAttribute('href', 'https://example.org/paper')
    await expect(link).toHaveAttribute('rel', 'noopener noreferrer')
    await next(page)
    await answerInTurn(page, STAGES.slice(1))
    await page.goBack()
    await expect(page.getByRole('heading', { name: 'One workforce' })).toBeVisible()
    await page.goForward()
    await saved(page)
  })

  await test.step('reads every page of the results, and takes them along', async () => {
    for (const name of ['Levels', 'Lenses', 'Readiness', 'Change', 'Context', 'Report', 'Overview']) await goToResults(page, name)
    // One more than each stage, multiplied: 4 · 3 · 5 · 2 · 3 · 1 = 360, ⁶√360 = 2.667, and 100 · 1.667 / 4 = 42.
    await expect(page.locator('.ics-index__figure')).toHaveText('42 of 100')
    const picture = await downloaded(page, 'Download as PNG The shape of it')
    expect(picture.content.subarray(1, 4).toString()).toBe('PNG')
    expect((await downloaded(page, 'Download as SVG The shape of it')).content.toString()).toMatch(/^<svg|^<\?xml/)
  })

  await test.step('accepts a plan, and takes it along', async () => {
    await goTo(page, 'Plan')
    await page.getByRole('button', { name: 'Accept this plan' }).click()
    await expect(page.getByText('You accepted this plan.')).toBeVisible()
    const { results } = await exported(page)
    const table = await downloaded(page, 'Download as a table (CSV)')
    expect(table.content.toString().trim().split('\r\n')).toHaveLength(1 + results.plan.chunks.length + results.plan.waiting.length)
    const calendar = await downloaded(page, 'Download the dates for your calendar')
    expect(events(calendar.content.toString())[0].summary).toMatch(/^Look back on cycle 1 \(.+\)$/)
  })

  await test.step('adds two colleagues', async () => {
    await goTo(page, 'Group')
    const own = await exported(page)
    const files = [1, 2].map((nth) => ({
      name: `${nth}.json`,
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(colleague(nth, own))),
    }))
    await page.getByLabel('Choose files, or drop them here').setInputFiles(files)
    await page.getByRole('button', { name: 'Add 2 respondents' }).click()
    await expect(page.getByText('3 respondents.')).toBeVisible()
  })

  await test.step('takes a snapshot', async () => {
    await goTo(page, 'History')
    await page.getByLabel('Label (optional)').fill('Spring')
    await page.getByRole('button', { name: 'Take a snapshot' }).click()
    await expect(page.getByRole('status')).toContainText('Snapshot taken: Spring, ')
  })

  const whole = await test.step('downloads all of it, and a copy to share', async () => {
    await goTo(page, 'Share and keep')
    const copy = JSON.parse((await downloaded(page, 'Download a copy to share')).content.toString())
    expect(schemaFaults(copy)).toEqual([])
    expect(JSON.stringify(copy)).not.toContain('Agreed in May')
    const whole = (await downloaded(page, 'Download your whole assessment')).content.toString()
    expect(schemaFaults(JSON.parse(whole))).toEqual([])
    expect(whole).toContain('Agreed in May')
    await saved(page)
    return whole
  })
  expect([...watch.requests].filter((url) => url !== 'blob:' && url !== 'data:')).toEqual([address])
  expect(watch.faults).toEqual([])
  await context.close()

  await test.step('is there again after the browser was closed', async () => {
    context = await launched()
    watch = await watched(context)
    const page = context.pages()[0]
    await open(page, address)
    expect(await answers(page)).toEqual(Object.fromEntries(THEMES.map((theme, nth) => [theme, STAGES[nth]])))
    const kept = await exported(page)
    expect(kept.answers.find(({ theme }) => theme === 'delegation').note).toBe('Agreed in May')
    expect([kept.group.respondents.length, kept.snapshots.length, kept.plan.accepted.length > 0]).toEqual([2, 1, true])

    await goTo(page, 'Share and keep')
    await page.getByRole('button', { name: 'Remove everything this page’s tool keeps here' }).click()
    await page.getByRole('button', { name: 'Yes, remove them all' }).click()
    await page.getByRole('button', { name: 'Open a file' }).click()
    await chooseFile(page, whole)
    await page.getByRole('button', { name: 'Open as a new assessment' }).click()
    await expect(page.getByRole('heading', { name: 'Questions' })).toBeFocused()
    expect((await exported(page)).answers).toEqual(kept.answers)
    expect([...watch.requests].filter((url) => url !== 'blob:' && url !== 'data:')).toEqual([address])
    expect(watch.faults).toEqual([])
    await context.close()
  })
})

test('a private session keeps nothing', async ({ page }, info) => {
  await open(page, await copied(info))
  await page.getByRole('button', { name: 'Private session' }).click()
  await begin(page)
  await choose(page, 3)
  expect(await answers(page)).toEqual({ delegation: 3 })
  expect(Object.keys(await stored(page)).filter((key) => key.startsWith(`${PREFIX}doc`))).toEqual([])
})

test('text can be copied where nothing is downloaded', async ({ page }, info) => {
  await open(page, await copied(info))
  await begin(page)
  await choose(page, 3)
  await goTo(page, 'Share and keep')
  await page.getByText('If nothing was downloaded, copy the text').click()
  const text = page.getByRole('textbox', { name: /text/ }).first()
  await expect(text).toHaveValue(/"delegation"/)
})

test('what it is for stands in the page before any program runs', async ({ browser }, info) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  await page.goto(await copied(info))
  await expect(page.getByRole('heading', { name: 'How far has integration really come?' })).toBeVisible()
  await expect(page.getByText('Nothing that you write leaves this browser.')).toBeVisible()
  await page.context().close()
})

test('its own policy lets it send nothing, whatever runs in it', async ({ page }, info) => {
  await open(page, await copied(info))
  const tried = await page.evaluate(async () => {
    globalThis.blocked = new Set()
    document.addEventListener('securitypolicyviolation', (event) => globalThis.blocked.add(event.effectiveDirective))
    const elsewhere = 'https://example.org/'
    const outcome = {
      fetch: await fetch(elsewhere, { mode: 'no-cors' }).then(() => 'sent', () => 'refused'),
      beacon: await new Promise((resolve) => {
        document.addEventListener('securitypolicyviolation', () => resolve('refused'), { once: true })
        navigator.sendBeacon(elsewhere, 'answers')
      }),
      picture: await new Promise((resolve) => {
        const picture = new Image()
        picture.onload = () => resolve('sent')
        picture.onerror = () => resolve('refused')
        picture.src = elsewhere
      }),
      socket: await new Promise((resolve) => {
        try {
          const socket = new WebSocket('wss://example.org/')
          socket.onopen = () => resolve('sent')
          socket.onerror = () => resolve('refused')
        } catch {
          resolve('refused')
        }
      }),
    }
    const form = document.body.appendChild(document.createElement('form'))
    form.action = elsewhere
    form.submit()
    const script = document.createElement('script')
    const isInjected = () => {
      try {
        script.text = 'globalThis.injected = true'
        document.body.append(script)
      } catch {
        // Refused as soon as it is written.
      }
      return Boolean(globalThis.injected)
    }
    return { ...outcome, injected: isInjected() }
  })
  expect(tried).toEqual({ fetch: 'refused', beacon: 'refused', picture: 'refused', socket: 'refused', injected: false })
  const expected = ['connect-src', 'form-action', 'img-src', 'require-trusted-types-for']
  await expect.poll(() => page.evaluate(() => [...globalThis.blocked].sort())).toEqual(expected)
  expect(await page.evaluate(() => location.protocol)).toBe('file:')
})

test('it is small enough to be mailed', async () => {
  expect((await stat(FILE)).size).toBeLessThanOrEqual(1_000_000)
  expect(await readFile(FILE, 'utf8')).not.toMatch(/__ICS_|<script[^>]*\bsrc=|<link[^>]*href="(?!data:)/)
})
