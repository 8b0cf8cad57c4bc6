// What is answered is kept: through reloads and closing, beside other tabs and widgets, when storage is full,
// spoilt, newer or missing.
import { readFile } from 'node:fs/promises'
import { isDeepStrictEqual } from 'node:util'
import { expect, test } from '@playwright/test'
import { framed } from './support/hosts.mjs'
import { PREFIX, fillUp, freeUp, put, stored } from './support/storage.mjs'
import {
  answer,
  answers,
  answerInTurn,
  assessment,
  begin,
  choose,
  exported,
  exportedText,
  goTo,
  goToLayer,
  open,
  ready,
  saved,
  stages,
} from './support/widget.mjs'

const THEMES = ['delegation', 'need-insight', 'trust-and-culture', 'shared-outcomes', 'joined-up-pathways', 'one-workforce']

/** What answers in the order of the questions come to. */
const inOrder = (...stages) => Object.fromEntries(stages.map((stage, nth) => [THEMES[nth], stage]))

/** Clicks a button and gives the text of the file that is offered. */
async function downloaded(page, button) {
  const download = page.waitForEvent('download')
  await button.click()
  return readFile(await (await download).path(), 'utf8')
}

test.describe('every answer is kept', () => {
  test('through a reload right after each of six answers', async ({ page }) => {
    await open(page)
    await begin(page)
    const given = [3, 2, 4, 1, 0, 2]
    for (const [nth, stage] of given.entries()) {
      await choose(page, stage)
      await page.reload()
      await ready(page)
      expect(await answers(page)).toEqual(inOrder(...given.slice(0, nth + 1)))
      await page.getByRole('button', { name: 'Continue', exact: true }).click()
    }
  })

  test('with ‘then’, note, evidence, names and title', async ({ page }) => {
    await open(page)
    await begin(page)
    await choose(page, 3)
    await page.getByRole('group', { name: 'Where was this in July 2022?' }).getByRole('radio').nth(1).press(' ')
    await page.getByText('Target, confidence, note and evidence').click()
    await page.getByLabel('Note', { exact: true }).fill('Agreed in May, “at last”')
    await goTo(page, 'Questions')
    await page.getByRole('button', { name: 'Change the set-up' }).click()
    await page.getByLabel('Name of this assessment').fill('Ours')
    const before = await exportedText(page)
    await page.reload()
    await ready(page)
    expect(await exportedText(page)).toBe(before)
    expect(JSON.parse(before)).toMatchObject({
      title: 'Ours',
      answers: [{ theme: 'delegation', stage: 3, then: 1, note: 'Agreed in May, “at last”' }],
    })
  })

  for (const runBeforeUnload of [false, true]) {
    test(`when the tab is closed right after an answer${runBeforeUnload ? ', as people close it' : ''}`, async ({ context }) => {
      const page = await context.newPage()
      await open(page)
      await begin(page)
      await answerInTurn(page, [3])
      await choose(page, 4)
      const gone = page.waitForEvent('close')
      await page.close({ runBeforeUnload })
      await gone
      const later = await context.newPage()
      await open(later)
      expect(await answers(later)).toEqual(inOrder(3, 4))
    })
  }

  test('when the widget is taken out of its page right after an answer', async ({ page }) => {
    await open(page, '/hosts/plain.html')
    await begin(page)
    await choose(page, 4)
    await page.locator('ics-maturity').evaluate((element) => element.remove())
    await page.reload()
    await ready(page)
    expect(await answers(page)).toEqual(inOrder(4))
  })

  test('where ‘Continue’ leads on from the first question that is open', async ({ page }) => {
    await open(page)
    await begin(page)
    await answerInTurn(page, [3, 2])
    await page.reload()
    await ready(page)
    await expect(page.getByText('2 of 6 questions done')).toBeVisible()
    await page.getByRole('button', { name: 'Continue', exact: true }).click()
    await expect(page.getByText('Question 3 of 6')).toBeVisible()
  })
})

