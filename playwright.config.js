// End-to-end tests of the release in dist/; `cargo xtask e2e` builds it first and finds the browser. No traces are kept, as
// they take a third of the time: `npx playwright test … --trace on` records one.
import { existsSync } from 'node:fs'
import { defineConfig } from '@playwright/test'

const port = process.env.ICS_E2E_PORT ?? '4180'
const baseURL = `http://127.0.0.1:${port}/`

/** The browser: told by xtask, else by the user, else where systems put it. */
function chrome() {
  const usual = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
  const found = process.env.ICS_CHROME ?? process.env.CHROME ?? usual.find((path) => existsSync(path))
  if (!found) throw new Error('No Chromium found: run `cargo xtask e2e`, or set CHROME to the program.')
  return found
}

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'target/e2e',
  forbidOnly: Boolean(process.env.CI),
  fullyParallel: true,
  workers: 2,
  // Slow machines are slow, not wrong: what must be fast is measured by the benchmarks.
  timeout: 60_000,
  // Once more where a test failed: among hundreds in a real browser the machine itself now and then is at fault. Playwright
  // lists as flaky what passed only then; it does not go on being so without somebody looking at why.
  retries: 1,
  reporter: [['list']],
  use: {
    baseURL,
    launchOptions: {
      executablePath: chrome(),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  webServer: {
    command: `node tests/e2e/server.mjs ${port}`,
    url: baseURL,
    reuseExistingServer: false,
    stdout: 'ignore',
    stderr: 'pipe',
  },
})
