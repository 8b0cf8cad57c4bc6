// The interface in other letters (`cargo xtask pseudo`): found by its English texts, as tests name them.
import { projectFile } from './widget.mjs'

/** @typedef {import('@playwright/test').Page} Page */

/** Where it is served. */
export const PSEUDO = '/pseudo/'

/** What stands around each text. */
const AROUND = '[‹›]*'

const [known, others] = projectFile('xtask/src/pseudo/letters.txt').trim().split('\n').map((letters) => [...letters])

/**
 * A letter as it is, in what people wrote, or as another stands for it.
 * @param {string} letter
 */
function either(letter) {
  const nth = known.indexOf(letter)
  if (nth < 0) return letter.replace(/[.*+?^${}()|[\]\\]/g, '\\$&') + AROUND
  const twice = /[aeiou]/i.test(letter) ? others[known.indexOf(letter.toLowerCase())] : ''
  return `(?:${letter}|${others[nth]}${twice})${AROUND}`
}

/**
 * What matches an English text, or what an English pattern matches, in other letters.
 * @param {string | RegExp} text
 * @param {boolean} [exact]
 */
export function inOtherLetters(text, exact = false) {
  if (text instanceof RegExp) {
    const source = text.source.replace(/\\.|\^|[A-Za-z ]/g, (sign) => (/^[A-Za-z ]$/.test(sign) ? either(sign) : sign === '^' ? `^${AROUND}` : sign))
    return new RegExp(source, text.flags)
  }
  const source = [...text].map(either).join('')
  return exact ? new RegExp(`^\\s*${AROUND}${source}\\s*$`) : new RegExp(source, 'i')
}

/** What finds something by its text, each with where its text is. */
const FINDING = {
  getByLabel: (text, options) => [inOtherLetters(text, options?.exact)],
  getByRole: (role, options) => [role, options?.name ? { ...options, name: inOtherLetters(options.name, options.exact) } : options],
  getByText: (text, options) => [inOtherLetters(text, options?.exact)],
}

/**
 * A page that is opened in other letters, and on which what has an English text is found by it.
 * @template {object} T
 * @param {T} page
 * @returns {T}
 */
export function pseudo(page) {
  return new Proxy(page, {
    get(target, name) {
      const member = target[name]
      if (typeof member !== 'function' || name === 'constructor') return member
      return (...given) => {
        if (name === 'goto' && given[0] === '/') return target.goto(PSEUDO)
        const found = member.apply(target, name in FINDING ? FINDING[name](...given) : given)
        return typeof found?.getByRole === 'function' ? pseudo(found) : found
      }
    },
  })
}
