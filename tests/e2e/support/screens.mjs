// Every screen and every state of it that has something of its own to show, and how to get there.
import { expect } from '@playwright/test'
import { PREFIX, fillUp, put } from './storage.mjs'
import { answered, assessment, begin, choose, chooseFile, goTo, goToResults, open, projectFile, saved, stages } from './widget.mjs'

/** Units at all levels, half of it answered: every part of every screen has something to show. */
export const FULL = answered({
  title: 'Northshire with a name as long as people give, spring review of the whole of it',
  respondent: { id: '22222222-2222-4222-8222-222222222222', name: 'Sam Example', role: 'Director of integration' },
  units: [
    { id: 'u1', level: 'system', name: 'Northshire ICS' },
    { id: 'u2', level: 'place', name: 'East', parent: 'u1' },
    { id: 'u3', level: 'neighbourhood', name: 'Riverside-upon-the-Longwater', parent: 'u2' },
  ],
  answers: [
    ...answered().answers,
    { unit: 'u2', theme: 'delegation', response: 'stage', stage: 1, then: 2, modified: '2026-03-02T09:40:00.000Z' },
    { unit: 'u2', theme: 'need-insight', response: 'unknown', modified: '2026-03-02T09:40:00.000Z' },
    { unit: 'gone', theme: 'need-insight', response: 'stage', stage: 1, modified: '2026-03-02T09:40:00.000Z' },
  ],
})

/** Before: one part more, other answers, nothing done yet. */
export const SNAPSHOT = {
  id: 's1',
  label: 'Before the spring review of the whole of Northshire and its places',
  taken: '2026-03-02T09:30:00.000Z',
  units: [...FULL.units.slice(0, 2), { id: 'u9', level: 'place', name: 'West', parent: 'u1' }],
  answers: ['u1', 'u2', 'u9'].map((unit) => ({ unit, theme: 'delegation', response: 'stage', stage: 2, modified: '2026-03-02T09:20:00.000Z' })),
}

const kept = (document) => ({ [`${PREFIX}doc/${document.id}`]: JSON.stringify(document) })

/** Colleagues with every kind of answer, and one thing agreed. */
export const GROUP = {
  respondents: [0, 2, 4, 3, 0].map((stage, nth) => ({
    respondent: { id: `r${nth}`, role: ['', 'Matron of the community hospital', 'Chair'][nth % 3], sector: nth < 3 ? 'council' : 'vcse', vantage: 'board' },
    document: { id: `d${nth}`, title: '', revision: 1, modified: '2026-03-02T09:00:00.000Z' },
    answers: [
      { unit: 'u1', theme: 'delegation', response: 'stage', stage, note: 'Said in the last meeting of the partnership board' },
      { unit: 'u1', theme: 'need-insight', response: nth ? 'unknown' : 'not-applicable' },
      { unit: 'u2', theme: 'delegation', response: 'stage', stage: 2 },
    ],
  })),
  agreed: [{ unit: 'u2', theme: 'delegation', stage: 2, why: 'All agree', by: 'Place board', on: '2026-03-09' }],
}

/** A colleague's, with a part that is not known here. */
export const THEIRS = assessment({ respondent: { id: 'r9' }, units: [{ id: 'x', level: 'place', name: 'South' }] })

/** Opens the page with an assessment that is kept. */
async function openKept(page, document = FULL) {
  await put(page, kept(document))
  await open(page)
}

