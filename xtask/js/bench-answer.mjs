// Prints how long it takes until a changed answer shows in the figures of the results, laid out: a host page that
// holds the document sets it anew, which is read and scored as a whole. With few units and with many.
// Usage: node bench-answer.mjs <chrome> <port>, with dist/ to be served.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chromium } from '@playwright/test'

const [chrome, port] = process.argv.slice(2)
const ROUNDS = 60

/** One system, places in it, neighbourhoods in them: as many units as asked, every cell answered. */
function assessment(framework, count) {
  const units = Array.from({ length: count }, (_, nth) => {
    const level = nth === 0 ? 0 : nth <= count / 3 ? 1 : 2
    const parent = level === 0 ? undefined : level === 1 ? 'u0' : `u${1 + (nth % Math.max(1, Math.floor(count / 3)))}`
    return { id: `u${nth}`, level: framework.levels[level].id, name: `Unit ${nth}`, parent }
  })
  const answers = units.flatMap((unit, of) =>
    framework.themes
      .filter((theme) => theme.cells[unit.level])
      .map((theme, nth) => ({ unit: unit.id, theme: theme.id, response: 'stage', stage: (of + nth) % 5, then: nth % 3 })),
  )
  return { format: 'ics-maturity/assessment', version: 1, id: `bench-${count}`, title: 'Bench', units, answers }
}

/** In the page: shows a page of the results, changes one answer again and again, and waits until its figures are there. */
async function measure({ document, rounds, name }) {
  const element = globalThis.document.createElement('ics-maturity')
  element.setAttribute('storage', 'host')
  globalThis.document.body.replaceChildren(element)
  await element.ready
  element.value = JSON.stringify(document)
  const root = element.shadowRoot
  const press = async (text) => {
    for (let tries = 0; tries < 100; tries++) {
      const button = [...root.querySelectorAll('button')].find((button) => button.textContent === text)
      if (button) return button.click()
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
    throw new Error(`no button ‘${text}’`)
  }
  await press('Results')
  await press(name)
  await new Promise((resolve) => setTimeout(resolve, 200))
  const times = []
  for (let round = 0; round < rounds; round++) {
    // From end to end, so that it shows in the means of many units, too.
    document.answers[0].stage = round % 2 === 0 ? 4 : 0
    document.revision = round + 1
    const text = JSON.stringify(document)
    const drawn = new Promise((resolve, reject) => {
      setTimeout(() => reject(new Error(`round ${round}: the answer does not show`)), 5_000)
      const observer = new MutationObserver(() => {
        observer.disconnect()
        // Laid out, too.
        root.host.getBoundingClientRect()
        resolve(performance.now())
      })
      observer.observe(root, { subtree: true, childList: true, characterData: true, attributes: true })
    })
    const began = performance.now()
    element.value = text
    times.push((await drawn) - began)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  return times.slice(rounds / 6)
}

const server = spawn('node', ['tests/e2e/server.mjs', port], { stdio: ['ignore', 'pipe', 'inherit'] })
const browser = await chromium.launch({ executablePath: chrome, args: ['--no-sandbox', '--disable-gpu'] })
try {
  await Promise.race([once(server.stdout, 'data'), once(server, 'exit')])
  console.log(`\nan answer on the results, in Chromium (of ${ROUNDS - ROUNDS / 6})        median     p95`)
  for (const [count, name] of [[3, 'Overview'], [3, 'Levels'], [60, 'Overview'], [60, 'Levels']]) {
    const page = await (await browser.newContext()).newPage()
    await page.goto(`http://127.0.0.1:${port}/`)
    const framework = await page.evaluate(async () => {
      await customElements.whenDefined('ics-maturity')
      await document.querySelector('ics-maturity').ready
      return (await fetch('framework.json')).json()
    })
    const times = await page.evaluate(measure, { document: assessment(framework, count), rounds: ROUNDS, name })
    times.sort((a, b) => a - b)
    const figure = (share) => times[Math.floor(share * times.length)].toFixed(1).padStart(5)
    console.log(`  ${`${count} units, ${name}`.padEnd(48)} ${figure(0.5)} ms ${figure(0.95)} ms`)
    await page.context().close()
  }
} finally {
  await browser.close()
  server.kill()
}
