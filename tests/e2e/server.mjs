// Serves the release as a plain web server would, under the strict policy that the widget promises to work under, and
// around it the pages of hosts, each under the policy of its site (support/policies.mjs).
//
//   /               dist/
//   /sub/folder/    dist/ again: every address in it must be relative
//   /hosts/         tests/e2e/hosts/: pages that embed the widget
//   /neighbour/     target/neighbour/: another program made with Yew
//   /pseudo/        target/pseudo/dist/: the interface in other letters
//   /fixtures/      tests/fixtures/: frameworks that pages name
//   /surveyjs/      target/bench/surveyjs/: the form that `cargo xtask bench` measures ours beside
//
// Usage: node tests/e2e/server.mjs [port]
import { readFile, stat } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join, normalize, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'
import { policyOf } from './support/policies.mjs'

const root = fileURLToPath(new URL('../../', import.meta.url))
/** Another copy of the release to serve, for work on the tests while the release is being rebuilt. */
const dist = process.env.ICS_E2E_DIST ?? join(root, 'dist')

/** The longest prefix first. */
const folders = [
  ['/sub/folder/', dist],
  ['/hosts/', join(root, 'tests/e2e/hosts')],
  ['/neighbour/', join(root, 'target/neighbour')],
  ['/pseudo/', join(root, 'target/pseudo/dist')],
  ['/fixtures/', join(root, 'tests/fixtures')],
  ['/surveyjs/', join(root, 'target/bench/surveyjs')],
  ['/', dist],
]

/** What hosts are told to configure: a module of another type does not run. */
const types = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
}

/**
 * The file that a path means, or nothing where it leads out of the folders served.
 * @param {string} path
 * @returns {string | undefined}
 */
function fileFor(path) {
  const [prefix, folder] = folders.find(([start]) => path.startsWith(start)) ?? ['/', dist]
  const file = normalize(join(folder, path.slice(prefix.length)))
  if (file !== folder && !file.startsWith(folder + sep)) return undefined
  return path.endsWith('/') ? join(file, 'index.html') : file
}

/** Compressed once, as servers do; half a second for the whole release. */
const compressed = new Map()

/**
 * @param {string} file
 * @param {Buffer} content
 */
async function brotli(file, content) {
  const { mtimeMs } = await stat(file)
  if (compressed.get(file)?.mtimeMs !== mtimeMs) {
    const params = { [constants.BROTLI_PARAM_QUALITY]: 9 }
    compressed.set(file, { mtimeMs, content: await promisify(brotliCompress)(content, { params }) })
  }
  return compressed.get(file).content
}

const server = createServer(async (request, response) => {
  response.setHeader('cache-control', 'no-store')
  response.setHeader('x-content-type-options', 'nosniff')
  // A sandboxed frame has no origin of its own; its files reach it only where this allows it, and no other page needs it.
  if (request.headers.origin === 'null') response.setHeader('access-control-allow-origin', '*')
  try {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname)
    response.setHeader('content-security-policy', policyOf(path))
    const file = fileFor(path)
    if (!file) throw new Error('outside')
    const content = await readFile(file)
    response.setHeader('content-type', types[extname(file)] ?? 'application/octet-stream')
    const accepts = /\bbr\b/.test(String(request.headers['accept-encoding']))
    if (accepts) response.setHeader('content-encoding', 'br')
    response.end(accepts ? await brotli(file, content) : content)
  } catch {
    response.statusCode = 404
    response.setHeader('content-type', 'text/plain; charset=utf-8')
    response.end('Not found\n')
  }
})

const port = Number(process.argv[2] ?? 4180)
server.listen(port, '127.0.0.1', () => console.log(`http://127.0.0.1:${port}/`))