test.describe('two tabs', () => {
  /** The same assessment in two tabs, both at its first question. */
  async function twoTabs(context) {
    const one = await context.newPage()
    await open(one)
    await begin(one)
    await saved(one)
    const other = await context.newPage()
    await open(other)
    await other.getByRole('button', { name: 'Continue', exact: true }).click()
    expect((await exported(other)).id).toBe((await exported(one)).id)
    return [one, other]
  }

  test('that answer different questions both have all answers, at once and for good', async ({ context }) => {
    const [one, other] = await twoTabs(context)
    // In turns and without waiting for either to be kept.
    await choose(one, 3)
    await goToLayer(other, 'Environment')
    await choose(other, 2)
    await goToLayer(one, 'Relationships')
    await choose(one, 4)
    await goToLayer(other, 'Outcomes')
    await choose(other, 1)
    const all = inOrder(3, 2, 4, 1)
    await expect.poll(() => answers(one)).toEqual(all)
    await expect.poll(() => answers(other)).toEqual(all)
    await other.close()
    await one.reload()
    await ready(one)
    expect(await answers(one)).toEqual(all)
  })

  test('that answer in the same instant lose nothing', async ({ context }) => {
    const [one, other] = await twoTabs(context)
    for (const [nth, layer] of ['Environment', 'Relationships', 'Outcomes', 'Structure'].entries()) {
      await goToLayer(nth % 2 ? one : other, layer)
      await Promise.all([choose(one, nth), choose(other, nth)])
    }
    const agree = async () => isDeepStrictEqual(await answers(one), await answers(other))
    await expect.poll(agree).toBe(true)
    const both = await answers(one)
    expect(Object.keys(both)).toHaveLength(5)
    await Promise.all([one.close(), other.close()])
    const later = await context.newPage()
    await open(later)
    expect(await answers(later)).toEqual(both)
  })

  test('that answer the same question both show the later answer', async ({ context }) => {
    const [one, other] = await twoTabs(context)
    await choose(one, 1)
    await choose(other, 4)
    for (const page of [one, other]) {
      await expect(stages(page).getByRole('radio').nth(4)).toBeChecked()
      expect(await answers(page)).toEqual(inOrder(4))
    }
    await choose(one, 0)
    await expect(stages(other).getByRole('radio').first()).toBeChecked()
    await other.reload()
    await ready(other)
    expect(await answers(other)).toEqual(inOrder(0))
  })

  test('one of which removes the assessment: the other says so, and can keep it again', async ({ context }) => {
    const [one, other] = await twoTabs(context)
    await choose(other, 2)
    await saved(other)
    await expect.poll(() => answers(one)).toEqual(inOrder(2))
    await goTo(one, 'Share and keep')
    await one.getByRole('button', { name: 'Remove this assessment' }).click()
    await one.getByRole('button', { name: 'Yes, remove it' }).click()
    await expect(other.getByText('This assessment was removed in another tab')).toBeVisible()
    await other.getByRole('button', { name: 'Keep it here again' }).click()
    await expect(other.getByText('This assessment was removed in another tab')).toBeHidden()
    await other.reload()
    await ready(other)
    expect(await answers(other)).toEqual(inOrder(2))
  })

  test('one of which removes the assessment: one that only looked at it says so too, and does not bring it back', async ({
    context,
  }) => {
    const [one, other] = await twoTabs(context)
    await goTo(one, 'Share and keep')
    await one.getByRole('button', { name: 'Remove this assessment' }).click()
    await one.getByRole('button', { name: 'Yes, remove it' }).click()
    await expect(other.getByText('This assessment was removed in another tab')).toBeVisible()
    await choose(other, 4)
    await expect(other.getByRole('status')).toContainText('Not saved: removed in another tab')
    await other.getByRole('button', { name: 'Close it' }).click()
    await one.reload()
    await ready(one)
    await expect(one.getByText('Kept on this device')).toBeHidden()
  })
})

