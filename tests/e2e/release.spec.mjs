// What a release holds beside the program: checksums, compressed copies, and the bill of what it is made of.
import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, test } from '@playwright/test'
import { projectFile } from './support/widget.mjs'

const dist = process.env.ICS_E2E_DIST ?? fileURLToPath(new URL('../../dist/', import.meta.url))
const files = readdirSync(dist, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name).slice(join(dist, '/').length).replaceAll('\\', '/'))

/** @param {string} name */
const read = (name) => readFileSync(join(dist, name))

test('every file has its checksum, as sha256sum reads them', () => {
  const lines = read('SHA256SUMS').toString().trimEnd().split('\n')
  const listed = lines.map((line) => /^(?<digest>[0-9a-f]{64}) {2}(?<name>\S+)$/.exec(line)?.groups)
  expect(listed.map((one) => one?.name).sort()).toEqual(files.filter((name) => name !== 'SHA256SUMS').sort())
  for (const { digest, name } of listed) {
    expect(createHash('sha256').update(read(name)).digest('hex'), name).toBe(digest)
  }
})

test('compressed copies hold the same as the files beside them', () => {
  const copies = files.filter((name) => /\.(br|gz)$/.test(name))
  for (const copy of copies) {
    const [packed, original] = [read(copy), read(copy.replace(/\.(br|gz)$/, ''))]
    const content = copy.endsWith('.br') ? brotliDecompressSync(packed) : gunzipSync(packed)
    expect(content.equals(original), copy).toBe(true)
    expect(packed.length, copy).toBeLessThan(original.length)
  }
  const compressible = files.filter((name) => /\.(html|js|css|json|wasm)$/.test(name))
  expect(copies.sort()).toEqual(compressible.flatMap((name) => [`${name}.br`, `${name}.gz`]).sort())
})

test('the bill names what is shipped, with licences, and nothing that only builds or tests', () => {
  const bom = JSON.parse(read('sbom.cdx.json').toString())
  expect([bom.bomFormat, bom.specVersion]).toEqual(['CycloneDX', '1.5'])
  expect(bom.metadata.component).toMatchObject({ type: 'application', name: 'ics-maturity', purl: expect.stringMatching(/^pkg:cargo\/ics-maturity@/) })

  const names = bom.components.map(({ name }) => name)
  expect(names).toEqual(expect.arrayContaining(['nhsuk-frontend', 'packing', 'rust-std', 'serde', 'wasm-bindgen', 'web-sys', 'yew']))
  for (const tool of ['esbuild', 'jsonschema', 'proptest', 'sass', 'syn', 'trunk', 'wasm-bindgen-test', 'xtask', 'yew-macro']) {
    expect(names, tool).not.toContain(tool)
  }
  for (const { name, version, purl, scope, licenses } of bom.components) {
    expect(purl, name).toMatch(/^pkg:(cargo|generic|npm)\/[\w%-]+@\d+\.\d+\.\d+/)
    expect(purl.endsWith(`@${version}`), name).toBe(true)
    expect(scope, name).toBe('required')
    expect(licenses.map(({ expression, license }) => expression ?? license.id).join(), name).toMatch(/MIT|Apache-2\.0/)
  }

  const refs = [bom.metadata.component, ...bom.components].map((component) => component['bom-ref'])
  expect(new Set(refs).size).toBe(refs.length)
  expect(bom.dependencies.map(({ ref }) => ref).sort()).toEqual(refs.sort())
  const reached = new Set()
  const reach = (ref) => {
    if (reached.has(ref)) return
    reached.add(ref)
    for (const next of bom.dependencies.find((one) => one.ref === ref).dependsOn ?? []) reach(next)
  }
  reach(bom.metadata.component['bom-ref'])
  expect([...reached].sort(), 'all is there for the app').toEqual(refs.sort())
})

test('says of what would open connections that no network code runs, which is so', () => {
  const { components } = JSON.parse(read('sbom.cdx.json').toString())
  const silent = components.filter(({ description }) => description === 'Compiled along, not linked: no network code runs.')
  expect(silent.map(({ name }) => name)).toEqual(['gloo-net', 'gloo-worker', 'http'])
  // All that the program reaches of the browser, it reaches through this script.
  expect(read('ics-maturity-app.js').toString()).not.toMatch(/EventSource|WebSocket|Worker|XMLHttpRequest|fetch|sendBeacon|RTCPeerConnection/)
})

test('licences are there, ours and those of all that it was made of', () => {
  for (const name of ['LICENSE-APACHE', 'LICENSE-MIT']) expect(read(name).toString()).toBe(projectFile(name))
  const notices = read('THIRD-PARTY-NOTICES.txt').toString()
  const { components } = JSON.parse(read('sbom.cdx.json').toString())
  for (const { name, version } of components.filter(({ name }) => name !== 'packing')) expect(notices).toContain(`\n${name} ${version} (`)
  const [nothing, ...parts] = notices.split(/^-{72}$/m)
  expect(nothing).not.toContain('(')
  for (const part of parts) expect(part, part.slice(0, 200)).toMatch(/Permission is hereby granted|under Apache-2\.0, whose text/)
  expect(notices).toContain('Copyright (c) 2019 NHS.UK')
  expect(notices).toMatch(/UNICODE LICENSE V3/)
  expect(read('ics-maturity.html').toString()).toMatch(/<!-- ics-maturity, MIT OR Apache-2\.0\..*NHS\.UK.*-->\s*$/)
})

test('a small framework to start from is the one that the tests read', () => {
  expect(read('example-framework.json').toString()).toBe(projectFile('tests/fixtures/small-framework.json'))
})

test('the bill is the same for the same release, whenever and wherever it is made', () => {
  const text = read('sbom.cdx.json').toString()
  expect(text).not.toMatch(/timestamp|serialNumber|urn:uuid|file:|[a-z]:\\|\/home\/|\/Users\//i)
})
