// Prints how long the program takes to begin: the framework read, everything set up, the first screen asked for.
// Usage: node bench-start.mjs <chrome> <port>, with dist/ to be served.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chromium } from '@playwright/test'

const [chrome, port] = process.argv.slice(2)
const ROUNDS = 9

const server = spawn('node', ['tests/e2e/server.mjs', port], { stdio: ['ignore', 'pipe', 'inherit'] })
const browser = await chromium.launch({ executablePath: chrome, args: ['--no-sandbox', '--disable-gpu'] })
try {
  await Promise.race([once(server.stdout, 'data'), once(server, 'exit')])
  const [first, second, tenth] = [[], [], []]
  for (let round = 0; round < ROUNDS; round++) {
    const page = await (await browser.newContext()).newPage()
    await page.goto(`http://127.0.0.1:${port}/framework.json`)
    const times = await page.evaluate(async () => {
      const [app, unpacker, packed] = await Promise.all([
        import('/ics-maturity-app.js'),
        fetch('/ics-maturity-unpack.wasm').then((response) => response.arrayBuffer()),
        fetch('/ics-maturity-app.bin').then((response) => response.arrayBuffer()),
      ])
      const { instance } = await WebAssembly.instantiate(unpacker)
      const { memory, room, unpack, content } = instance.exports
      const place = room(packed.byteLength)
      new Uint8Array(memory.buffer).set(new Uint8Array(packed), place)
      const length = unpack(true)
      const module = await WebAssembly.compile(new Uint8Array(memory.buffer, content(), length))
      await app.default({ module_or_path: module })
      const attributes = JSON.stringify({ storage: 'memory' })
      return Array.from({ length: 10 }, () => {
        const host = document.body.appendChild(document.createElement('div'))
        const root = host.attachShadow({ mode: 'open' }).appendChild(document.createElement('div'))
        const began = performance.now()
        new app.Widget(host, root, attributes)
        return performance.now() - began
      })
    })
    first.push(times[0])
    second.push(times[1])
    tenth.push(times[9])
    await page.context().close()
  }
  const median = (times) => times.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)].toFixed(1)
  console.log(`\nto begin, in Chromium (median of ${ROUNDS})`)
  console.log(`  first, while the browser compiles it  ${median(first).padStart(6)} ms`)
  console.log(`  second                                ${median(second).padStart(6)} ms`)
  console.log(`  tenth, compiled                       ${median(tenth).padStart(6)} ms`)
} finally {
  await browser.close()
  server.kill()
}
