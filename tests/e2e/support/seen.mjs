// What people see and hear of the widget: every text in it, and what has no room for it.

/** @typedef {import('@playwright/test').Page} Page */

/**
 * Every text on the screen, opened or not: of elements, names for those who cannot see, and what stands in fields.
 * @param {Page} page
 * @returns {Promise<string[]>}
 */
export function texts(page) {
  return page.locator('ics-maturity').evaluate(({ shadowRoot }) => {
    const found = new Set()
    const walker = document.createTreeWalker(shadowRoot, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!node.parentElement.closest('svg text')) found.add(node.textContent)
    }
    // Lines of one text are elements of their own in a picture.
    for (const picture of shadowRoot.querySelectorAll('svg')) {
      found.add([...picture.querySelectorAll('text')].map((line) => line.textContent).join(' '))
    }
    for (const element of shadowRoot.querySelectorAll('*')) {
      for (const name of ['alt', 'aria-description', 'aria-label', 'aria-roledescription', 'aria-valuetext', 'data-label', 'label', 'placeholder', 'title']) {
        found.add(element.getAttribute(name) ?? '')
      }
      if (element.matches('textarea, input:not([type]), input[type=text]')) found.add(element.value)
    }
    return [...found].map((text) => text.replace(/\s+/g, ' ').trim()).filter(Boolean)
  })
}

/**
 * What has no room: texts that reach beyond a box around them, and what is cut off below. What can be scrolled within itself is
 * left out, and so is what only screen readers read.
 * @param {Page} page
 * @returns {Promise<string[]>}
 */
export function withoutRoom(page) {
  return page.locator('ics-maturity').evaluate(({ shadowRoot }) => {
    const found = []
    const name = (element) => [element.localName, ...element.classList].join('.')
    const beginning = (node) => `“${node.textContent.trim().slice(0, 60)}”`
    /** Looks at an element and what is in it, which has the room from one edge to another. */
    const look = (element, before, after) => {
      for (const node of element.childNodes) {
        if (node.nodeType === Node.TEXT_NODE && node.textContent.trim()) {
          const range = document.createRange()
          range.selectNodeContents(node)
          const { left, right } = range.getBoundingClientRect()
          const far = Math.round(Math.max(before - left, right - after))
          if (far > 1) found.push(`${beginning(node)} in ${name(element)} reaches ${far} px too far`)
        } else if (node.nodeType === Node.ELEMENT_NODE && node.checkVisibility()) {
          const { clipPath, display, overflowX, overflowY, position } = getComputedStyle(node)
          const isUnseen = position === 'absolute' && clipPath !== 'none'
          if (isUnseen || ['auto', 'scroll'].includes(overflowX)) continue
          if (['hidden', 'clip'].includes(overflowY) && node.scrollHeight > node.clientHeight + 2) found.push(`${beginning(node)} in ${name(node)} is cut off`)
          // Pictures let what is at their edges reach into the space around them.
          const isFree = ['inline', 'contents'].includes(display) || (node.closest('svg') && overflowX === 'visible')
          const { left, right } = node.getBoundingClientRect()
          if (isFree) look(node, before, after)
          else look(node, Math.max(left, before), Math.min(right, after))
        }
      }
    }
    const app = shadowRoot.querySelector('.ics-app')
    const { left, right } = app.getBoundingClientRect()
    look(app, left, right)
    const { scrollWidth, clientWidth } = document.documentElement
    return scrollWidth > clientWidth ? [...found, `the page is ${scrollWidth} px wide in ${clientWidth}`] : found
  })
}
