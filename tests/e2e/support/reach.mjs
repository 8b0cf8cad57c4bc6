// What is on a screen for hands, ears and eyes: names and headings, targets, what is cut off, where the focus shows.

/** @typedef {import('@playwright/test').Page} Page */

/** What can be pressed, written into or scrolled. */
const CONTROLS = 'button, summary, select, input, textarea, a[href], [tabindex="0"]'

/** Roles that must have a name. */
const NAMED = ['button', 'link', 'textbox', 'radio', 'checkbox', 'combobox', 'spinbutton', 'Date', 'DisclosureTriangle', 'region', 'image', 'navigation', 'progressbar', 'table']

/**
 * What the accessibility tree lacks: names, groups around radios, headings without a gap between their levels.
 * @param {Page} page
 */
export async function unnamed(page) {
  const session = await page.context().newCDPSession(page)
  const { nodes } = await session.send('Accessibility.getFullAXTree')
  await session.detach()
  const byId = new Map(nodes.map((node) => [node.nodeId, node]))
  const isGrouped = (node) => {
    for (let above = byId.get(node.parentId); above; above = byId.get(above.parentId)) {
      if (/^(radio)?group$/.test(above.role?.value) && above.name?.value) return true
    }
    return false
  }
  const faults = []
  let level = 0
  for (const node of nodes.filter(({ ignored }) => !ignored)) {
    const role = node.role?.value
    const name = String(node.name?.value ?? '').trim()
    if (NAMED.includes(role) && !name) faults.push(`a ${role} has no name`)
    if (role === 'radio' && !isGrouped(node)) faults.push(`the radio ‘${name}’ is in no group that has a name`)
    if (role === 'heading') {
      const next = node.properties.find((property) => property.name === 'level').value.value
      if (level > 0 && next > level + 1) faults.push(`‘${name}’ is a heading ${next} after a heading ${level}`)
      level = next
    }
  }
  return faults
}

/**
 * Targets of less than 24 px (2.5.8). Of a radio or a tick box it is its label, and of a line of text no part.
 * @param {Page} page
 */
export function small(page) {
  return page.locator('ics-maturity').evaluate(
    (element, controls) =>
      [...element.shadowRoot.querySelectorAll(controls)]
        .filter((control) => control.checkVisibility() && !control.closest('details:not([open]) > :not(summary)'))
        .map((control) => [control, (control.matches('[type=radio], [type=checkbox]') ? control.labels[0] : control).getBoundingClientRect()])
        .filter(([, { width, height }]) => width > 0 && (height < 24 || width < 24))
        .map(([control, { width, height }]) => `${control.textContent || control.id} ${width.toFixed(1)}×${height.toFixed(1)}`),
    CONTROLS,
  )
}

/**
 * What does not fit: the page scrolls to the side, something sticks out of it, a text is cut or lies on another.
 * @param {Page} page
 * @param {boolean} [withPictures] whether texts in pictures must fit too, which cannot wrap
 */
export function cut(page, withPictures = true) {
  return page.locator('ics-maturity').evaluate((element, withPictures) => {
    const width = document.documentElement.clientWidth
    const root = element.shadowRoot
    const faults = document.documentElement.scrollWidth > width ? ['the page scrolls to the side'] : []
    const isOut = ({ left, right }) => right > width + 1 || left < -1
    for (const inner of root.querySelectorAll('.ics-app *')) {
      const box = inner.getBoundingClientRect()
      const isShown = box.width > 0 && box.height > 0 && inner.checkVisibility() && !inner.closest('details:not([open]) > :not(summary)')
      if (!withPictures && inner.closest('svg')) continue
      if (!isShown || inner.closest('.ics-sr-only, .nhsuk-u-visually-hidden, .ics-skip, .ics-scroll > *, thead')) continue
      const { overflowX, overflowY } = getComputedStyle(inner)
      const hides = (overflow, length, room) => /hidden|clip/.test(overflow) && length > room + 1
      // Unseen, over what is drawn for it.
      if (inner.matches('[type=radio], [type=checkbox]')) continue
      const isField = inner.matches('input, select, svg, progress')
      const what = `${inner.localName}.${inner.getAttribute('class')} ‘${inner.textContent.trim().slice(0, 40)}’`
      if (isOut(box)) faults.push(`${what} sticks out`)
      if (!isField && hides(overflowX, inner.scrollWidth, inner.clientWidth)) faults.push(`${what} is cut at the side`)
      if (!isField && hides(overflowY, inner.scrollHeight, inner.clientHeight)) faults.push(`${what} is cut below`)
      if (inner.matches('button') && inner.scrollWidth > inner.clientWidth + 2) faults.push(`${what} is narrower than its text`)
    }
    for (const picture of root.querySelectorAll('svg[role=img]')) {
      const texts = [...picture.querySelectorAll('text')].map((text) => [text.textContent, text.getBoundingClientRect()])
      for (const [nth, [text, box]] of texts.entries()) {
        for (const [other, found] of texts.slice(nth + 1)) {
          const across = Math.min(box.right, found.right) - Math.max(box.left, found.left)
          const down = Math.min(box.bottom, found.bottom) - Math.max(box.top, found.top)
          if (across > 3 && down > 5) faults.push(`‘${text}’ lies on ‘${other}’`)
        }
      }
    }
    return [...new Set(faults)]
  }, withPictures)
}