/** Every screen, and how to get there. */
export const SCREENS = {
  'start, empty': (page) => open(page),
  'start, with what is kept': async (page) => {
    await put(page, { ...kept(FULL), ...kept(assessment({ id: 'other', title: 'Another' })) })
    await open(page)
    await expect(page.getByText('Kept on this device')).toBeVisible()
  },
  'set up': async (page) => {
    await openKept(page)
    await goTo(page, 'Questions')
    await page.getByRole('button', { name: 'Change the set-up' }).click()
  },
  'set up, removing a part that has answers': async (page) => {
    await openKept(page)
    await goTo(page, 'Questions')
    await page.getByRole('button', { name: 'Change the set-up' }).click()
    await page.getByRole('button', { name: 'Remove East' }).click()
    await expect(page.getByText('They stay in your file, set aside.')).toBeVisible()
  },
  questions: async (page) => {
    await openKept(page)
    await goTo(page, 'Questions')
    await page.getByText('Answers set aside (1)').click()
  },
  'a question': async (page) => {
    await open(page)
    await begin(page)
  },
  'a question, answered, with everything open': async (page) => {
    await openKept(page)
    await goTo(page, 'Questions')
    await page.getByRole('button', { name: 'Governance & Leadership' }).first().click()
    await expect(stages(page)).toBeVisible()
    for (const summary of await page.locator('summary').all()) await summary.click()
  },
  'results, empty': async (page) => {
    await open(page)
    await begin(page)
    await goTo(page, 'Results')
  },
  'results, full': async (page) => {
    await openKept(page)
    await goTo(page, 'Results')
    for (const how of await page.getByText('How this was computed').all()) await how.click()
  },
  'results of one part': async (page) => {
    await openKept(page)
    await goTo(page, 'Results')
    await page.getByLabel('Show', { exact: true }).selectOption('Northshire ICS')
    await expect(page.getByText('Integration index: Northshire ICS')).toBeVisible()
  },
  ...Object.fromEntries(
    ['Levels', 'Lenses', 'Readiness', 'Change', 'Context', 'Report'].map((name) => [
      `results, ${name}`,
      async (page) => {
        await openKept(page)
        await goToResults(page, name)
        for (const summary of await page.locator('summary').all()) await summary.click()
      },
    ]),
  ),
  'plan, empty': async (page) => {
    await open(page)
    await begin(page)
    await goTo(page, 'Plan')
  },
  'plan, with everything open': async (page) => {
    const plan = {
      settings: { start: '2026-04-06' },
      chunks: [{ id: 'u1/need-insight/3', pinned: true, cycle: 0, status: 'in-progress' }],
      own: [{ id: 'own/1', unit: 'u1', title: 'Meet the new director' }],
    }
    await openKept(page, { ...FULL, plan })
    await goTo(page, 'Plan')
    for (const summary of await page.locator('summary').all()) await summary.click()
  },
  'plan, a new one looked at': async (page) => {
    await openKept(page, { ...FULL, plan: { accepted: [{ id: 'u1/need-insight/3', cycle: 2 }] } })
    await goTo(page, 'Plan')
    await page.getByRole('button', { name: 'Work out a new plan' }).click()
    await expect(page.getByRole('heading', { name: 'What a new plan would change' })).toBeVisible()
  },
  'plan over time': async (page) => {
    await openKept(page, { ...FULL, plan: { settings: { start: '2026-04-06' } } })
    await goTo(page, 'Plan')
    await page.getByRole('button', { name: 'Timeline' }).click()
  },
  'plan by who does what': async (page) => {
    await openKept(page)
    await goTo(page, 'Plan')
    await page.getByRole('button', { name: 'Who does what' }).click()
  },
  'a chunk of the plan, done': async (page) => {
    await openKept(page)
    await goTo(page, 'Plan')
    await page.getByRole('heading', { level: 3 }).first().getByRole('button').click()
    await page.getByRole('radio', { name: 'Done' }).check({ force: true })
    await expect(page.getByRole('button', { name: 'Answer it again' })).toBeVisible()
  },
  'one theme side by side': async (page) => {
    await openKept(page)
    await goTo(page, 'Questions')
    await page.getByRole('button', { name: 'Governance & Leadership' }).first().click()
    await page.getByRole('button', { name: 'See all parts side by side' }).click()
    await expect(page.getByText('Theme 1 of 6')).toBeVisible()
  },
  'group, empty': async (page) => {
    await openKept(page)
    await goTo(page, 'Group')
  },
  'group, with everything open and somebody taken out': async (page) => {
    await openKept(page, { ...FULL, group: GROUP })
    await goTo(page, 'Group')
    for (const summary of await page.locator('summary').all()) await summary.click()
    await page.getByRole('button', { name: 'Remove Chair' }).click()
    await expect(page.getByText('Taken out of the group.').last()).toBeVisible()
  },
  'a question of a group': async (page) => {
    await openKept(page, { ...FULL, group: GROUP })
    await goTo(page, 'Group')
    await page.getByRole('button', { name: /^Discuss/ }).first().click()
    await page.getByRole('radio', { name: '2 Developing' }).check({ force: true })
    await expect(page.getByLabel('Agreed by')).toBeVisible()
    for (const summary of await page.locator('summary').all()) await summary.click()
  },
  'a question of a group, large': async (page) => {
    await openKept(page, { ...FULL, group: GROUP })
    await goTo(page, 'Group')
    await page.getByRole('button', { name: /^Discuss/ }).first().click()
    await page.getByLabel('Show large, for a room').check({ force: true })
  },
  'results of a group': async (page) => {
    await openKept(page, { ...FULL, group: GROUP })
    await goTo(page, 'Results')
    await expect(page.getByText('This reads together what 6 people say')).toBeVisible()
  },
  'several files': async (page) => {
    await openKept(page)
    await goTo(page, 'Group')
    const files = [JSON.stringify(THEIRS), '{'].map((text, nth) => ({ name: `${nth}.json`, mimeType: 'application/json', buffer: Buffer.from(text) }))
    await page.getByLabel('Choose files, or drop them here').setInputFiles(files)
    await expect(page.getByLabel('South (place)')).toBeVisible()
  },
  'questions on paper': async (page) => {
    await openKept(page)
    await goTo(page, 'Share and keep')
    await page.getByRole('button', { name: 'Show blank questions to print' }).click()
    await expect(page.locator('.ics-paper__question').first()).toBeVisible()
  },
  'history, empty': async (page) => {
    await open(page)
    await begin(page)
    await goTo(page, 'History')
  },
  history: async (page) => {
    await openKept(page, { ...FULL, snapshots: [SNAPSHOT] })
    await goTo(page, 'History')
    await page.getByText('How this was computed').click()
  },
  'share and keep': async (page) => {
    await openKept(page)
    await goTo(page, 'Share and keep')
    await page.getByText('If nothing was downloaded, copy the text').click()
    await page.getByText('See exactly what is in this copy').click()
    await expect(page.getByLabel('The copy to share as text')).toBeVisible()
  },
  'share and keep, with a file': async (page) => {
    await openKept(page)
    await goTo(page, 'Share and keep')
    await chooseFile(page, JSON.stringify(assessment()))
    await expect(page.getByRole('heading', { name: 'What is in this file' })).toBeVisible()
  },
  'share and keep, with a file that is refused': async (page) => {
    await openKept(page)
    await goTo(page, 'Share and keep')
    await chooseFile(page, JSON.stringify(assessment({ answers: [{ unit: 'u1', theme: 'delegation', response: 'stage', stage: 7 }] })))
    await expect(page.getByText('This file could not be opened')).toBeVisible()
  },
  'opening a file before anything is begun': async (page) => {
    await open(page)
    await page.getByRole('button', { name: 'Open a file' }).click()
    await chooseFile(page, JSON.stringify(FULL))
    await expect(page.getByRole('heading', { name: 'What is in this file' })).toBeVisible()
  },
  'share and keep, with a file that holds a framework': async (page) => {
    await openKept(page)
    await goTo(page, 'Share and keep')
    await chooseFile(page, projectFile('tests/fixtures/small-framework.json'))
    await expect(page.getByText('This file holds questions, not answers.')).toBeVisible()
  },
  'share and keep, with a file of another framework': async (page) => {
    await openKept(page)
    await goTo(page, 'Share and keep')
    const document = JSON.parse(projectFile('tests/fixtures/small-framework.json'))
    const framework = { id: 'falls-check', revision: '1', document }
    await chooseFile(page, JSON.stringify(assessment({ framework, units: [{ id: 'w', level: 'ward', name: 'Ward 7' }], answers: [] })))
    await expect(page.getByText('so it can only be opened beside your assessment')).toBeVisible()
  },
  'start, with a framework that cannot be used': async (page) => {
    await openKept(page)
    await page.locator('ics-maturity').evaluate((element) => element.setAttribute('framework', '/schemas/framework-1.schema.json'))
    await expect(page.getByText('The questions that this page asks for cannot be used')).toBeVisible()
  },
  'start, with a framework of the page’s own': async (page) => {
    await open(page)
    await page.locator('ics-maturity').evaluate((element) => element.setAttribute('framework', '/fixtures/small-framework.json'))
    await expect(page.getByRole('heading', { name: 'Preventing falls on the ward' })).toBeVisible()
  },
  'questions, all 64': async (page) => {
    await openKept(page, { ...FULL, settings: { scope: 'full' } })
    await goTo(page, 'Questions')
    await expect(page.getByText('of 64 questions done')).toBeVisible()
  },
  'results, of 64 questions': async (page) => {
    await openKept(page, { ...FULL, settings: { scope: 'full' } })
    await goTo(page, 'Results')
    for (const how of await page.getByText('How this was computed').all()) await how.click()
  },
  'share and keep, before removing': async (page) => {
    await openKept(page)
    await goTo(page, 'Share and keep')
    await page.getByRole('button', { name: 'Remove this assessment' }).click()
    await expect(page.getByText('Remove it from this browser?')).toBeVisible()
  },
  'start, with banners of what could not be read': async (page) => {
    const newer = { ...assessment({ id: 'newer' }), version: 2 }
    await put(page, { ...kept(newer), [`${PREFIX}doc/spoilt`]: 'spoilt' })
    await open(page)
    await expect(page.getByText('A kept assessment could not be read')).toBeVisible()
  },
  'a question, not saved': async (page) => {
    await open(page)
    await begin(page)
    await saved(page)
    await fillUp(page)
    await choose(page, 3)
    await expect(page.getByRole('button', { name: 'Download a copy' })).toBeVisible()
  },
  'a question in a private session': async (page) => {
    await open(page)
    await page.getByRole('button', { name: 'Private session' }).click()
    await begin(page)
    await choose(page, 3)
  },
}
