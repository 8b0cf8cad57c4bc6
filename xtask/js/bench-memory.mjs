// Prints the memory that is held after a full session: 64 questions of three units answered by keys, every page of results
// and plan seen; beside the same questions answered and completed in the form of SurveyJS.
// Usage: node bench-memory.mjs <chrome> <port>, with dist/ and target/bench/surveyjs/ to be served.
import { WAYS, answerAll } from './bench-session.mjs'
import { PRODUCTS, row, title, withBrowser } from './bench-support.mjs'

const MB = 1_000_000
const ROUNDS = 5

/** In the page, before all else: notes the memory of the widget's WebAssembly, which its script hands to nobody. */
function noteMemory() {
  const { instantiate } = WebAssembly
  WebAssembly.instantiate = async (...given) => {
    const made = await instantiate(...given)
    const { exports } = made.instance ?? made
    // What unpacks it is done with and let go of.
    if (!exports.unpack) window.widgetMemory = Object.values(exports).find((one) => one instanceof WebAssembly.Memory)
    return made
  }
}

/** In bytes, once all garbage is gone. */
async function held(page) {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('HeapProfiler.enable')
  // Twice, as what the first finds may hold on to more.
  for (let time = 0; time < 2; time++) await devtools.send('HeapProfiler.collectGarbage')
  const { usedSize, embedderHeapUsedSize = 0 } = await devtools.send('Runtime.getHeapUsage')
  const wasm = await page.evaluate(() => window.widgetMemory?.buffer.byteLength ?? 0)
  await devtools.detach()
  return { js: usedSize / MB, wasm: wasm / MB, page: embedderHeapUsedSize / MB }
}

await withBrowser(async (browser, base) => {
  const found = PRODUCTS.map(() => [])
  let count = 0
  for (let round = 0; round < ROUNDS; round++) {
    for (const [nth, { name, path }] of PRODUCTS.entries()) {
      const context = await browser.newContext()
      const page = await context.newPage()
      await page.addInitScript(noteMemory)
      await page.goto(base + path)
      count = await answerAll(page, WAYS[name])
      await WAYS[name].rest(page)
      found[nth].push(await held(page))
      await context.close()
    }
  }
  const [ours, theirs] = found
  const each = (of) => [ours.map(of), theirs.map(of)]
  const megabytes = { unit: 'MB', digits: 1 }
  title(`memory after a full session of ${count} answers, in Chromium (median of ${ROUNDS}, least to most)`)
  row('heap: JavaScript and WebAssembly memory', ...each(({ js, wasm }) => js + wasm), { ...megabytes, limit: 8 })
  row('of it, JavaScript', ...each(({ js }) => js), megabytes)
  row('of it, WebAssembly', ...each(({ wasm }) => wasm), megabytes)
  row('besides, the page as the browser holds it', ...each(({ page }) => page), megabytes)
})
console.log(`  After collecting garbage. JavaScript: what V8 uses of its heap. WebAssembly: the whole linear memory, which never shrinks.
  The page: nodes and styles, as far as Blink counts them. Compiled code is in none of these.`)
