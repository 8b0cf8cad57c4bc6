// A Chromium as people start it: Playwright's own flags switch the partitioning of storage off.
import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { chromium } from '@playwright/test'

/**
 * Starts it with a profile of its own, for as long as `use` takes.
 * @param {string} program
 * @param {(context: import('@playwright/test').BrowserContext) => Promise<void>} use
 */
export async function withChromium(program, use) {
  const profile = await mkdtemp(join(tmpdir(), 'ics-chromium-'))
  const options = ['--headless=new', '--no-sandbox', '--disable-gpu', '--no-first-run', '--remote-debugging-port=0']
  const child = spawn(program, [...options, `--user-data-dir=${profile}`], { stdio: ['ignore', 'ignore', 'pipe'] })
  const gone = new Promise((resolve) => child.once('exit', resolve))
  try {
    const browser = await chromium.connectOverCDP(await addressOf(child))
    await use(browser.contexts()[0])
    await browser.close()
  } finally {
    child.kill()
    await gone
    await rm(profile, { recursive: true, force: true, maxRetries: 5 })
  }
}

/**
 * Where it can be reached, which it says once it is ready.
 * @param {import('node:child_process').ChildProcess} child
 */
async function addressOf(child) {
  const said = []
  for await (const line of createInterface({ input: child.stderr })) {
    const address = /^DevTools listening on (ws:.+)$/.exec(line)?.[1]
    if (address) {
      // It is not to wait for anybody who reads on.
      child.stderr.resume()
      return address
    }
    said.push(line)
  }
  throw new Error(`Chromium ended before it was ready:\n${said.join('\n')}`)
}