/**
 * Adds rules to the widget's own, as a reader's tool would, and gives what takes them away again.
 * @param {Page} page
 * @param {string} rules
 */
export async function style(page, rules) {
  const sheets = await page.locator('ics-maturity').evaluateHandle(({ shadowRoot }, rules) => {
    const before = shadowRoot.adoptedStyleSheets
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(rules)
    shadowRoot.adoptedStyleSheets = [...before, sheet]
    return before
  }, rules)
  return () => page.locator('ics-maturity').evaluate(({ shadowRoot }, sheets) => (shadowRoot.adoptedStyleSheets = sheets), sheets)
}

/** The spacing of 1.4.12. */
export const SPACING = '*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-bottom:2em!important}'

/**
 * Goes through the whole page by Tab, or by Shift and Tab from its end, and tells of every stop where the focus does not
 * show or all of it lies under something.
 * @param {Page} page
 * @param {'Tab' | 'Shift+Tab'} [key]
 */
export async function lost(page, key = 'Tab') {
  await page.locator('ics-maturity').evaluate(
    (element, [controls, isBack]) => {
      const end = document.createElement('button')
      document.body[isBack ? 'append' : 'prepend'](end)
      element.shadowRoot.activeElement?.blur()
      // As it looks without the focus: itself, what stands for it, what is in it.
      globalThis.lookOf = (control) =>
        [[control], [control.nextElementSibling], [control.nextElementSibling, '::before'], [control.firstElementChild]]
          .filter(([of]) => of)
          .map(([of, part]) => getComputedStyle(of, part))
          .map((look) => [look.outline, look.boxShadow, look.clipPath, look.backgroundColor, look.border, look.color].join())
          .join()
      globalThis.looks = new Map([...element.shadowRoot.querySelectorAll(controls)].map((control) => [control, lookOf(control)]))
      end.focus()
      end.scrollIntoView()
    },
    [CONTROLS, key !== 'Tab'],
  )
  const faults = []
  let stops = 0
  for (let nth = 0; nth < 400; nth++) {
    await page.keyboard.press(key)
    const found = await page.locator('ics-maturity').evaluate((element) => {
      const { shadowRoot } = element
      const control = shadowRoot.activeElement
      if (!control) return undefined
      const shown = control.matches('[type=radio], [type=checkbox]') ? control.labels[0] : control
      const { left, top, width, height } = shown.getBoundingClientRect()
      const isSeen = [0.03, 0.25, 0.5, 0.75, 0.97].some((across) =>
        [0.1, 0.5, 0.9].some((down) => {
          const [x, y] = [left + width * across, top + height * down]
          const there = document.elementFromPoint(x, y) === element && shadowRoot.elementFromPoint(x, y)
          return there && !there.closest('.ics-said')
        }),
      )
      const name = `${control.localName} ‘${(control.labels?.[0] ?? control).textContent.trim().slice(0, 40)}’`
      // The calendar of a field for a day is the browser’s own, and shows the focus by itself.
      const isOwn = control.matches(':focus')
      return { name, isSeen, isShown: !isOwn || lookOf(control) !== looks.get(control) }
    })
    if (!found) {
      if (stops > 0) break
      continue
    }
    stops += 1
    if (!found.isSeen) faults.push(`${found.name} lies under something`)
    if (!found.isShown) faults.push(`${found.name} does not show the focus`)
  }
  return { faults: [...new Set(faults)], stops }
}
