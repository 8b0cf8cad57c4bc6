// By keyboard alone, what the main job (main-job.spec.mjs) leaves out; and on every screen the focus shows, in sight.
import { expect, test } from '@playwright/test'
import { EXAMPLE } from './support/example.mjs'
import { Keyboard } from './support/keyboard.mjs'
import { lost } from './support/reach.mjs'
import { FULL, SCREENS } from './support/screens.mjs'
import { answer, assessment, exported } from './support/widget.mjs'

const file = (nth, stage) => ({
  name: `${nth}.json`,
  mimeType: 'application/json',
  buffer: Buffer.from(JSON.stringify(assessment({ id: `d${nth}`, respondent: { id: `r${nth}` }, answers: [answer('delegation', stage)] }))),
})

test('levels are compared, a plan is made and changed, people are read together and agree, a snapshot and a copy are taken, all is removed', async ({
  page,
}) => {
  test.setTimeout(120_000)
  const keyboard = new Keyboard(page)
  const bar = (name) => page.getByRole('navigation').getByRole('button', { name, exact: true }).first()
  const to = async (name) => {
    await keyboard.press(bar(name), 'Enter').catch(() => keyboard.tabTo(bar(name), 'Shift+Tab').then(() => page.keyboard.press('Enter')))
    await expect(bar(name)).toHaveAttribute('aria-current', 'page')
  }

  await test.step('answers one theme of two parts beside each other', async () => {
    await SCREENS.questions(page)
    await keyboard.press(page.getByRole('button', { name: 'Governance & Leadership' }).first())
    await keyboard.pressButton('See all parts side by side')
    const groups = page.getByRole('group', { name: 'Which of these is true today?' })
    await keyboard.tabTo(groups.nth(0).getByRole('radio', { checked: true }))
    await page.keyboard.press('4')
    await keyboard.tabTo(groups.nth(1).getByRole('radio', { checked: true }))
    await page.keyboard.press('ArrowDown')
    await expect(groups.nth(0).getByRole('radio', { name: /^4/ })).toBeChecked()
    await expect(groups.nth(1).getByRole('radio', { name: /^2/ })).toBeChecked()
    await keyboard.pressButton('Continue')
    await expect(page.getByText('Theme 2 of 6')).toBeVisible()
  })

  await test.step('reads the levels, and scrolls a heat map', async () => {
    await to('Results')
    await keyboard.pressButton('Levels')
    await expect(page.getByRole('heading', { name: 'The levels read together' })).toBeVisible()
    await page.setViewportSize({ width: 360, height: 700 })
    const map = page.getByRole('region', { name: 'Parts by layer' })
    await keyboard.press(map, 'ArrowRight')
    await expect.poll(() => map.evaluate(({ scrollLeft }) => scrollLeft)).toBeGreaterThan(0)
    await page.setViewportSize({ width: 1280, height: 720 })
  })

  await test.step('moves an action to a later cycle, looks at it, and accepts the plan', async () => {
    await to('Plan')
    const before = (await exported(page)).results.plan.chunks
    const move = page.getByLabel('Move to').first()
    const id = (await move.getAttribute('id')).slice('pl-'.length)
    await keyboard.press(move, 'ArrowDown')
    const cycle = async () => (await exported(page)).results.plan.chunks.find((chunk) => chunk.id === id).cycle
    await expect.poll(cycle).toBe(before.find((chunk) => chunk.id === id).cycle + 1)
    await expect(page.locator(`[id="pl-${id}"]`)).toBeFocused()
    await keyboard.press(page.getByRole('heading', { level: 3 }).getByRole('button').last())
    const status = page.getByRole('group', { name: 'Progress' }).getByRole('radio')
    await keyboard.press(status.first(), 'ArrowRight')
    await expect(status.nth(1)).toBeChecked()
    await to('Plan')
    await keyboard.pressButton('Accept this plan')
    await expect.poll(async () => (await exported(page)).plan.accepted.length).toBeGreaterThan(0)
  })

  await test.step('chooses two files, adds them, and notes what was agreed', async () => {
    await to('Group')
    const chooser = page.waitForEvent('filechooser')
    await keyboard.press(page.getByLabel('Choose files, or drop them here'))
    await (await chooser).setFiles([file(1, 0), file(2, 4)])
    await keyboard.pressButton('Add 2 respondents')
    await keyboard.press(page.getByRole('button', { name: /^Discuss/ }).first())
    const agreed = page.getByRole('group', { name: 'What do you agree on?' }).getByRole('radio')
    await keyboard.press(agreed.last(), 'ArrowRight')
    await keyboard.write(page.getByLabel('Why'), 'We heard both ends')
    await expect.poll(async () => (await exported(page)).group.agreed[0]?.why).toBe('We heard both ends')
  })

  await test.step('takes a snapshot', async () => {
    await to('History')
    await keyboard.pressButton('Take a snapshot')
    await expect.poll(async () => (await exported(page)).snapshots.length).toBe(1)
  })

  await test.step('takes a copy to share, with notes, and removes everything', async () => {
    await to('Share and keep')
    await keyboard.press(page.getByRole('checkbox', { name: /notes/i }), 'Space')
    const download = page.waitForEvent('download')
    await keyboard.pressButton('Download a copy to share')
    await download
    await expect(page.getByRole('status')).toContainText('Downloaded')
    await keyboard.pressButton('Remove this assessment')
    await keyboard.pressButton('Yes, remove it')
    await expect(page.getByText('Kept on this device')).toBeHidden()
    expect(await page.evaluate((id) => Object.keys(localStorage).filter((key) => key.includes(id)), FULL.id)).toEqual([])
  })
})

/** A header of the page’s own that stays, with room for it as the README asks. */
const STICKY = 'html{scroll-padding-top:88px}.stays{position:sticky;z-index:10;top:0;height:80px;background:#333}'

for (const [name, show] of Object.entries({ ...SCREENS, ...EXAMPLE })) {
  test(`the focus shows wherever it goes, forth, and back under a header that stays, on: ${name}`, async ({ page }) => {
    await show(page)
    const forth = await lost(page)
    expect(forth.faults).toEqual([])
    await page.evaluate((rules) => {
      const sheet = new CSSStyleSheet()
      sheet.replaceSync(rules)
      document.adoptedStyleSheets = [sheet]
      const header = document.createElement('div')
      header.className = 'stays'
      document.body.prepend(header)
    }, STICKY)
    const back = await lost(page, 'Shift+Tab')
    expect(back.faults).toEqual([])
    // A group of radios is one stop, and where it is entered does not matter.
    expect(back.stops).toBeGreaterThan(0)
  })
}

test('the focus is never under what is said at the foot of the screen', async ({ page }) => {
  await EXAMPLE['the example: history'](page)
  await page.getByRole('button', { name: 'Take a snapshot' }).click()
  await expect(page.locator('.ics-said')).not.toBeEmpty()
  // Words that stay for long, and a screen so low that everything has to be scrolled to.
  await page.setViewportSize({ width: 1280, height: 320 })
  expect((await lost(page)).faults).toEqual([])
})
