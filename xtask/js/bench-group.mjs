// Prints how long it takes to read 200 files of 64 answers each, to add them as respondents, to agree on a stage among
// them, and how long the page could not answer at most; and the statistics of 1,000 respondents.
// Usage: node bench-group.mjs <chrome> <port>, with dist/ to be served.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chromium } from '@playwright/test'

const [chrome, port] = process.argv.slice(2)
const ROUNDS = 5
const FILES = 200
const MANY = 1000

/** What the nth respondent says of every cell. */
function assessment(framework, nth) {
  const units = framework.levels.map((level, depth) => ({
    id: level.id, level: level.id, name: level.name, parent: depth > 0 ? framework.levels[depth - 1].id : undefined,
  }))
  const answers = []
  for (const theme of framework.themes) {
    for (const unit of units.filter((unit) => theme.cells[unit.level])) {
      answers.push({
        unit: unit.id, theme: theme.id, response: 'stage', stage: (nth * 7 + answers.length * 3) % 5,
        confidence: 'medium', modified: '2026-03-02T09:40:00.000Z',
      })
    }
  }
  return {
    format: 'ics-maturity/assessment', version: 1, id: `d${nth}`, revision: 64, title: 'Bench', modified: '2026-03-02T09:41:10.120Z',
    framework: { id: framework.id, revision: framework.revision }, respondent: { id: `r${nth}` },
    settings: { scope: 'full' }, units, answers,
  }
}

/** In the page. */
async function measure({ files, many }) {
  const element = globalThis.document.querySelector('ics-maturity')
  const root = element.shadowRoot
  const wait = (time) => new Promise((resolve) => setTimeout(resolve, time))
  const button = (text) => [...root.querySelectorAll('button')].find((one) => one.textContent.startsWith(text))
  const until = async (there) => {
    while (!there()) await wait(1)
  }
  await element.importJson(files[0], 'new')
  button('Group').click()
  await until(() => root.querySelector('input[type=file]'))
  let [last, longest, on] = [performance.now(), 0, true]
  const turn = () => {
    const now = performance.now()
    longest = Math.max(longest, now - last)
    last = now
    if (on) setTimeout(turn, 0)
  }
  turn()
  const began = performance.now()
  const given = new DataTransfer()
  for (const [nth, text] of files.slice(1).entries()) given.items.add(new File([text], `${nth}.json`, { type: 'application/json' }))
  const input = root.querySelector('input[type=file]')
  input.files = given.files
  input.dispatchEvent(new Event('change', { bubbles: true }))
  await until(() => button('Add 2'))
  const read = performance.now() - began
  const pressed = performance.now()
  button('Add 2').click()
  await until(() => button('Discuss'))
  const added = performance.now() - pressed
  button('Discuss').click()
  await until(() => root.querySelector('input[name="g-agreed"]'))
  const chosen = performance.now()
  root.querySelector('input[name="g-agreed"]').click()
  await until(() => root.querySelector('.ics-discuss__stage--agreed'))
  const agreed = performance.now() - chosen
  await wait(500)
  on = false
  element.value = many
  await wait(300)
  const asked = performance.now()
  void element.exportCsv('group')
  const statistics = performance.now() - asked
  return [read, added, agreed, longest, statistics]
}

const server = spawn('node', ['tests/e2e/server.mjs', port], { stdio: ['ignore', 'pipe', 'inherit'] })
const browser = await chromium.launch({ executablePath: chrome, args: ['--no-sandbox', '--disable-gpu'] })
try {
  await Promise.race([once(server.stdout, 'data'), once(server, 'exit')])
  const rounds = []
  for (let round = 0; round < ROUNDS; round++) {
    const page = await (await browser.newContext()).newPage()
    await page.goto(`http://127.0.0.1:${port}/`)
    const framework = await page.evaluate(async () => {
      await customElements.whenDefined('ics-maturity')
      await document.querySelector('ics-maturity').ready
      return (await fetch('framework.json')).json()
    })
    const files = Array.from({ length: FILES + 1 }, (_, nth) => JSON.stringify(assessment(framework, nth)))
    const respondents = Array.from({ length: MANY }, (_, nth) => {
      const { id, respondent, answers } = assessment(framework, nth)
      return { respondent, document: { id, title: '', revision: 1, modified: '2026-03-02T09:41:10.120Z' }, answers }
    })
    const many = JSON.stringify({ ...assessment(framework, MANY), group: { respondents, agreed: [] } })
    rounds.push(await page.evaluate(measure, { files, many }))
    await page.context().close()
  }
  console.log(`\n${FILES} files of 64 answers, in Chromium (median of ${ROUNDS})`)
  const names = ['read and shown', 'added and shown', 'a stage agreed and shown', 'longest time without an answer', `table of ${MANY} respondents`]
  for (const [nth, name] of names.entries()) {
    const times = rounds.map((figures) => figures[nth]).sort((a, b) => a - b)
    console.log(`  ${name.padEnd(48)} ${times[Math.floor(ROUNDS / 2)].toFixed(0).padStart(5)} ms`)
  }
} finally {
  await browser.close()
  server.kill()
}
