// Prints how long it takes until an answer shows, laid out. First by a person's key in the question, beside the form of
// SurveyJS. Then in the figures of the results: a host page that holds the document sets it anew, which is read and scored
// as a whole, with few units and with many.
// Usage: node bench-answer.mjs <chrome> <port>, with dist/ and target/bench/surveyjs/ to be served.
import { WAYS, answerAll } from './bench-session.mjs'
import { PRODUCTS, row, title, withBrowser } from './bench-support.mjs'

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

/** In the page: times one key, from when it is pressed until what it changes is laid out, and until a frame shows it. */
function watch() {
  const root = document.querySelector('ics-maturity')?.shadowRoot ?? document
  const { port1, port2 } = new MessageChannel()
  globalThis.shown = new Promise((resolve, reject) => {
    const pressed = ({ timeStamp }) => {
      let laidOut
      const observer = new MutationObserver(() => {
        document.body.getBoundingClientRect()
        laidOut = performance.now() - timeStamp
      })
      observer.observe(root, { subtree: true, childList: true, attributes: true, characterData: true })
      port1.onmessage = () => {
        observer.disconnect()
        if (laidOut === undefined) reject(new Error('a frame came and nothing had changed'))
        else resolve([laidOut, performance.now() - timeStamp])
      }
      // A message sent as a frame begins arrives when it is made.
      requestAnimationFrame(() => port2.postMessage(undefined))
    }
    addEventListener('keydown', pressed, { capture: true, once: true })
  })
}

/** Every question answered once; then each another way, timed. */
async function byKey(browser, base) {
  const found = PRODUCTS.map(() => [])
  for (const [nth, { name, path }] of PRODUCTS.entries()) {
    const page = await (await browser.newContext()).newPage()
    await page.goto(base + path)
    await answerAll(page, WAYS[name])
    await WAYS[name].again(page)
    for await (const { today } of WAYS[name].questions(page)) {
      await today.and(page.locator(':checked')).focus()
      await page.evaluate(watch)
      await page.keyboard.press('ArrowDown')
      found[nth].push(await page.evaluate(() => globalThis.shown))
    }
    await page.context().close()
  }
  const each = (of) => found.map((times) => times.map((both) => both[of]))
  const figures = { unit: 'ms', digits: 1 }
  title(`an answer by a key, all ${found[0].length} questions answered, in Chromium (least to most)`)
  row('taken and laid out, median', ...each(0), figures)
  row('taken and laid out, p95', ...each(0), { ...figures, share: 0.95, limit: 16 })
  row('until a frame shows it, median', ...each(1), figures)
  row('until a frame shows it, p95', ...each(1), { ...figures, share: 0.95 })
  console.log(`  Ours shows one question a screen and works out the results at each answer; SurveyJS shows those of a layer, about 11.
  Frames come 60 times a second: a key waits for the next one, half of 16.7 ms on average.`)
}

/** In the results, set by the host. */
async function byHost(browser, base) {
  console.log(`\nan answer on the results, in Chromium (of ${ROUNDS - ROUNDS / 6})        median     p95`)
  for (const [count, name] of [[3, 'Overview'], [3, 'Levels'], [60, 'Overview'], [60, 'Levels']]) {
    const page = await (await browser.newContext()).newPage()
    await page.goto(base)
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
}

await withBrowser(async (browser, base) => {
  await byKey(browser, base)
  await byHost(browser, base)
})
