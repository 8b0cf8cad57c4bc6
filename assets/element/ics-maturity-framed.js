/**
 * The widget's side of a frame: loaded by the element where `index.html?frame` is shown in one.
 *
 * It says nothing until the page around it says `hello`, and from then on to that page's origin
 * only: `height` of what is shown, `scroll-top` on a change of screen, `change` without any answer.
 * A page that never says it has a frame of its own height, which scrolls.
 *
 * @module ics-maturity-framed
 */

const SOURCE = 'ics-maturity';
const VERSION = 1;

/** How long a page may take to give the room that was asked for, in milliseconds. */
const PATIENCE = 1000;

/** @param {HTMLElement & {ready: Promise<void>}} element the widget, which is all that the page shows */
export function join(element) {
  const page = document.documentElement;
  /** @type {string | undefined} the origin of the page around, once it has said `hello` */
  let host;
  /** What the page around was told last. */
  let height = 0;
  /** @type {Element | null | undefined} the heading of the screen: every screen has one of its own */
  let heading;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let waiting;

  /**
   * @param {string} type
   * @param {object} [members]
   */
  function tell(type, members) {
    if (host !== undefined) {
      // An origin that is none cannot be named; the window is the one that said `hello`.
      const target = host === 'null' ? '*' : host;
      parent.postMessage({ source: SOURCE, v: VERSION, type, ...members }, target);
    }
  }

  /** @param {boolean} isOwn whether the frame scrolls for itself */
  function scroll(isOwn) {
    page.style.overflowY = isOwn ? '' : 'hidden';
  }

  // Zoomed pages give a fraction of a pixel less.
  const fits = () => page.clientHeight >= height - 1;

  /** Asks for as much height as the widget has: it goes by the width only, never by the frame's height. */
  function measure() {
    const measured = Math.ceil(element.getBoundingClientRect().height);
    // A frame that is not shown has no height; one of no height might never be shown again.
    if (host === undefined || measured === 0 || measured === height) {
      return;
    }
    height = measured;
    tell('height', { height });
    clearTimeout(waiting);
    // What a page that does not follow cuts off must be within reach.
    waiting = setTimeout(() => fits() || scroll(true), PATIENCE);
  }

  addEventListener('message', ({ source, origin, data }) => {
    const isHello = data?.source === SOURCE && data.v === VERSION && data.type === 'hello';
    if (!isHello || source !== parent || (host ?? origin) !== origin) {
      return;
    }
    if (host === undefined) {
      host = origin;
      scroll(false);
      new ResizeObserver(measure).observe(element);
    }
    // Whoever says it again has not heard the answer.
    height = 0;
    measure();
  });

  addEventListener('resize', () => {
    if (host !== undefined && fits()) {
      scroll(false);
    }
  });

  element.addEventListener('ics-maturity:change', (event) => {
    const { id, revision, answered, applicable } = /** @type {CustomEvent} */ (event).detail;
    tell('change', { id, revision, answered, applicable });
  });

  /** @param {ShadowRoot} root */
  function watch(root) {
    const find = () => root.querySelector('[data-screen-heading]');
    heading = find();
    new MutationObserver(() => {
      const found = find();
      if (found !== heading) {
        heading = found;
        measure();
        tell('scroll-top');
      }
    }).observe(root, { childList: true, subtree: true });
  }

  element.ready.then(
    () => watch(/** @type {ShadowRoot} */ (element.shadowRoot)),
    // Where it cannot run there are no screens, only what the page says instead.
    () => {},
  );
}