test.describe('two widgets in one page', () => {
  async function twoWidgets(page) {
    await page.goto('/hosts/two.html')
    const widgets = ['#one', '#other'].map((id) => page.locator(id))
    for (const id of ['#one', '#other']) await ready(page, id)
    await begin(widgets[0])
    await choose(widgets[0], 3)
    await saved(widgets[0])
    await page.reload()
    for (const id of ['#one', '#other']) await ready(page, id)
    for (const widget of widgets) await widget.getByRole('button', { name: 'Continue', exact: true }).click()
    return widgets
  }

  test('that answer different questions both have all answers', async ({ page }) => {
    const [one, other] = await twoWidgets(page)
    await choose(one, 2)
    await goToLayer(other, 'Relationships')
    await choose(other, 4)
    const all = inOrder(3, 2, 4)
    await expect.poll(() => answers(page, '#one')).toEqual(all)
    await expect.poll(() => answers(page, '#other')).toEqual(all)
  })

  test('that answer the same question both show the later answer', async ({ page }) => {
    const [one, other] = await twoWidgets(page)
    await choose(one, 1)
    await choose(other, 4)
    for (const widget of [one, other]) await expect(stages(widget).getByRole('radio').nth(4)).toBeChecked()
    expect(await answers(page, '#one')).toEqual(inOrder(3, 4))
  })

  test('one of which removes the assessment: the other says so, and does not bring it back', async ({ page }) => {
    const [one, other] = await twoWidgets(page)
    await goTo(one, 'Share and keep')
    await one.getByRole('button', { name: 'Remove this assessment' }).click()
    await one.getByRole('button', { name: 'Yes, remove it' }).click()
    await expect(other.getByText(/^This assessment was removed/)).toBeVisible()
    await choose(other, 4)
    await page.reload()
    await ready(page, '#one')
    await expect(one.getByText('Kept on this device')).toBeHidden()
  })

  test('with storage keys of their own keep apart', async ({ page }) => {
    await page.goto('/hosts/several.html')
    for (const id of ['#one', '#other']) await ready(page, id)
    await begin(page.locator('#one'))
    await choose(page.locator('#one'), 3)
    await begin(page.locator('#other'))
    await choose(page.locator('#other'), 1)
    await page.reload()
    for (const id of ['#one', '#other']) await ready(page, id)
    expect(await answers(page, '#one')).toEqual(inOrder(3))
    expect(await answers(page, '#other')).toEqual(inOrder(1))
    await goTo(page.locator('#one'), 'Share and keep')
    await page.locator('#one').getByRole('button', { name: 'Remove everything this page’s tool keeps here' }).click()
    await page.locator('#one').getByRole('button', { name: 'Yes, remove them all' }).click()
    const keys = Object.keys(await stored(page))
    expect(keys.filter((key) => key.startsWith('ics-maturity/team-one/doc'))).toEqual([])
    expect(keys.filter((key) => key.startsWith('ics-maturity/team-other/doc'))).toHaveLength(1)
  })
})

test('full storage: it says so, offers a download, keeps the last good copy, and is well again once there is room', async ({
  page,
}) => {
  await open(page)
  await begin(page)
  await choose(page, 3)
  await saved(page)
  const before = await stored(page)
  const { id } = await exported(page)
  await fillUp(page)
  await choose(page, 4)
  await expect(page.getByRole('status')).toContainText('Not saved, because this browser’s storage is full')
  const offer = page.getByRole('button', { name: 'Download a copy' })
  await expect(offer).toBeVisible()
  const file = JSON.parse(await downloaded(page, offer))
  expect(file.answers).toMatchObject([{ theme: 'delegation', stage: 4 }])
  const { filler, ...during } = await stored(page)
  expect(filler.length).toBeGreaterThan(1_000_000)
  expect(during[`${PREFIX}doc/${id}`]).toBe(before[`${PREFIX}doc/${id}`])

  // Longer than anything that could just fit: it is tried again, and stays on the screen all the while.
  await page.getByText('Target, confidence, note and evidence').click()
  await page.getByLabel('Note', { exact: true }).fill('Still no room. '.repeat(40))
  await expect(offer).toBeVisible()

  await freeUp(page)
  await choose(page, 2)
  await saved(page)
  await expect(offer).toBeHidden()
  await page.reload()
  await ready(page)
  expect(await answers(page)).toEqual(inOrder(2))
})

test('full storage: the message does not go while the next change is tried', async ({ page }) => {
  await open(page)
  await begin(page)
  await choose(page, 3)
  await saved(page)
  await fillUp(page)
  await choose(page, 4)
  await expect(page.getByRole('status')).toContainText('Not saved')
  // Looked at in the same turn as the change, before it could be tried.
  const shown = await page.locator('ics-maturity').evaluate(async (element) => {
    const root = element.shadowRoot
    root.querySelector('[id^=q-1-]').click()
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    return root.querySelector('[role=status]').textContent
  })
  expect(shown).toContain('Not saved')
})

