// Prints, as JSON, the raw and the compressed size of each file named, in that order.
import { readFileSync } from 'node:fs'
import { brotliCompressSync, constants } from 'node:zlib'

const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY }
const sizes = process.argv.slice(2).map((file) => {
  const raw = readFileSync(file)
  return [raw.length, brotliCompressSync(raw, { params }).length]
})
console.log(JSON.stringify(sizes))
