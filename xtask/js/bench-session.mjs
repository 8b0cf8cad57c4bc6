// A person's way through all questions with the keyboard, in ours and in the form of SurveyJS.

/** @typedef {import('@playwright/test').Page} Page */

const button = (page, name) => page.getByRole('button', { name, exact: true })

/** How each is gone through; `groups` are the radios of one question: today's stage, and the stage then. */
export const WAYS = {
  ours: {
    async begin(page) {
      await button(page, 'Full assessment').click()
      await button(page, 'Add a place').click()
      await button(page, 'Add a neighbourhood').click()
      await button(page, 'Continue').click()
    },
    /** One question a screen. */
    async *questions(page) {
      const heading = page.locator('[data-screen-heading]')
      for (const radios = page.locator('.ics-stages input'); (await radios.count()) > 0; ) {
        const before = await heading.textContent()
        yield { today: radios, then: page.locator('input[name=q-then]') }
        await button(page, 'Continue').click()
        await page.waitForFunction(
          (before) => document.querySelector('ics-maturity').shadowRoot.querySelector('[data-screen-heading]').textContent !== before,
          before,
        )
      }
    },
    /** Back to the first question. */
    async again(page) {
      await button(page, 'Questions').click()
      await page.locator('.nhsuk-task-list__link').first().click()
      await page.locator('.ics-stages').waitFor()
    },
    /** Every page of results and plan, the group and the history; then the start. */
    async rest(page) {
      for (const part of ['Results', 'Plan', 'Group', 'History']) {
        await button(page, part).click()
        // Which is worked out in pieces.
        if (part === 'Plan') await page.locator('.ics-board').waitFor()
        const pages = await page.locator('.ics-pages__link').allTextContents()
        for (const name of pages) {
          await page.locator('.ics-pages__link', { hasText: name }).click()
          await page.locator('.ics-pages__link[aria-current]', { hasText: name }).waitFor()
        }
      }
      await button(page, 'Start').click()
      await page.locator('.ics-cards').waitFor()
    },
    answered: (page) => page.evaluate(() => JSON.parse(document.querySelector('ics-maturity').value).answers.length),
  },
  SurveyJS: {
    async begin(page) {
      await button(page, 'Begin').click()
    },
    /** Those of a layer on one page. */
    async *questions(page) {
      for (;;) {
        const names = await page.locator('[data-name$=".stage"]').evaluateAll((all) => all.map(({ dataset }) => dataset.name))
        for (const name of names) {
          const radios = (of) => page.locator(`[data-name="${name.replace(/stage$/, of)}"] input`)
          yield { today: radios('stage'), then: radios('then') }
        }
        const next = button(page, 'Next')
        if ((await next.count()) === 0) return
        await next.click()
        await page.locator(`[data-name="${names[0]}"]`).waitFor({ state: 'detached' })
      }
    },
    /** Back to the first page. */
    async again(page) {
      for (const back = button(page, 'Previous'); (await back.count()) > 0; ) {
        const name = await page.locator('[data-name$=".stage"]').first().getAttribute('data-name')
        await back.click()
        await page.locator(`[data-name="${name}"]`).waitFor({ state: 'detached' })
      }
    },
    async rest(page) {
      await button(page, 'Complete').click()
      await page.locator('.sd-completedpage').waitFor()
    },
    answered: (page) =>
      page.evaluate(() => Object.keys(document.querySelector('#form').survey.data).filter((name) => name.endsWith('.stage')).length),
  },
}

/**
 * Answers every question, now and then, by keys alone; gives how many there were.
 * @param {Page} page
 * @param {(typeof WAYS)['ours']} way
 */
export async function answerAll(page, way) {
  await way.begin(page)
  let nth = 0
  for await (const { today, then } of way.questions(page)) {
    for (const [radios, stage] of [[today, (nth * 3) % 5], [then, nth % 3]]) {
      await radios.first().focus()
      await page.keyboard.press('Space')
      for (let step = 0; step < stage; step++) await page.keyboard.press('ArrowDown')
    }
    nth++
  }
  const answered = await way.answered(page)
  if (answered !== nth) throw new Error(`${answered} of ${nth} questions are answered`)
  return nth
}