test.describe('a text in storage that cannot be read', () => {
  const SPOILT = '{"format":"ics-maturity/assessment","version":1,"answers":[{"unit":'

  test('is put aside and offered as it was, and the others open', async ({ page }) => {
    await put(page, {
      [`${PREFIX}doc/spoilt`]: SPOILT,
      [`${PREFIX}doc/11111111-1111-4111-8111-111111111111`]: JSON.stringify(assessment()),
    })
    await open(page)
    await expect(page.getByText('A kept assessment could not be read')).toBeVisible()
    await expect(page.getByText('Northshire, spring review').first()).toBeVisible()
    expect(await downloaded(page, page.getByRole('button', { name: 'Download it' }))).toBe(SPOILT)
    const texts = await stored(page)
    const aside = Object.keys(texts).filter((key) => key.startsWith(`${PREFIX}quarantine/`))
    expect(aside.map((key) => texts[key])).toEqual([SPOILT])
    expect(texts[`${PREFIX}doc/spoilt`]).toBeUndefined()

    // It is still offered after a reload, until it is removed.
    await page.reload()
    await ready(page)
    await page.getByRole('button', { name: 'Remove it from this device' }).click()
    await expect(page.getByText('A kept assessment could not be read')).toBeHidden()
    expect(Object.keys(await stored(page)).filter((key) => key.startsWith(`${PREFIX}quarantine/`))).toEqual([])
    expect(await answers(page)).toEqual({ delegation: 3 })
  })

  test('does no harm in the index', async ({ page }) => {
    await put(page, {
      [`${PREFIX}index`]: '{"last":',
      [`${PREFIX}doc/11111111-1111-4111-8111-111111111111`]: JSON.stringify(assessment()),
    })
    await open(page)
    expect(await answers(page)).toEqual({ delegation: 3 })
    await expect(page.getByText('could not be read')).toBeHidden()
  })

  test('is left where it is when there is no room for a copy, and nothing is lost', async ({ page }) => {
    await put(page, { [`${PREFIX}doc/spoilt`]: SPOILT })
    await fillUp(page)
    await open(page)
    expect(await downloaded(page, page.getByRole('button', { name: 'Download it' }))).toBe(SPOILT)
    expect((await stored(page))[`${PREFIX}doc/spoilt`]).toBe(SPOILT)
  })
})

test('an assessment of a newer version stays as it is, byte for byte, and is offered as it is', async ({ page }) => {
  const id = '33333333-3333-4333-8333-333333333333'
  const newer = JSON.stringify({ ...assessment({ id }), version: 2, answers: { of: 'another form' } }, null, 3)
  const journal = JSON.stringify({ ...assessment({ id }), version: 2 })
  await put(page, {
    [`${PREFIX}index`]: JSON.stringify({ version: 1, last: id }),
    [`${PREFIX}doc/${id}`]: newer,
    [`${PREFIX}journal/${id}/tab`]: journal,
  })
  await open(page)
  await expect(page.getByText('A kept assessment needs a newer version of this tool')).toBeVisible()
  expect(await downloaded(page, page.getByRole('button', { name: 'Download it' }))).toBe(newer)
  await begin(page)
  await choose(page, 3)
  await saved(page)
  await goTo(page, 'Start')
  // Even from a host that hands over a document of the same id.
  await page.locator('ics-maturity').evaluate((element, text) => (element.value = text), JSON.stringify(assessment({ id })))
  const texts = await stored(page)
  expect(texts[`${PREFIX}doc/${id}`]).toBe(newer)
  expect(texts[`${PREFIX}journal/${id}/tab`]).toBe(journal)
})

