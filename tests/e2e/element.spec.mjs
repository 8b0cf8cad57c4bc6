// The element as host pages know it: properties, methods, events, attributes.
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { PREFIX, fillUp, stored } from './support/storage.mjs'
import {
  add,
  answer,
  answered,
  answers,
  assessment,
  begin,
  choose,
  exported,
  exportedText,
  goTo,
  open,
  ready,
  saved,
  schemaFaults,
  stages,
} from './support/widget.mjs'

const EVENTS = ['ready', 'change', 'saved', 'save-failed', 'export', 'error']

/**
 * Opens a page of the host with no widget yet, and notes every event that reaches its document.
 * @param {import('@playwright/test').Page} page
 */
async function hostPage(page) {
  await page.goto('/hosts/empty.html')
  await page.evaluate((names) => {
    window.heard = []
    for (const name of names) {
      document.addEventListener(`ics-maturity:${name}`, (event) => {
        const { bubbles, composed, detail, target } = event
        window.heard.push({ name, bubbles, composed, detail, target: target.localName })
      })
    }
  }, EVENTS)
}

/** What was heard since it was last asked. */
function heard(page) {
  return page.evaluate(() => window.heard.splice(0))
}

/** A host's page with a widget that holds a document. */
async function holding(page, document = answered(), attributes = {}) {
  await hostPage(page)
  await add(page, attributes)
  await set(page, document)
  await heard(page)
}

/** Sets the value; gives the error as text, if there is one. */
function set(page, document) {
  const text = typeof document === 'string' ? document : JSON.stringify(document)
  return page.locator('ics-maturity').evaluate((element, text) => {
    try {
      element.value = text
      return null
    } catch (error) {
      return { type: error.constructor.name, message: error.message }
    }
  }, text)
}

/** Takes a document in; gives the summary or the error. */
function take(page, document, mode) {
  const text = typeof document === 'string' ? document : JSON.stringify(document)
  return page.locator('ics-maturity').evaluate(
    async (element, [text, mode]) => {
      try {
        return await element.importJson(text, mode)
      } catch (error) {
        return { type: error.constructor.name, message: error.message }
      }
    },
    [text, mode],
  )
}

/** A share copy. */
async function copy(page, share) {
  return JSON.parse(await page.locator('ics-maturity').evaluate((element, share) => element.exportJson({ share }), share))
}

const stageOf = (document, theme) => document.answers.find((answer) => answer.theme === theme)?.stage

test.describe('before anything is begun', () => {
  test('the document is valid, empty, and the same at each call', async ({ page }) => {
    await open(page)
    const text = await exportedText(page)
    const document = JSON.parse(text)
    expect(schemaFaults(document)).toEqual([])
    expect([document.units, document.answers]).toEqual([[], []])
    expect(await exportedText(page)).toBe(text)
    expect(await page.locator('ics-maturity').evaluate((element) => element.value)).toBe(text)
    expect(await stored(page)).toEqual({})
  })

  test('and before it is ready, there are no results, and no document to hand out', async ({ page }) => {
    await hostPage(page)
    const found = await page.evaluate(async () => {
      await import('/ics-maturity.js')
      const element = document.createElement('ics-maturity')
      const thrown = (run) => {
        try {
          return run()
        } catch (error) {
          return error.message
        }
      }
      return [element.value, element.results, thrown(() => element.exportJson())]
    })
    expect(found).toEqual(['', null, expect.stringContaining('await its property ready')])
  })
})

