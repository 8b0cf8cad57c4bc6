// What README and guide say, taken apart: fenced blocks, code within lines, commands, links, headings.
import { existsSync, readdirSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { lexer, walkTokens } from 'marked'
import { projectFile } from './widget.mjs'

const root = fileURLToPath(new URL('../../../', import.meta.url))

/** The release, whose files papers name without its folder. */
const dist = process.env.ICS_E2E_DIST ?? join(root, 'dist')

/**
 * @typedef {object} Paper
 * @property {string} file
 * @property {{language: string, text: string}[]} blocks fenced or indented
 * @property {{text: string, under: string}[]} spans code within a line, and the heading under which it stands
 * @property {string[]} commands what people are told to type, in blocks and within lines
 * @property {string[]} links also of pictures
 * @property {string[]} anchors the headings as GitHub names them in addresses
 * @property {string[]} markup HTML that stands in the text
 * @property {import('marked').Tokens.Table[]} tables
 */

/** Begins as what one types into a terminal does. */
const COMMAND = /^(?:[A-Z_]+=\S+ )*(?:cargo|rustup|npm|npx|node|python3?|pip|git|sha256sum) /

/**
 * Reads a paper of the project.
 * @param {string} file
 * @returns {Paper}
 */
function paper(file) {
  const read = { file, blocks: [], spans: [], commands: [], links: [], anchors: [], markup: [], tables: [] }
  let under = ''
  walkTokens(lexer(projectFile(file)), (token) => {
    if (token.type === 'heading') {
      under = token.text
      read.anchors.push(under.toLowerCase().replace(/[^\w\- ]/g, '').replaceAll(' ', '-'))
    }
    if (token.type === 'code') {
      read.blocks.push({ language: token.lang ?? '', text: token.text })
      if (token.lang === 'sh') read.commands.push(...token.text.split('\n').filter(Boolean))
    }
    if (token.type === 'codespan') {
      read.spans.push({ text: token.text, under })
      if (isCommand(token.text)) read.commands.push(token.text)
    }
    if (token.type === 'link' || token.type === 'image') read.links.push(token.href)
    if (token.type === 'html') read.markup.push(token.text)
    if (token.type === 'table') read.tables.push(token)
  })
  return read
}

/** @param {string} text */
export function isCommand(text) {
  return COMMAND.test(text)
}

/** For users first. */
export const readme = paper('README.md')

/** For those who change something. */
export const guide = paper('CONTRIBUTING.md')

/**
 * The only code within a line that is like this.
 * @param {Paper} paper
 * @param {RegExp} like
 */
export function said({ file, spans }, like) {
  const found = [...new Set(spans.map(({ text }) => text).filter((text) => like.test(text)))]
  if (found.length !== 1) throw new Error(`${file} says ${found.length} times what is like ${like}: ${found.join(' | ')}`)
  return found[0]
}

/**
 * The blocks in a language.
 * @param {Paper} paper
 * @param {string} language
 */
export function blocks(paper, language) {
  return paper.blocks.filter((block) => block.language === language).map(({ text }) => text)
}

/**
 * Whether this names a file or folder of the project or the release, several by a star, or the ending of some.
 * @param {string} text
 */
export function isThere(text) {
  if (!/^[\w./*-]+$/.test(text)) return false
  if (/^\.\w+$/.test(text) && readdirSync(dist).some((name) => name.endsWith(text))) return true
  if (!text.includes('*')) return existsSync(join(root, text)) || existsSync(join(dist, text))
  const like = new RegExp(`^${basename(text).replaceAll('.', '\\.').replaceAll('*', '.*')}$`)
  return readdirSync(join(root, dirname(text))).some((name) => like.test(name))
}

/**
 * The links that lead nowhere: to a file that is not there, or to a heading that is not.
 * @param {Paper} from
 */
export function lost(from) {
  return from.links.filter((link) => {
    const [file, heading] = link.split('#')
    if (/^https?:/.test(link)) return false
    if (file && !existsSync(join(root, file))) return true
    return Boolean(heading) && !(file ? paper(file) : from).anchors.includes(heading)
  })
}