test.describe('where nothing can be kept, everything works in memory and a banner says so', () => {
  const BANNER = 'Not kept on this device: download before you leave'

  async function works(page, banner = BANNER) {
    await expect(page.getByText(banner)).toBeVisible()
    await begin(page)
    await choose(page, 3)
    await expect(page.getByRole('status')).toContainText('Not kept on this device')
    await goTo(page, 'Results')
    await expect(page.getByText(banner)).toBeVisible()
    await expect(page.getByRole('button', { name: 'Download a copy' })).toBeVisible()
    expect(await answers(page)).toEqual(inOrder(3))
  }

  test('in a frame without its origin', async ({ page }) => {
    await page.goto('/hosts/sandbox.html?without=allow-same-origin')
    await works(await framed(page))
  })

  test('where looking at local storage throws', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('Access is denied for this document.', 'SecurityError')
        },
      })
    })
    await open(page)
    await works(page)
  })

  test('where there is no local storage', async ({ page }) => {
    await page.addInitScript(() => Object.defineProperty(window, 'localStorage', { get: () => null }))
    await open(page)
    await works(page)
  })

  test('where reading throws, and then nothing is written either', async ({ page }) => {
    await put(page, { [`${PREFIX}doc/11111111-1111-4111-8111-111111111111`]: JSON.stringify(assessment()) })
    const before = await stored(page)
    await page.addInitScript(() => {
      Storage.prototype.getItem = () => {
        throw new DOMException('It broke.', 'UnknownError')
      }
    })
    await open(page)
    await works(page)
    expect(await stored(page)).toEqual(before)
  })

  test('where the host asks for memory', async ({ page }) => {
    await open(page, '/hosts/memory.html')
    await works(page, 'Private session: download before you leave')
    expect(await stored(page)).toEqual({})
  })

  test('in a private session, which leaves what was kept before as it is', async ({ page }) => {
    await put(page, { [`${PREFIX}doc/11111111-1111-4111-8111-111111111111`]: JSON.stringify(assessment()) })
    await open(page)
    const before = await stored(page)
    await page.getByRole('button', { name: 'Private session' }).click()
    await works(page, 'Private session: download before you leave')
    expect(await stored(page)).toEqual(before)
  })

  test('in a private session, which can be ended, after a question where something would be lost', async ({ page }) => {
    await put(page, { [`${PREFIX}doc/first`]: JSON.stringify(assessment({ id: 'first', title: 'The first', answers: [answer('delegation', 1)] })) })
    await open(page)
    await page.getByRole('button', { name: 'Private session' }).click()
    await expect(page.getByText('What was kept on this device before is safe, and hidden until the session ends.')).toBeInViewport()
    await expect(page.getByText('The first')).toBeHidden()
    await begin(page)
    await choose(page, 3)
    await page.getByRole('button', { name: 'End the private session' }).click()
    await page.getByRole('button', { name: 'No, go on' }).click()
    expect(await answers(page)).toEqual({ delegation: 3 })
    await page.getByRole('button', { name: 'End the private session' }).click()
    await page.getByRole('button', { name: 'Yes, end it' }).click()
    await expect(page.getByRole('button', { name: 'Open The first' })).toBeVisible()
    expect(await answers(page)).toEqual({ delegation: 1 })
    await goTo(page, 'Questions')
    await page.getByRole('button', { name: 'Governance & Leadership' }).first().click()
    await choose(page, 2)
    await saved(page)
    expect(Object.keys(await stored(page)).filter((key) => key.includes('/doc/'))).toEqual([`${PREFIX}doc/first`])
  })

  test('in a private session, which a tab that is loaded anew stays in, and no other tab', async ({ page, context }) => {
    await open(page)
    await page.getByRole('button', { name: 'Private session' }).click()
    page.on('dialog', (dialog) => dialog.accept())
    await begin(page)
    await choose(page, 3)
    await page.reload()
    await expect(page.getByText('The session is still private; its answers are gone.').first()).toBeVisible()
    await expect(page.getByText('Private session: download before you leave')).toBeVisible()
    // That it is private is all that the tab knows.
    expect(await page.evaluate(() => ({ ...sessionStorage }))).toEqual({ [`${PREFIX}private`]: '' })
    await begin(page)
    await choose(page, 2)
    expect(await stored(page)).toEqual({})
    const other = await context.newPage()
    await open(other)
    await expect(other.getByText('Private session: download before you leave')).toBeHidden()
    await page.getByRole('button', { name: 'End the private session' }).click()
    await page.getByRole('button', { name: 'Yes, end it' }).click()
    await page.reload()
    await expect(page.getByText('Private session: download before you leave')).toBeHidden()
  })

  test('and closing is asked about until everything was downloaded', async ({ page }) => {
    await open(page, '/hosts/memory.html')
    await begin(page)
    await choose(page, 3)
    const asked = () => page.evaluate(() => !window.dispatchEvent(new Event('beforeunload', { cancelable: true })))
    expect(await asked()).toBe(true)
    await downloaded(page, page.getByRole('button', { name: 'Download a copy' }))
    expect(await asked()).toBe(false)
    await choose(page, 4)
    expect(await asked()).toBe(true)
  })
})