test.describe('value', () => {
  test('gives back what was set, with its results', async ({ page }) => {
    await holding(page)
    const document = await exported(page)
    const given = answered()
    expect(document).toMatchObject({ id: given.id, title: given.title, units: given.units, answers: given.answers })
    expect(schemaFaults(document)).toEqual([])
    // (3+1)(2+1)(4+1)(1+1)(2+1)(0+1) = 360, ⁶√360 = 2.6672
    expect(document.results.index.value).toBeCloseTo((100 * (360 ** (1 / 6) - 1)) / 4, 9)
    expect(await page.locator('ics-maturity').evaluate((element) => element.results)).toEqual(document.results)
    expect(await page.locator('ics-maturity').evaluate((element) => element.value === element.exportJson())).toBe(true)
  })

  test('refuses what is wrong with the loader’s list, and changes nothing', async ({ page }) => {
    await holding(page)
    const before = await exportedText(page)
    const kept = await stored(page)
    const refused = await set(page, assessment({ answers: [answer('delegation', 9), answer('one-workforce', 2.5)] }))
    expect(refused).toEqual({
      type: 'TypeError',
      message:
        'answers[0].stage: found 9; allowed: a whole number from 0 to 4\n' +
        'answers[1].stage: found 2.5; allowed: a whole number from 0 to 4',
    })
    expect(await exportedText(page)).toBe(before)
    expect(await stored(page)).toEqual(kept)
  })

  test('is honoured where it was set before the element was defined', async ({ page }) => {
    await hostPage(page)
    await page.evaluate((text) => {
      const element = document.createElement('ics-maturity')
      element.value = text
      document.body.append(element)
    }, JSON.stringify(answered()))
    await page.evaluate(() => import('/ics-maturity.js').then(() => document.querySelector('ics-maturity').ready))
    expect(await answers(page)).toMatchObject({ delegation: 3, 'one-workforce': 0 })
    expect((await heard(page)).map(({ name }) => name)).toEqual(['ready'])
    expect(await page.locator('ics-maturity').evaluate((element) => Object.hasOwn(element, 'value'))).toBe(false)
  })

  test('is announced as an error where it was set before and is wrong', async ({ page }) => {
    await hostPage(page)
    await page.evaluate(async () => {
      const element = document.createElement('ics-maturity')
      element.value = '{}'
      document.body.append(element)
      await import('/ics-maturity.js')
      await element.ready
    })
    const [error, ready] = await heard(page)
    expect(error).toMatchObject({ name: 'error', bubbles: true, composed: true, detail: { message: expect.stringContaining('format') } })
    expect(ready.name).toBe('ready')
  })

  test('is kept, and open again after a reload', async ({ page }) => {
    await holding(page)
    const before = await exportedText(page)
    await page.reload()
    await add(page)
    expect(await exportedText(page)).toBe(before)
  })

  test('is all there is where the host keeps it', async ({ page }) => {
    await holding(page, answered(), { storage: 'host' })
    await page.getByRole('button', { name: 'Continue', exact: true }).click()
    await expect(page.getByText('Not kept on this device')).toBeHidden()
    expect(await stored(page)).toEqual({})
  })
})

