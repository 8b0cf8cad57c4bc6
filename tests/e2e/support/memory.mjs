// A program that can run out of memory, and so end in a real fault.
import { answered } from './widget.mjs'

const PAGE = 65_536
const MEMORY = 5

/** @param {Uint8Array} bytes @param {number} at */
function leb(bytes, at) {
  let [value, shift] = [0, 0]
  for (;;) {
    const byte = bytes[at++]
    value |= (byte & 127) << shift
    if (byte < 128) return [value, at]
    shift += 7
  }
}

/** @param {number} value */
function lebOf(value) {
  const bytes = []
  do {
    bytes.push((value & 127) | (value > 127 ? 128 : 0))
    value >>>= 7
  } while (value > 0)
  return bytes
}

/**
 * The same program with a memory that can grow by so many bytes and no more.
 * @param {Uint8Array} wasm
 * @param {number} room
 */
async function confined(wasm, room) {
  let at = 8
  for (;;) {
    const [id, start] = [wasm[at], at]
    const [size, body] = leb(wasm, at + 1)
    at = body + size
    if (id !== MEMORY) continue
    const [count, limits] = leb(wasm, body)
    if (count !== 1 || wasm[limits] !== 0) throw new Error('not one memory without a limit')
    const [least] = leb(wasm, limits + 1)
    const section = [1, 1, ...lebOf(least), ...lebOf(least + Math.ceil(room / PAGE))]
    const limited = [MEMORY, ...lebOf(section.length), ...section]
    return new Blob([wasm.subarray(0, start), Uint8Array.from(limited), wasm.subarray(at)]).arrayBuffer()
  }
}

/** A file that ends the program in a real fault: more text than there is memory for. */
export const TOO_MUCH = JSON.stringify(answered({ title: 'x'.repeat(9_000_000) }))

/**
 * Lets the widgets of a page have no more than 12 MB. The app comes out of its packed file in the page, so that is where
 * it is changed.
 * @param {import('@playwright/test').Page} page
 */
export async function confine(page) {
  await page.addInitScript(`{
    const [PAGE, MEMORY] = [${PAGE}, ${MEMORY}]
    ${leb}
    ${lebOf}
    ${confined}
    const { compile } = WebAssembly
    WebAssembly.compile = async (app) => compile(await confined(app, 12_000_000))
  }`)
}