for (const storage of ['memory', 'host']) {
  test(`where nothing is kept (${storage}), beginning another loses nothing of the first`, async ({ page }) => {
    await page.route('**/hosts/memory.html', async (route) => {
      const response = await route.fetch()
      await route.fulfill({ response, body: (await response.text()).replace('"memory"', `"${storage}"`) })
    })
    await page.goto('/hosts/memory.html')
    await ready(page)
    const asked = () => page.evaluate(() => !window.dispatchEvent(new Event('beforeunload', { cancelable: true })))
    await begin(page)
    await choose(page, 3)
    await goTo(page, 'Start')
    await expect(page.getByRole('heading', { name: 'Also open in this page' })).toBeHidden()
    await begin(page)
    await choose(page, 1)
    if (storage === 'memory') {
      await downloaded(page, page.getByRole('button', { name: 'Download a copy' }))
      // The first is still nowhere else.
      expect(await asked()).toBe(true)
    }
    await goTo(page, 'Start')
    await expect(page.getByRole('heading', { name: 'Also open in this page' })).toBeVisible()
    await page.getByRole('button', { name: /^Open Integration review/ }).click()
    expect(await answers(page)).toEqual({ delegation: 3 })
    if (storage === 'memory') {
      expect(await asked()).toBe(true)
      await downloaded(page, page.getByRole('button', { name: 'Download a copy' }))
      expect(await asked()).toBe(false)
    }
    expect(await stored(page)).toEqual({})
  })
}

test('several assessments are kept side by side and each can be opened', async ({ page }) => {
  await put(page, {
    [`${PREFIX}doc/first`]: JSON.stringify(assessment({ id: 'first', title: 'The first', answers: [answer('delegation', 1)] })),
    [`${PREFIX}doc/second`]: JSON.stringify(
      assessment({ id: 'second', title: 'The second', modified: '2026-04-01T00:00:00.000Z', answers: [answer('delegation', 2)] }),
    ),
  })
  await open(page)
  expect(await answers(page)).toEqual({ delegation: 2 })
  await page.getByRole('button', { name: 'Open The first' }).click()
  await expect.poll(() => answers(page)).toEqual({ delegation: 1 })
  await page.reload()
  await ready(page)
  expect(await answers(page)).toEqual({ delegation: 1 })
})

test('removing everything removes this storage key’s keys and no others', async ({ page }) => {
  const others = {
    'somebody-else': 'theirs',
    'ics-maturity/default2/doc/x': 'another key',
    'ics-maturity/other/doc/x': 'another key',
    'ics-maturity/default': 'not below it',
  }
  await put(page, {
    ...others,
    [`${PREFIX}doc/first`]: JSON.stringify(assessment({ id: 'first' })),
    [`${PREFIX}doc/spoilt`]: 'spoilt',
    [`${PREFIX}journal/first/tab`]: JSON.stringify(assessment({ id: 'first' })),
  })
  await open(page)
  await goTo(page, 'Share and keep')
  await page.getByRole('button', { name: 'Remove everything this page’s tool keeps here' }).click()
  await page.getByRole('button', { name: 'Yes, remove them all' }).click()
  await expect(page.getByRole('heading', { name: 'How far has integration really come?' })).toBeVisible()
  expect(await stored(page)).toEqual(others)
  // Looking around afterwards notes nothing either.
  await page.getByRole('button', { name: 'How to run a workshop, and how to read the results' }).click()
  await goTo(page, 'Start')
  expect(await stored(page)).toEqual(others)
})

test('‘No, keep it’ keeps it', async ({ page }) => {
  await put(page, { [`${PREFIX}doc/first`]: JSON.stringify(assessment({ id: 'first' })) })
  await open(page)
  await goTo(page, 'Share and keep')
  await page.getByRole('button', { name: 'Remove this assessment' }).click()
  await page.getByRole('button', { name: 'No, keep it' }).click()
  await expect(page.getByRole('button', { name: 'Remove this assessment' })).toBeVisible()
  await page.reload()
  await ready(page)
  expect(await answers(page)).toEqual({ delegation: 3 })
})
