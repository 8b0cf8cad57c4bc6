// The screens of the worked example: eight parts, six people, a plan half-way through. Where the most is to be shown.
import { expect } from '@playwright/test'
import { goTo, goToResults, open, stages } from './widget.mjs'

/** @param {import('@playwright/test').Page} page */
async function openExample(page) {
  await open(page)
  await page.getByRole('button', { name: 'See an example' }).click()
  await expect(page.getByText('A made-up example')).toBeVisible()
}

const to = (name, then = async () => {}) => async (page) => {
  await openExample(page)
  await goTo(page, name)
  await then(page)
}

async function firstQuestion(page) {
  await page.locator('.nhsuk-task-list__link').first().click()
  await expect(stages(page)).toBeVisible()
}

/** Every main screen, as the example fills it. */
export const EXAMPLE = {
  'the example: start': to('Start'),
  'the example: questions': to('Questions'),
  'the example: a question': to('Questions', firstQuestion),
  'the example: one theme side by side': to('Questions', async (page) => {
    await firstQuestion(page)
    await page.getByRole('button', { name: 'See all parts side by side' }).click()
    await expect(page.getByText('Theme 1 of 24')).toBeVisible()
  }),
  'the example: results': to('Results'),
  ...Object.fromEntries(
    ['Levels', 'Lenses', 'Readiness', 'Change', 'Context', 'Report'].map((name) => [
      `the example: results, ${name}`,
      async (page) => {
        await openExample(page)
        await goToResults(page, name)
      },
    ]),
  ),
  'the example: plan': to('Plan'),
  'the example: plan over time': to('Plan', (page) => page.getByRole('button', { name: 'Timeline' }).click()),
  'the example: plan by who does what': to('Plan', (page) => page.getByRole('button', { name: 'Who does what' }).click()),
  'the example: an action': to('Plan', (page) => page.locator('.ics-chunk__heading').getByRole('button').first().click()),
  'the example: group': to('Group'),
  'the example: a question of the group': to('Group', (page) => page.getByRole('button', { name: /^Discuss/ }).first().click()),
  'the example: history': to('History'),
  'the example: share and keep': to('Share and keep'),
  'the guide': async (page) => {
    await open(page)
    await page.getByRole('button', { name: 'How to run a workshop' }).click()
  },
}
