// A web server as people have it: nginx, where it is installed with its module for brotli.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'

/** The file of its module for brotli; nothing where one of the two is missing. */
export function brotliModule() {
  const { stderr } = spawnSync('nginx', ['-V'], { encoding: 'utf8' })
  const folder = /--modules-path=(\S+)/.exec(stderr ?? '')?.[1]
  const file = folder && join(folder, 'ngx_http_brotli_static_module.so')
  return file && existsSync(file) ? file : undefined
}

/** A port that nobody listens on. */
async function freePort() {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address()
  await new Promise((resolve) => server.close(resolve))
  return port
}

/**
 * Serves a folder by nginx, for as long as `use` takes.
 * @param {string} brotli its module
 * @param {string} directives for the server
 * @param {{root: string, work: string}} folders what to serve, and where its own files may lie
 * @param {(base: string) => Promise<void>} use
 */
export function withNginx(brotli, directives, { root, work }, use) {
  const types = 'text/html html; text/css css; text/javascript js; application/json json; application/wasm wasm;'
  return withNginxAs(brotli, (listen) => `types { ${types} } server { ${listen} root ${root}; ${directives} }`, work, use)
}

/**
 * The same with a configuration of one's own.
 * @param {string} brotli its module
 * @param {(listen: string) => string} http all of it, given where its server listens
 * @param {string} work where its own files may lie
 * @param {(base: string) => Promise<void>} use
 */
export async function withNginxAs(brotli, http, work, use) {
  const port = await freePort()
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${work};`).join(' ')
  await mkdir(work, { recursive: true })
  await writeFile(
    join(work, 'nginx.conf'),
    `load_module ${brotli}; daemon off; master_process off; pid ${work}/pid; events {}
    http { access_log off; ${temporary} ${http(`listen 127.0.0.1:${port};`)} }\n`,
  )
  const child = spawn('nginx', ['-p', work, '-c', 'nginx.conf', '-e', 'stderr'], { stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  child.stderr.on('data', (chunk) => (said += chunk))
  const gone = new Promise((resolve) => child.once('exit', resolve))
  try {
    await answering(`http://127.0.0.1:${port}/`, child, () => said)
    await use(`http://127.0.0.1:${port}/`)
  } finally {
    child.kill()
    await gone
  }
}

/** Waits until a server answers, or has ended. */
async function answering(base, child, said) {
  for (;;) {
    if (child.exitCode !== null) throw new Error(`nginx refuses its configuration:\n${said()}`)
    if (await fetch(base).then(() => true, () => false)) return
  }
}
