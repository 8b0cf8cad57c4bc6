// What README and guide tell people to type does what they say. One after the other, since cargo runs once at a time.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { expect, test } from '@playwright/test'
import { blocks, guide, readme } from './support/papers.mjs'
import { answers, begin, choose, projectFile, ready } from './support/widget.mjs'

test.describe.configure({ mode: 'default' })

const root = fileURLToPath(new URL('../../', import.meta.url))
const COMMANDS = [...new Set([...readme.commands, ...guide.commands])]
const dist = process.env.ICS_E2E_DIST ?? `${root}dist`

/**
 * Runs a command as people type it, and gives what it printed; it has to succeed.
 * @param {string} command
 * @param {string} [folder]
 */
async function run(command, folder = root) {
  const child = spawn(command, { cwd: folder, shell: true, stdio: ['ignore', 'pipe', 'pipe'] })
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (printed += chunk))
  const [code] = await once(child, 'close')
  expect(code, printed).toBe(0)
  return printed
}

/** Serves a build to look at, under the policy that is promised, until it is interrupted. */
async function serves(command, page) {
  // `CI` keeps it from opening a browser of its own.
  const child = spawn(command, { cwd: root, shell: true, detached: true, env: { ...process.env, CI: '1' }, stdio: ['ignore', 'pipe', 'inherit'] })
  const gone = once(child, 'close')
  try {
    const address = await addressOf(child)
    // Another port where that one is taken.
    expect(readme.links.find((link) => link.startsWith('http:')).replace('8080', new URL(address).port)).toBe(address.replace(/\/$/, ''))
    const response = await page.goto(address)
    // Which sites may frame it is for whoever runs the server to say.
    const promised = blocks(readme, '')[0].replace(/\s+/g, ' ').replace(/frame-ancestors [^;]+/, 'frame-ancestors *')
    expect(response.headers()['content-security-policy']).toBe(promised)
    await ready(page)
    await begin(page)
    await choose(page, 2)
    expect(await answers(page)).toEqual({ delegation: 2 })
  } finally {
    process.kill(-child.pid, 'SIGTERM')
    await gone
  }
}

/** Where a server says that it is. */
async function addressOf(child) {
  for await (const line of createInterface({ input: child.stdout })) {
    const address = /^ {4}(http:\S+)$/.exec(line)?.[1]
    if (address) {
      child.stdout.resume()
      return address
    }
  }
  throw new Error('It ended before it served.')
}

/** Lists the commands, and all that are named anywhere. */
async function listsCommands(command) {
  const listed = [...(await run(command)).matchAll(/^ {2}(\w+) /gm)].map(([, name]) => `cargo xtask ${name}`)
  const named = COMMANDS.filter((one) => one.startsWith('cargo xtask ')).map((one) => one.split(' ').slice(0, 3).join(' '))
  expect(listed).toEqual(expect.arrayContaining(named))
}

/** Is what runs this very test. */
function isThis(command) {
  expect(projectFile('.ci/run').trim().split('\n').at(-1)).toBe(command)
}

/** Is a step of the test command, which says so where that fails. */
function isStep(command) {
  expect(projectFile('xtask/src/commands/test.rs')).toContain(`\`${command}\` repeats`)
}

/** Finds tests in the files that it names; they run anyway. */
async function lists(command) {
  expect(await run(`npx playwright test ${command.split(' ').at(-1)} --list`)).toMatch(/Total: [1-9]\d* tests? in 1 file/)
}

async function tests(command) {
  const printed = await run(command)
  expect(printed).toMatch(/test result: ok\. [1-9]\d* passed/)
  if (command.includes('framework_reading')) expect(printed.match(/^ *\d+\.\d {2}[\w-]+ at \w+, \d: \S/gm)).toHaveLength(320)
}

/** Changes nothing where the schemas are those of the types. */
async function writesSchemas(command) {
  const schemas = () => ['assessment', 'framework'].map((name) => projectFile(`assets/schemas/${name}-1.schema.json`))
  const before = schemas()
  await tests(command)
  expect(schemas()).toEqual(before)
}

async function checksums(command) {
  const lines = (await run(command, dist)).trim().split('\n')
  expect(lines.filter((line) => !line.endsWith(': OK'))).toEqual([])
}

/** Takes minutes, or writes pictures: looked at is that the command is there, and that Node can read its scripts. */
async function isListed(command) {
  const [name] = command.split(' ').slice(-1)
  expect(await run('cargo xtask')).toMatch(new RegExp(`^  ${name} `, 'm'))
  const scripts = [...projectFile(`xtask/src/commands/${name}.rs`).matchAll(/"(xtask\/js\/[\w-]+\.mjs)"/g)].map(([, script]) => script)
  expect(scripts.length).toBeGreaterThan(0)
  for (const script of scripts) await run(`node --check ${script}`)
}

/** Needs a compiler and a tool that the other commands do not: looked at is that its target is one. */
async function isFuzzed(command) {
  const { packages } = JSON.parse((await run('cargo metadata --manifest-path fuzz/Cargo.toml --no-deps --format-version 1')).split('\n').find((line) => line.startsWith('{')))
  expect(packages[0].targets.filter(({ kind }) => kind.includes('bin')).map(({ name }) => name)).toContain(command.split(' ').at(-1))
}

/** How each command is tried. */
const KINDS = [
  [/^cargo xtask$/, listsCommands],
  [/^cargo xtask serve$/, serves],
  [/^cargo xtask test$/, isThis],
  [/^cargo xtask (build|e2e|pseudo)$|^cargo test --workspace --all-features$/, isStep],
  [/^(cargo xtask e2e|npx playwright test) \w+\.spec$/, lists],
  [/^cargo test --workspace --all-features --test \w+( -- --nocapture)?$/, tests],
  [/^UPDATE_SCHEMAS=1 cargo test --workspace --all-features --test schemas$/, writesSchemas],
  [/^sha256sum --check \w+$/, checksums],
  [/^cargo xtask (bench|pictures)$/, isListed],
  [/^cargo \+nightly fuzz run \w+$/, isFuzzed],
]

for (const command of COMMANDS) {
  test(command, async ({ page }) => {
    // Where nothing is compiled yet.
    test.setTimeout(900_000)
    const how = KINDS.find(([like]) => like.test(command))?.[1]
    expect(how, 'a test knows how to try it').toBeDefined()
    await how(command, page)
  })
}
