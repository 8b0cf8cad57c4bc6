// Bundles the form for production: one script with the questions in it, and its styles.
// Usage: node build.mjs <framework.json> <folder to build into>
import { copyFile, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { survey } from './survey.mjs'

const [framework, folder] = process.argv.slice(2)
const here = fileURLToPath(new URL('.', import.meta.url))
const questions = JSON.stringify(survey(JSON.parse(await readFile(framework, 'utf8'))))

await build({
  entryPoints: [join(here, 'form.mjs')],
  outdir: folder,
  bundle: true,
  minify: true,
  format: 'esm',
  target: 'es2022',
  legalComments: 'none',
  logLevel: 'error',
  define: { 'process.env.NODE_ENV': '"production"' },
  plugins: [
    {
      name: 'the questions',
      setup(build) {
        build.onResolve({ filter: /^survey\.json$/ }, ({ path }) => ({ path, namespace: 'questions' }))
        build.onLoad({ filter: /.*/, namespace: 'questions' }, () => ({ contents: questions, loader: 'json' }))
      },
    },
  ],
})
await copyFile(join(here, 'index.html'), join(folder, 'index.html'))
