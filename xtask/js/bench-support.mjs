// What the benchmarks beside SurveyJS share: the server, the browser, medians, and rows that say where a budget ends.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { loadavg } from 'node:os'
import { chromium } from '@playwright/test'

/** What is measured beside each other, by the address on the same server. */
export const PRODUCTS = [
  { name: 'ours', path: '' },
  { name: 'SurveyJS', path: 'surveyjs/' },
]

/**
 * Serves both and runs `measure` with a browser; ends both whatever happens.
 * @param {(browser: import('@playwright/test').Browser, base: string) => Promise<void>} measure
 * @param {string[]} [flags] of the browser
 */
export async function withBrowser(measure, flags = []) {
  const [chrome, port] = process.argv.slice(2)
  const server = spawn('node', ['tests/e2e/server.mjs', port], { stdio: ['ignore', 'pipe', 'inherit'] })
  const browser = await chromium.launch({ executablePath: chrome, args: ['--no-sandbox', '--disable-gpu', ...flags] })
  try {
    await Promise.race([once(server.stdout, 'data'), once(server, 'exit')])
    await measure(browser, `http://127.0.0.1:${port}/`)
  } finally {
    await browser.close()
    server.kill()
  }
}

/**
 * The figure below which the share lies.
 * @param {number[]} figures
 * @param {number} [share] the median where not given
 */
export function quantile(figures, share = 0.5) {
  const sorted = figures.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]
}

/** @param {string} what */
export function title(what) {
  console.log(`\n${what}; the machine's load was ${loadavg()[0].toFixed(1)}`)
  console.log(`  ${''.padEnd(44)} ${'ours'.padStart(24)} ${'SurveyJS'.padStart(24)}  ratio`)
}

/**
 * Prints one comparison, with a word where ours is beyond its budget.
 * @param {string} what
 * @param {number[]} ours several of the same
 * @param {number[]} theirs
 * @param {{unit: string, digits?: number, share?: number, limit?: number, ratio?: number}} options `share`: of which quantile,
 * the median where not given; `limit` for ours, in the unit; `ratio` to SurveyJS's that ours must stay below
 */
export function row(what, ours, theirs, { unit, digits = 0, share = 0.5, limit = Infinity, ratio = Infinity }) {
  const figure = (figures) => {
    if (!figures.some(Boolean)) return 'none'.padStart(24)
    const [middle, least, most] = [share, 0, 1].map((share) => quantile(figures, share).toFixed(digits))
    return `${least === most ? middle : `${middle} (${least} to ${most})`} ${unit}`.padStart(24)
  }
  const [own, other] = [ours, theirs].map((figures) => quantile(figures, share))
  const faults = [
    [own > limit, `${limit} ${unit}`],
    [own >= ratio * other && ratio < Infinity, `${ratio.toFixed(2)} of SurveyJS`],
  ].flatMap(([is, what]) => (is ? [`  BEYOND ${what}`] : []))
  const compared = other > 0 ? (own / other).toFixed(2) : ''
  console.log(`  ${what.padEnd(44)} ${figure(ours)} ${figure(theirs)}  ${compared.padStart(5)}${faults.join('')}`)
}
