/**
 * The helper of pages that show the widget in a frame: gives the frame the height of what it shows,
 * brings its top into view when the screen changes, and tells the page of changes.
 *
 * It looks after every `<iframe>` of the page whose address has the parameter `frame`, also one that
 * is added or sent elsewhere later. It runs as a classic script and as a module alike, and needs
 * nothing of a content security policy but to be loaded.
 *
 * The first and every later load of a frame is greeted by `hello`, again and again until the frame
 * answers. What it says after that is `height`, `scroll-top` or `change`.
 */
(() => {
  const SOURCE = 'ics-maturity';
  const VERSION = 1;

  /** After the first `hello`, in milliseconds; each pause is twice the one before. */
  const PAUSE = 250;

  /** So many times `hello` is said again: over a minute, for slow lines. */
  const AGAIN = 8;

  // Two copies of this script would tell the page of everything twice.
  const isHere = Symbol.for('ics-maturity-frame');
  if (isHere in globalThis) {
    return;
  }
  Object.defineProperty(globalThis, isHere, { value: true });

  /** @type {WeakMap<HTMLIFrameElement, ReturnType<typeof setTimeout>>} the next `hello` of each frame */
  const waiting = new WeakMap();

  /**
   * The origin of what a frame shows, which browsers call `null` where its sandbox takes it away.
   *
   * @param {HTMLIFrameElement} iframe
   * @returns {string | undefined} none where the frame is not ours
   */
  function originOf(iframe) {
    try {
      const { origin, searchParams } = new URL(iframe.src);
      const isSandboxed = iframe.hasAttribute('sandbox') && !iframe.sandbox.contains('allow-same-origin');
      return searchParams.has('frame') ? (isSandboxed ? 'null' : origin) : undefined;
    } catch {
      return undefined;
    }
  }

  /**
   * @param {HTMLIFrameElement} iframe
   * @param {number} [nth] how often it was greeted since it was loaded
   */
  function greet(iframe, nth = 0) {
    clearTimeout(waiting.get(iframe));
    const origin = originOf(iframe);
    // Until it is loaded, a frame of any address is an empty page.
    if (!origin || !iframe.contentWindow || iframe.contentDocument?.URL === 'about:blank') {
      return;
    }
    // No target can be named where the frame has no origin: whatever is in it hears the greeting,
    // which says nothing but that this page would follow.
    const target = origin === 'null' ? '*' : origin;
    iframe.contentWindow.postMessage({ source: SOURCE, v: VERSION, type: 'hello' }, target);
    if (nth < AGAIN) {
      waiting.set(iframe, setTimeout(greet, PAUSE * 2 ** nth, iframe, nth + 1));
    }
  }

  /**
   * @param {HTMLIFrameElement} iframe
   * @param {number} height of what it shows, in pixels
   */
  function resize(iframe, height) {
    const isBorderInside = getComputedStyle(iframe).boxSizing === 'border-box';
    const border = isBorderInside ? iframe.offsetHeight - iframe.clientHeight : 0;
    iframe.style.height = `${height + border}px`;
  }

  /**
   * Brings the top of a frame into view where it lies above, or under a header that the page makes
   * known by `scroll-margin-top` of the frame or `scroll-padding-top` of the page.
   *
   * @param {HTMLIFrameElement} iframe
   */
  function scrollToTop(iframe) {
    const { scrollMarginTop } = getComputedStyle(iframe);
    const { scrollPaddingTop } = getComputedStyle(document.documentElement);
    let edge = 0;
    // Some intranets scroll a part of the page only.
    for (let box = iframe.parentElement; box; box = box.parentElement) {
      if (getComputedStyle(box).overflowY !== 'visible') {
        edge = Math.max(edge, box.getBoundingClientRect().top);
      }
    }
    edge += Number.parseFloat(scrollMarginTop) + (Number.parseFloat(scrollPaddingTop) || 0);
    if (iframe.getBoundingClientRect().top < edge) {
      iframe.scrollIntoView({ block: 'start', inline: 'nearest' });
    }
  }

  addEventListener('message', ({ source, origin, data }) => {
    if (data?.source !== SOURCE || data.v !== VERSION) {
      return;
    }
    const iframe = [...document.querySelectorAll('iframe')].find((iframe) => iframe.contentWindow === source);
    if (!iframe || origin !== originOf(iframe)) {
      return;
    }
    clearTimeout(waiting.get(iframe));
    const { type, height, id, revision, answered, applicable } = data;
    if (type === 'height' && height > 0 && Number.isFinite(height)) {
      resize(iframe, height);
    } else if (type === 'scroll-top') {
      scrollToTop(iframe);
    } else if (type === 'change') {
      const detail = { id, revision, answered, applicable };
      iframe.dispatchEvent(new CustomEvent('ics-maturity:change', { bubbles: true, composed: true, detail }));
    }
  });

  // Frames tell nobody above them that they are loaded, but on the way down everybody hears it.
  document.addEventListener(
    'load',
    ({ target }) => {
      if (target instanceof HTMLIFrameElement) {
        greet(target);
      }
    },
    true,
  );
  for (const iframe of document.querySelectorAll('iframe')) {
    greet(iframe);
  }
})();
