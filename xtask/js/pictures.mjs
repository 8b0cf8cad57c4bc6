// Makes the README's pictures from the worked example, on a day within its plan.
// Usage: node pictures.mjs <chrome> <port>, with dist/ to be served.
import { withBrowser } from './bench-support.mjs'

/** What each picture shows: where to go, the heading that it begins with, and how high it is. */
const PICTURES = [
  { name: 'results', height: 1720, go: 'Results', from: 'Results' },
  { name: 'plan', height: 900, go: 'Plan', from: /^Cycle 1/ },
  { name: 'group', height: 900, go: 'Group', from: 'Group' },
]

await withBrowser(async (browser, base) => {
  for (const { name, height, go, from } of PICTURES) {
    const page = await browser.newPage({ viewport: { width: 1100, height } })
    await page.clock.setFixedTime(new Date('2026-11-20T10:00:00Z'))
    await page.goto(base)
    await page.getByRole('button', { name: 'See an example' }).click()
    await page.getByRole('navigation').first().getByRole('button', { name: go, exact: true }).click()
    await page.getByText('Working out the plan').waitFor({ state: 'hidden' })
    await page.getByRole('heading', { name: from }).first().evaluate((heading) => scrollTo(0, scrollY + heading.getBoundingClientRect().top - 40))
    await page.screenshot({ path: `assets/pictures/${name}.png` })
    console.log(`assets/pictures/${name}.png`)
    await page.close()
  }
})
