// Prints what a first visit loads and how long it takes until the first screen can be used, without throttling and on a
// slow line, beside the same questions as a form of SurveyJS on the same server, in turn.
// Usage: node bench-load.mjs <chrome> <port>, with dist/ and target/bench/surveyjs/ to be served.
import { brotliCompressSync, constants } from 'node:zlib'
import { PRODUCTS, row, title, withBrowser } from './bench-support.mjs'

const ROUNDS = 5
/** Bytes in a second, milliseconds, and how many times slower than this machine. */
const SLOW = { throughput: 1_600_000 / 8, latency: 150, cpu: 4 }

/**
 * In the page, before anything else in it: presses the first button as soon as a frame has shown it, again and again
 * until that takes it away, and keeps the time of the press that did.
 */
function press() {
  const find = () => {
    const root = document.querySelector('ics-maturity')?.shadowRoot ?? document
    return root.querySelector('.ics-card__link, .sd-navigation__start-btn')
  }
  const isShown = (button) => button.getClientRects().length > 0
  globalThis.usable = new Promise((resolve) => {
    const seek = () => {
      const button = find()
      if (!button || !isShown(button)) return setTimeout(seek, 2)
      requestAnimationFrame(() => setTimeout(pressed, 0, button))
    }
    const pressed = (button) => {
      const at = performance.now()
      const look = () => {
        if (!isShown(button)) resolve(at)
        else if (performance.now() - at > 100) pressed(button)
        else setTimeout(look, 2)
      }
      button.click()
      look()
    }
    seek()
  })
}

/** Opens a page with nothing cached, and gives the time to its first usable screen and what it loaded. */
async function load(browser, address, slow) {
  const context = await browser.newContext()
  const page = await context.newPage()
  const files = new Set()
  page.on('request', (request) => files.add(request.url()))
  await page.addInitScript(press)
  if (slow) {
    const devtools = await context.newCDPSession(page)
    await devtools.send('Network.enable')
    await devtools.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: slow.latency,
      downloadThroughput: slow.throughput,
      uploadThroughput: slow.throughput,
    })
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: slow.cpu })
  }
  await page.goto(address)
  const usable = await page.evaluate(() => globalThis.usable)
  return { usable, files, close: () => context.close() }
}

/**
 * Of each file, compressed as well as brotli can.
 * @param {Set<string>} files what the browser asked for
 */
async function bytes(files) {
  const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY }
  let sum = 0
  for (const file of files) {
    // The icon is in the page.
    if (file.startsWith('data:')) continue
    sum += brotliCompressSync(await (await fetch(file)).arrayBuffer(), { params }).length
  }
  return sum
}

await withBrowser(async (browser, base) => {
  const sizes = []
  for (const { path } of PRODUCTS) {
    // Not timed: the server compresses what it is asked for the first time.
    const { files, close } = await load(browser, base + path)
    sizes.push([await bytes(files)])
    await close()
  }
  const lines = [undefined, SLOW].map((slow) => ({ slow, found: PRODUCTS.map(() => []) }))
  title(`a first visit with nothing cached, in Chromium (median of ${ROUNDS}, least to most)`)
  for (let round = 0; round < ROUNDS; round++) {
    for (const { slow, found } of lines) {
      for (const [nth, { path }] of PRODUCTS.entries()) {
        const { usable, close } = await load(browser, base + path, slow)
        found[nth].push(usable / 1000)
        await close()
      }
    }
  }
  const [quick, slow] = lines.map(({ found }) => found)
  const seconds = { unit: 's', digits: 2 }
  row('loaded, each file as brotli 11', sizes[0], sizes[1], { unit: 'B', limit: 200_000, ratio: 0.6 })
  row('first usable screen', quick[0], quick[1], { ...seconds, limit: 0.5 })
  row('first usable screen, slow', slow[0], slow[1], { ...seconds, limit: 2, ratio: 0.5 })
})
console.log(`  Slow: ${SLOW.latency} ms, 1.6 Mbit/s, the main thread ${SLOW.cpu} times slower. Usable: its button was shown, and pressing it led on.
  SurveyJS: survey-core and survey-js-ui, bundled and minified, with the default theme without its web fonts, and the same
  64 questions with stage, then, target, confidence and note, on a page for each layer after a start page. It keeps nothing
  and works nothing out; ours also holds the steps of plans, examples, lenses. The same server, compression (brotli 9) and
  policy; SurveyJS needs its page to vouch for all HTML (a default policy of trusted types), and one style of its is blocked.`)
