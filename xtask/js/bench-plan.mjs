// Prints how long it takes to plan 20 systems with a place and a neighbourhood each, about 4,000 chunks: worked out in
// one go, and shown on the board, with the longest time for which the page could not answer meanwhile.
// Usage: node bench-plan.mjs <chrome> <port>, with dist/ to be served.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chromium } from '@playwright/test'

const [chrome, port] = process.argv.slice(2)
const ROUNDS = 5

/** Every cell at stage 0, with targets of 3 and 4 in turn. */
function assessment(framework) {
  const units = []
  const answers = []
  for (let nth = 0; nth < 20; nth++) {
    for (const [depth, level] of framework.levels.entries()) {
      const id = `${level.id}-${nth}`
      const parent = depth > 0 ? `${framework.levels[depth - 1].id}-${nth}` : undefined
      units.push({ id, level: level.id, name: id, parent })
      for (const theme of framework.themes.filter((theme) => theme.cells[level.id])) {
        answers.push({ unit: id, theme: theme.id, response: 'stage', stage: 0, target: 3 + (answers.length % 2) })
      }
    }
  }
  return { format: 'ics-maturity/assessment', version: 1, id: 'bench-plan', title: 'Bench', units, answers }
}

/** In the page. */
async function measure(document) {
  const element = globalThis.document.querySelector('ics-maturity')
  const wait = (time) => new Promise((resolve) => setTimeout(resolve, time))
  element.value = JSON.stringify(document)
  await wait(200)
  const began = performance.now()
  const { chunks, waiting } = element.plan
  const reckoned = performance.now() - began
  let [last, longest, on] = [performance.now(), 0, true]
  const turn = () => {
    const now = performance.now()
    longest = Math.max(longest, now - last)
    last = now
    if (on) setTimeout(turn, 0)
  }
  turn()
  const pressed = performance.now()
  const buttons = [...element.shadowRoot.querySelectorAll('button')]
  buttons.find((button) => button.textContent === 'Plan').click()
  while (!element.shadowRoot.querySelector('.ics-board')) await wait(1)
  const shown = performance.now() - pressed
  await wait(100)
  on = false
  return { count: chunks.length + waiting.length, figures: [reckoned, shown, longest] }
}

const server = spawn('node', ['tests/e2e/server.mjs', port], { stdio: ['ignore', 'pipe', 'inherit'] })
const browser = await chromium.launch({ executablePath: chrome, args: ['--no-sandbox', '--disable-gpu'] })
try {
  await Promise.race([once(server.stdout, 'data'), once(server, 'exit')])
  const rounds = []
  let count = 0
  for (let round = 0; round < ROUNDS; round++) {
    const page = await (await browser.newContext()).newPage()
    await page.goto(`http://127.0.0.1:${port}/`)
    const framework = await page.evaluate(async () => {
      await customElements.whenDefined('ics-maturity')
      await document.querySelector('ics-maturity').ready
      return (await fetch('framework.json')).json()
    })
    const found = await page.evaluate(measure, assessment(framework))
    count = found.count
    rounds.push(found.figures)
    await page.context().close()
  }
  console.log(`\na plan of ${count} chunks, in Chromium (median of ${ROUNDS})`)
  for (const [nth, name] of ['worked out', 'shown on the board', 'longest time without an answer'].entries()) {
    const times = rounds.map((figures) => figures[nth]).sort((a, b) => a - b)
    console.log(`  ${name.padEnd(48)} ${times[Math.floor(ROUNDS / 2)].toFixed(0).padStart(5)} ms`)
  }
} finally {
  await browser.close()
  server.kill()
}
