// Writes a .br and a .gz beside each file named, as tight as they get, where that saves a twentieth or more.
import { readFileSync, writeFileSync } from 'node:fs'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

const WORTH = 0.95
/** The byte of a .gz that names the system that made it; 255 is an unknown one, and the same on all. */
const SYSTEM = 9

for (const file of process.argv.slice(2)) {
  const raw = readFileSync(file)
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: raw.length,
  }
  const gzip = gzipSync(raw, { level: constants.Z_BEST_COMPRESSION })
  gzip[SYSTEM] = 255
  for (const [extension, content] of [['br', brotliCompressSync(raw, { params })], ['gz', gzip]]) {
    if (content.length < raw.length * WORTH) writeFileSync(`${file}.${extension}`, content)
  }
}