test.describe('importJson', () => {
  const theirs = (members = {}) =>
    assessment({
      id: '44444444-4444-4444-8444-444444444444',
      title: 'Theirs',
      respondent: { id: '55555555-5555-4555-8555-555555555555', name: 'A colleague' },
      answers: [
        answer('delegation', 1, { modified: '2026-03-03T00:00:00.000Z' }),
        answer('one-workforce', 4, { modified: '2026-03-01T00:00:00.000Z' }),
      ],
      ...members,
    })

  test('new: opens it beside what is there, under its own id', async ({ page }) => {
    await holding(page)
    const summary = await take(page, theirs(), 'new')
    expect(summary).toMatchObject({ id: theirs().id, title: 'Theirs', mode: 'new', units: 1, answers: 2, setAside: 0 })
    expect(await answers(page)).toEqual({ delegation: 1, 'one-workforce': 4 })
    const texts = await stored(page)
    expect(JSON.parse(texts[`${PREFIX}doc/${answered().id}`]).answers).toHaveLength(6)
  })

  test('new: mints an id where that id is kept here', async ({ page }) => {
    await holding(page)
    const summary = await take(page, answered({ title: 'Another of the same id' }), 'new')
    expect(summary.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(summary.id).not.toBe(answered().id)
    expect(summary.title).toBe('Another of the same id')
  })

  test('merge: the newer answer of each pair stays', async ({ page }) => {
    await holding(page)
    const summary = await take(page, theirs(), 'merge')
    expect(summary).toMatchObject({ id: answered().id, mode: 'merge' })
    const document = await exported(page)
    // Theirs of 3 March is newer than ours of the 2nd, theirs of the 1st is not.
    expect([stageOf(document, 'delegation'), stageOf(document, 'one-workforce')]).toEqual([1, 0])
    expect(document.answers).toHaveLength(6)
    expect(document.revision).toBeGreaterThan(answered().revision)
    // Once more changes nothing.
    await take(page, theirs(), 'merge')
    expect((await exported(page)).revision).toBe(document.revision)
  })

  test('respondent: adds a colleague’s answers and leaves ours', async ({ page }) => {
    await holding(page)
    await take(page, theirs(), 'respondent')
    const document = await exported(page)
    expect(document.answers).toEqual((await exported(page)).answers)
    expect(stageOf(document, 'delegation')).toBe(3)
    expect(document.group.respondents).toMatchObject([
      { respondent: { id: theirs().respondent.id, name: 'A colleague' }, document: { id: theirs().id }, answers: theirs().answers },
    ])
    // A later file of theirs takes the place of the earlier one.
    await take(page, theirs({ revision: 8, modified: '2026-03-05T00:00:00.000Z', answers: [answer('delegation', 2)] }), 'respondent')
    const { group } = await exported(page)
    expect(group.respondents).toHaveLength(1)
    expect(group.respondents[0].answers).toMatchObject([{ theme: 'delegation', stage: 2 }])
  })

  test('replace: puts it in the place of ours, of which it takes a snapshot', async ({ page }) => {
    await holding(page)
    const summary = await take(page, theirs(), 'replace')
    expect(summary).toMatchObject({ id: answered().id, mode: 'replace', title: 'Theirs' })
    const document = await exported(page)
    expect(document.answers.map(({ theme, stage }) => [theme, stage])).toEqual([
      ['delegation', 1],
      ['one-workforce', 4],
    ])
    expect(document.snapshots).toHaveLength(1)
    expect(document.snapshots[0].answers.map(({ stage }) => stage)).toEqual([3, 2, 4, 1, 2, 0])
    expect(schemaFaults(document)).toEqual([])
    await page.reload()
    await add(page)
    expect((await exported(page)).answers).toEqual(document.answers)
  })

  test('a set-up file: mints ids of document and respondent, keeps those of units', async ({ page }) => {
    await hostPage(page)
    await add(page)
    const { respondent: _, answers: __, ...setUp } = assessment()
    const summary = await take(page, setUp, 'new')
    const document = await exported(page)
    expect(summary.id).not.toBe(setUp.id)
    expect(document.respondent.id).toMatch(/^[0-9a-f-]{36}$/)
    expect(document.units).toMatchObject(setUp.units)
    const first = document.respondent.id
    await take(page, setUp, 'new')
    expect((await exported(page)).respondent.id).not.toBe(first)
  })

  test('sets aside, and says so, what has no place', async ({ page }) => {
    await holding(page)
    const summary = await take(page, theirs({ answers: [answer('delegation', 1), answer('no-such-theme', 2)] }), 'new')
    expect(summary).toMatchObject({ answers: 2, setAside: 1 })
    expect((await exported(page)).answers).toHaveLength(2)
  })

  test('no such mode: refused, and nothing changed', async ({ page }) => {
    await holding(page)
    const before = await exportedText(page)
    expect(await take(page, theirs(), 'overwrite')).toEqual({
      type: 'TypeError',
      message: 'mode: found "overwrite"; allowed: "new", "merge", "respondent", "replace"',
    })
    expect(await exportedText(page)).toBe(before)
  })
})

test.describe('hostile documents', () => {
  const folder = new URL('../fixtures/hostile/', import.meta.url)
  /** They are read, and harmless: nothing in them is at stake. All the others are refused. */
  const READ = [
    'all-times-at-the-end.json',
    'control-characters.json',
    'duplicate-keys.json',
    'empty-ids.json',
    'formulas-in-every-text.json',
    'group-agreed-elsewhere.json',
    'group-agreed-twice.json',
    'group-proto.json',
    'group-respondent-twice.json',
    'group-script-in-every-text.json',
    'negative-zero-stage.json',
    'proto.json',
    'script-in-every-text.json',
  ]
  const corpus = readdirSync(folder).map((name) => ({ name, text: readFileSync(new URL(name, folder), 'utf8') }))
  // Too much to keep as files.
  corpus.push(
    { name: 'ten megabytes of spaces', text: ' '.repeat(10_000_001) },
    { name: 'lists in lists', text: '['.repeat(100_000) },
    { name: 'objects in objects', text: '{"a":'.repeat(5000) + '1' + '}'.repeat(5000) },
    { name: 'newer', text: JSON.stringify({ ...assessment(), version: 2 }) },
  )

  test('are refused with a TypeError, and leave everything as it was, byte for byte', async ({ page }) => {
    test.setTimeout(120_000)
    await holding(page)
    const before = await exportedText(page)
    const kept = await stored(page)
    const refused = corpus.filter(({ name }) => !READ.includes(name))
    expect(refused.length).toBeGreaterThan(25)
    for (const { name, text } of refused) {
      for (const mode of ['new', 'merge', 'respondent', 'replace']) {
        const outcome = await take(page, text, mode)
        expect(outcome, `${name}, ${mode}`).toEqual({ type: 'TypeError', message: expect.stringMatching(/allowed|JSON|missing/) })
      }
      expect(await set(page, text), name).toMatchObject({ type: 'TypeError' })
      expect(await exportedText(page), name).toBe(before)
    }
    expect(await stored(page)).toEqual(kept)
    expect(await heard(page)).toEqual([])
  })

  for (const { name, text } of corpus.filter(({ name }) => READ.includes(name))) {
    test(`${name} is read and does no harm`, async ({ page }) => {
      const faults = []
      page.on('pageerror', (error) => faults.push(error.message))
      page.on('dialog', (dialog) => {
        faults.push(`dialog: ${dialog.message()}`)
        dialog.dismiss()
      })
      await holding(page)
      for (const mode of ['merge', 'respondent', 'replace', 'new']) {
        expect(await take(page, text, mode), mode).toMatchObject({ mode })
        expect(schemaFaults(await exported(page)), mode).toEqual([])
      }
      for (const screen of ['Questions', 'Results', 'Share and keep', 'Start']) {
        await goTo(page, screen)
        const planted = await page
          .locator('ics-maturity')
          .evaluate((element) => element.shadowRoot.querySelectorAll('script, img, iframe, [onerror], [onload], a[href^="javascript"]').length)
        expect(planted, screen).toBe(0)
      }
      expect(await page.evaluate(() => [{}.isAdmin, {}.title, {}.defaultTarget])).toEqual([undefined, undefined, undefined])
      await page.reload()
      await add(page)
      expect(schemaFaults(await exported(page))).toEqual([])
      expect(faults).toEqual([])
    })
  }
})

test.describe('a share copy', () => {
  const whole = answered({
    respondent: { id: '22222222-2222-4222-8222-222222222222', name: 'Sam Example', role: 'Director', organisation: 'The Council' },
    reflections: [{ question: 'bandwidth', text: 'Too much at once', modified: '2026-03-02T09:40:00.000Z' }],
    snapshots: [{ id: 's1', label: 'Before', taken: '2026-03-01T00:00:00.000Z', units: [], answers: [] }],
    localTool: { secret: 'ours' },
  })

  test('holds neither notes nor names nor what we do not know, unless asked', async ({ page }) => {
    await holding(page, whole)
    const plain = JSON.stringify(await copy(page, {}))
    for (const private_ of ['Agreed in May', 'Board paper', 'example.org', 'Too much at once', 'Sam', 'Director', 'Council', 'secret', 'Before']) {
      expect(plain, private_).not.toContain(private_)
    }
    expect(schemaFaults(JSON.parse(plain))).toEqual([])
    expect(stageOf(JSON.parse(plain), 'delegation')).toBe(3)
    expect(JSON.parse(plain).answers[0]).toMatchObject({ then: 1, confidence: 'high' })
    expect(JSON.parse(plain).results.index).toEqual((await exported(page)).results.index)
  })

  test('holds notes where notes are asked for, and names where names are', async ({ page }) => {
    await holding(page, whole)
    const notes = JSON.stringify(await copy(page, { notes: true }))
    for (const text of ['Agreed in May', 'Board paper', 'Too much at once']) expect(notes).toContain(text)
    expect(notes).not.toContain('Sam')
    const names = JSON.stringify(await copy(page, { names: true }))
    for (const text of ['Sam Example', 'Director', 'The Council']) expect(names).toContain(text)
    expect(names).not.toContain('Agreed in May')
  })

  test('is refused where the wish is of another form', async ({ page }) => {
    await holding(page)
    await expect(copy(page, { notes: 'yes' })).rejects.toThrow('share.notes: found "yes"')
    // Neither the whole nor a guess at what was meant.
    await expect(copy(page, true)).rejects.toThrow(/share: found true; allowed: an object/)
  })
})

test.describe('events', () => {
  test('bubble out of the element, and say no answers', async ({ page }) => {
    await hostPage(page)
    await add(page)
    expect(await heard(page)).toEqual([{ name: 'ready', bubbles: true, composed: true, detail: {}, target: 'ics-maturity' }])
    await begin(page)
    await saved(page)
    await heard(page)
    await choose(page, 3)
    await expect.poll(() => page.evaluate(() => window.heard.map(({ name }) => name))).toEqual(['change', 'saved'])
    const { id, revision } = await exported(page)
    const out = { bubbles: true, composed: true, target: 'ics-maturity' }
    expect(await heard(page)).toEqual([
      { name: 'change', ...out, detail: { id, revision, answered: 1, applicable: 6 } },
      { name: 'saved', ...out, detail: { id } },
    ])
  })

  test('tell of each answer once, in whatever order the questions are answered', async ({ page }) => {
    await hostPage(page)
    await add(page)
    await begin(page)
    await saved(page)
    await heard(page)
    // The fourth has a name that sorts before those of the ones before: merging puts answers in order.
    const told = []
    for (const stage of [3, 2, 4, 1, 2, 0]) {
      await choose(page, stage)
      await expect.poll(() => page.evaluate(() => window.heard.some(({ name }) => name === 'saved'))).toBe(true)
      told.push(...(await heard(page)))
      const heading = await page.locator('[data-screen-heading]').textContent()
      await page.getByRole('button', { name: 'Continue', exact: true }).click()
      await expect(page.locator('[data-screen-heading]')).not.toHaveText(heading ?? '')
    }
    expect(told.map(({ name, detail }) => [name, detail.answered])).toEqual(
      [1, 2, 3, 4, 5, 6].flatMap((answered) => [
        ['change', answered],
        ['saved', undefined],
      ]),
    )
    expect(new Set(told.filter(({ name }) => name === 'change').map(({ detail }) => detail.revision)).size).toBe(6)
  })

  test('tell of the first answer to a document whose answers came in another order once', async ({ page }) => {
    await hostPage(page)
    await add(page)
    const [first, second, ...rest] = answered().answers
    await set(page, answered({ answers: [...rest, second, first] }))
    await page.getByRole('button', { name: 'Questions', exact: true }).first().click()
    await page.getByRole('listitem').getByRole('button', { name: 'Governance & Leadership', exact: true }).click()
    await heard(page)
    await choose(page, 1)
    await expect.poll(() => page.evaluate(() => window.heard.map(({ name }) => name))).toEqual(['change', 'saved'])
    // Nothing is left to be kept or told.
    await page.evaluate(() => dispatchEvent(new Event('pagehide')))
    expect((await heard(page)).map(({ name }) => name)).toEqual(['change', 'saved'])
  })

  test('tell of a download by the name of its file', async ({ page }) => {
    await holding(page)
    await page.getByRole('button', { name: 'Open a file' }).click()
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Download your whole assessment' }).click()
    const file = (await download).suggestedFilename()
    expect(await heard(page)).toMatchObject([{ name: 'export', bubbles: true, composed: true, detail: { file } }])
  })

  test('tell of a save that failed, and why', async ({ page }) => {
    await hostPage(page)
    await add(page)
    await begin(page)
    await saved(page)
    await fillUp(page)
    await heard(page)
    await choose(page, 3)
    await expect.poll(() => page.evaluate(() => window.heard.map(({ name }) => name))).toEqual(['change', 'save-failed'])
    expect((await heard(page))[1]).toMatchObject({ bubbles: true, composed: true, detail: { reason: 'this browser’s storage is full' } })
  })

  test('do not tell the host of what it did itself', async ({ page }) => {
    await hostPage(page)
    await add(page)
    await heard(page)
    await set(page, answered())
    for (const mode of ['new', 'merge', 'respondent', 'replace']) await take(page, answered({ title: mode }), mode)
    await page.locator('ics-maturity').evaluate((element) => element.setAttribute('heading-level', '3'))
    // An answer of the reader comes after all that the host set in motion.
    await page.getByRole('button', { name: 'Continue', exact: true }).click()
    expect((await heard(page)).map(({ name }) => name)).toEqual([])
  })
})

test.describe('the element', () => {
  test('keeps everything when it is moved, taken out and put back, and hears each answer once', async ({ page }) => {
    await hostPage(page)
    await add(page)
    await begin(page)
    await choose(page, 3)
    await page.evaluate(async () => {
      const element = document.querySelector('ics-maturity')
      const turn = () => new Promise((resolve) => setTimeout(resolve))
      for (let nth = 0; nth < 20; nth++) {
        element.remove()
        await turn()
        document.body.append(element)
        await turn()
        document.body.prepend(element)
      }
    })
    await expect(stages(page).getByRole('radio').nth(3)).toBeChecked()
    await heard(page)
    await choose(page, 4)
    await expect.poll(() => page.evaluate(() => window.heard.map(({ name }) => name))).toEqual(['change', 'saved'])
    expect(await answers(page)).toEqual({ delegation: 4 })
  })

  test('hears, when it is put back, what another tab answered meanwhile', async ({ page, context }) => {
    await hostPage(page)
    await add(page)
    await begin(page)
    await choose(page, 3)
    await saved(page)
    await page.evaluate(() => {
      window.aside = document.querySelector('ics-maturity')
      window.aside.remove()
    })
    const other = await context.newPage()
    await open(other, '/hosts/plain.html')
    await other.getByRole('button', { name: 'Continue', exact: true }).click()
    await choose(other, 2)
    await saved(other)
    await other.close()
    await page.evaluate(() => document.body.append(window.aside))
    await expect.poll(() => answers(page)).toEqual({ delegation: 3, 'need-insight': 2 })
  })

  test('keeps apart by its storage key', async ({ page }) => {
    await hostPage(page)
    await add(page, { 'storage-key': 'team one' })
    await begin(page)
    await choose(page, 3)
    await saved(page)
    const keys = Object.keys(await stored(page))
    expect(keys.filter((key) => !key.startsWith('ics-maturity/team one/'))).toEqual([])
    await page.reload()
    await add(page)
    await expect(page.getByText('Kept on this device')).toBeHidden()
    expect(await answers(page)).toEqual({})
  })

  test('has headings at the level that the host says, also when it changes', async ({ page }) => {
    const headings = () => page.getByRole('heading').evaluateAll((all) => all.map((heading) => heading.localName))
    await page.goto('/hosts/attributes.html')
    await ready(page)
    const screen = page.locator('[data-screen-heading]')
    expect(await screen.evaluate((heading) => heading.localName)).toBe('h4')
    for (const [level, tag] of [['1', 'h1'], ['3', 'h3'], ['9', 'h4'], ['', 'h2']]) {
      await page.locator('ics-maturity').evaluate((element, level) => element.setAttribute('heading-level', level), level)
      await expect(page.locator(`${tag}[data-screen-heading]`)).toBeVisible()
    }
    expect(await headings()).toContain('h3')
  })

  test('offers the levels and the scope that the host wants', async ({ page }) => {
    await page.goto('/hosts/attributes.html')
    await ready(page)
    await expect(page.getByRole('button', { name: 'Full assessment' })).toBeHidden()
    await page.getByRole('button', { name: 'Quick check' }).click()
    const offered = page.getByRole('button', { name: /^Add a / })
    await expect(offered).toHaveText(['Add a system', 'Add a place'])
    await page.locator('ics-maturity').evaluate((element) => element.setAttribute('levels', 'neighbourhood'))
    await expect(offered).toHaveText(['Add a neighbourhood'])
    await page.locator('ics-maturity').evaluate((element) => element.removeAttribute('levels'))
    await expect(offered).toHaveText(['Add a system', 'Add a place', 'Add a neighbourhood'])
  })

  test('keeps a reader to the scope that the host offers, unless a file has brought the other', async ({ page }) => {
    await hostPage(page)
    await add(page, { scope: 'quick' })
    await page.getByRole('button', { name: 'Quick check' }).click()
    await expect(page.getByRole('heading', { name: 'Set up your assessment' })).toBeVisible()
    await expect(page.getByRole('radio')).toHaveCount(0)
    await page.locator('ics-maturity').evaluate((element) => element.setAttribute('scope', 'full'))
    await expect(page.getByRole('radio', { name: 'Quick check' })).toBeChecked()
    await page.getByRole('radio', { name: 'Full assessment' }).press('Space')
    await expect(page.getByRole('radio')).toHaveCount(0)
    expect((await exported(page)).settings.scope).toBe('full')
    await page.locator('ics-maturity').evaluate((element) => element.removeAttribute('scope'))
    await expect(page.getByRole('radio')).toHaveCount(2)
  })

  test('does not take the focus of its page when it shows', async ({ page }) => {
    await hostPage(page)
    await page.evaluate(() => {
      const field = document.createElement('input')
      document.body.prepend(field)
      field.focus()
    })
    await add(page)
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('input')
  })

  test('leaves the history of a page that is not its own alone', async ({ page }) => {
    await hostPage(page)
    await add(page)
    const before = await page.evaluate(() => history.length)
    await begin(page)
    await goTo(page, 'Results')
    expect(await page.evaluate(() => history.length)).toBe(before)
  })

  test('goes back and forward with the browser where the page is its own', async ({ page }) => {
    await open(page)
    await begin(page)
    await goTo(page, 'Results')
    await page.goBack()
    await expect(stages(page)).toBeVisible()
    await page.goBack()
    await expect(page.getByRole('heading', { name: 'Set up your assessment' })).toBeVisible()
    await page.goForward()
    await expect(stages(page)).toBeVisible()
  })

  test('does not lead back to a screen of an assessment that was removed', async ({ page }) => {
    await open(page)
    await begin(page)
    await goTo(page, 'Share and keep')
    await page.getByRole('button', { name: 'Remove this assessment' }).click()
    await page.getByRole('button', { name: 'Yes, remove it' }).click()
    await page.goBack()
    await page.goBack()
    await expect(page.getByRole('button', { name: 'Quick check' })).toBeVisible()
  })

  test('leads back to the start from a file that was not opened, also where the page is not its own', async ({ page }) => {
    await hostPage(page)
    await add(page)
    await page.getByRole('button', { name: 'Open a file' }).click()
    await page.getByRole('button', { name: /^(Start|Back)$/ }).first().click({ timeout: 2000 })
    await expect(page.getByRole('button', { name: 'Quick check' })).toBeVisible()
  })
})

test.describe('an attribute that is not understood', () => {
  const messages = async (page) => (await heard(page)).map(({ name, detail }) => detail.message ?? name)

  test('of storage: keeps nothing, and says so before it is ready', async ({ page }) => {
    await hostPage(page)
    await add(page, { storage: 'none' })
    expect(await messages(page)).toEqual(['storage: found "none"; allowed: "local", "memory", "host"', 'ready'])
    await begin(page)
    await choose(page, 2)
    await page.evaluate(() => dispatchEvent(new Event('pagehide')))
    expect(await answers(page)).toEqual({ delegation: 2 })
    expect(await stored(page)).toEqual({})
  })

  test('of scope: offers both, and says so also when it changes', async ({ page }) => {
    await hostPage(page)
    await add(page, { scope: 'brief' })
    const message = 'scope: found "brief"; allowed: "quick", "full"'
    expect(await messages(page)).toEqual([message, 'ready'])
    for (const name of ['Quick check', 'Full assessment']) await expect(page.getByRole('button', { name })).toBeVisible()
    await page.locator('ics-maturity').evaluate((element) => element.setAttribute('scope', 'quick'))
    await expect(page.getByRole('button', { name: 'Full assessment' })).toBeHidden()
    await page.locator('ics-maturity').evaluate((element) => element.setAttribute('scope', 'brief'))
    expect(await messages(page)).toEqual([message])
    await expect(page.getByRole('button', { name: 'Full assessment' })).toBeVisible()
  })

  test('of levels: offers all where none is known, and names those that are not', async ({ page }) => {
    await hostPage(page)
    await add(page, { levels: 'region Place' })
    const allowed = 'allowed: "system", "place", "neighbourhood"'
    expect(await messages(page)).toEqual([`levels: found "region"; ${allowed}\nlevels: found "Place"; ${allowed}`, 'ready'])
    await page.getByRole('button', { name: 'Quick check' }).click()
    const offered = page.getByRole('button', { name: /^Add a / })
    await expect(offered).toHaveText(['Add a system', 'Add a place', 'Add a neighbourhood'])
    await heard(page)
    await page.locator('ics-maturity').evaluate((element) => element.setAttribute('levels', 'place region'))
    expect(await messages(page)).toEqual([`levels: found "region"; ${allowed}`])
    await expect(offered).toHaveText(['Add a place'])
  })

  test('of levels: goes by the framework that the page names', async ({ page }) => {
    await hostPage(page)
    await add(page, { levels: 'ward', framework: '/fixtures/small-framework.json' })
    expect(await messages(page)).toEqual(['ready'])
    await page.evaluate(
      () =>
        new Promise((resolve) => {
          document.addEventListener('ics-maturity:error', resolve)
          document.querySelector('ics-maturity').removeAttribute('framework')
        }),
    )
    expect(await messages(page)).toEqual([expect.stringContaining('levels: found "ward"; allowed: "system"')])
  })
})

test('what a host sets is what it gets, though it tells no times', async ({ page }) => {
  for (const storage of ['host', 'memory', 'local']) {
    await page.goto('/hosts/empty.html')
    await add(page, { storage })
    for (const stage of [4, 0, 2]) {
      const document = assessment({ answers: [{ unit: 'u1', theme: 'delegation', response: 'stage', stage }] })
      await page.locator('ics-maturity').evaluate((element, text) => {
        element.value = text
      }, JSON.stringify(document))
      expect(await answers(page), storage).toEqual({ delegation: stage })
    }
  }
})
