/**
 * The custom element `<ics-maturity>`: mounts the widget in an open shadow root and hands it what
 * the host page says. All that it knows of assessments is in the WebAssembly beside it.
 *
 * No inline style or script, no eval, no request once it is loaded: it runs under a strict policy.
 *
 * @module ics-maturity
 */

import { loadParts, script } from '#parts';

/** Whether another page shows this one: the browser's Back is that page's then. */
const isFramed = parent !== window;

/** Attributes that are read anew when they change. */
const OBSERVED = ['framework', 'heading-level', 'levels', 'scope', 'src'];

/** Properties that may have been set before the element was defined. */
const UPGRADED = ['value'];

/**
 * @typedef {object} Program
 * @property {CSSStyleSheet} sheet the widget's styles
 * @property {any} Widget the class that the WebAssembly exports
 */

/** @type {Promise<Program> | undefined} shared by all elements of the page */
let program;

/** @type {any} the class that the WebAssembly exports, once it is there */
let running;

/** @type {Set<IcsMaturityElement>} the elements that are in the page */
const elements = new Set();

/** @type {Map<HTMLElement, string | null> | undefined} texts rescued when the program ended */
let rescued;

/**
 * Loads styles and program, once for the page; a failure may be tried again.
 *
 * @returns {Promise<Program>}
 */
function load() {
  program ??= loadProgram();
  program.catch(() => {
    program = undefined;
  });
  return program;
}

/**
 * @typedef {object} Found
 * @property {string} [text] the document
 * @property {string} [problem] why there is none
 */

/** What may be named by an address, and what the widget does with it: a framework, a set-up. */
const NAMED = { framework: 'offerFramework', src: 'offerSetUp' };

/**
 * Fetches a document that a page names, of the page's own address or one that allows it.
 *
 * @param {string | null} address empty for none
 * @returns {Promise<Found>}
 */
async function loadNamed(address) {
  if (!address) {
    return {};
  }
  try {
    // What was answered before must not wait for a server that does not answer.
    const signal = AbortSignal.timeout(15_000);
    // Asked for anew: servers that say nothing of caching would let an old revision stay.
    const response = await fetch(new URL(address, document.baseURI), { signal, cache: 'no-cache' });
    return response.ok
      ? { text: await response.text() }
      : { problem: `${address}: the server answered ${response.status}` };
  } catch (error) {
    return { problem: `${address}: cannot be loaded (${error instanceof Error ? error.message : error})` };
  }
}

/**
 * The page around a frame is spoken to by a script of its own, which nobody else loads.
 *
 * @param {IcsMaturityElement} element
 */
async function joinHost(element) {
  (await script('ics-maturity-framed.js')).join(element);
}

/** @returns {Promise<Program>} */
async function loadProgram() {
  const [app, [wasm, styles]] = await loadParts();
  const [sheet] = await Promise.all([
    new CSSStyleSheet().replace(styles),
    app.default({ module_or_path: wasm }),
  ]);
  running = app.Widget;
  addEventListener('error', (event) => watch(event.error));
  addEventListener('unhandledrejection', (event) => watch(event.reason));
  return { sheet, Widget: running };
}

/**
 * Where an error is the end of our program, which cannot go on then, every element says so and
 * offers what it had. A fault of any kind, memory used up or a contradiction found, reaches the
 * page as a trap of WebAssembly; another program's traps are none of ours.
 *
 * @param {unknown} error
 */
function watch(error) {
  const isOurs =
    error instanceof WebAssembly.RuntimeError && String(error.stack).includes('ics-maturity-app');
  if (!isOurs || rescued) {
    return;
  }
  rescued = new Map();
  try {
    rescued = new Map(running.rescue());
  } catch {
    // Not even that: what was kept on the device is still there.
  }
  for (const element of elements) {
    element.showCrash();
  }
}

/**
 * Measures the reader's own size of normal text; `rem` would be the host page's, whatever it is.
 *
 * @param {ShadowRoot} root an empty shadow root
 * @returns {CSSStyleSheet} the size as `--ics-rem`
 */
function textSize(root) {
  const probe = root.appendChild(document.createElement('span'));
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('span{font-size:medium!important}');
  root.adoptedStyleSheets = [sheet];
  const size = getComputedStyle(probe).fontSize;
  probe.remove();
  const sized = new CSSStyleSheet();
  sized.replaceSync(`:host{--ics-rem:${/^[\d.]+px$/.test(size) ? size : '16px'}}`);
  return sized;
}

/** Says of an element of the page what it is to one that is printed. */
const PRINT = 'data-ics-maturity-print';

/**
 * On paper what is around the widget has no shape of its own, and what is beside it is not there. The
 * selectors outweigh what pages insist on.
 */
const ALONE = ['around', 'beside']
  .map((part) => [part, `:is([${PRINT}=${part}],#${PRINT})`.repeat(9)])
  .map(([part, selector]) =>
    part === 'beside'
      ? `${selector}{display:none!important}`
      : `${selector}{all:unset!important;display:block!important;font-size:0!important}
         ${selector}::before,${selector}::after{content:none!important}`,
  )
  .reduce((rules, rule) => `${rules}@media print{${rule}}`, '@page{size:A4;margin:15mm;@bottom-right{content:counter(page) " of " counter(pages);font:9pt Arial}}');

/** @type {(() => void)[]} what brings a page back as it was before it was printed */
const undo = [];

function undoPrint() {
  for (const step of undo.splice(0)) {
    step();
  }
}

/**
 * An assessment of integrated care that runs wholly in the browser.
 *
 * @fires ics-maturity:ready
 * @fires ics-maturity:change
 * @fires ics-maturity:saved
 * @fires ics-maturity:save-failed
 * @fires ics-maturity:export
 * @fires ics-maturity:error
 */
class IcsMaturityElement extends HTMLElement {
  static observedAttributes = OBSERVED;

  /** @type {any} the widget, once it is there */
  #widget;
  /** @type {Promise<void> | undefined} */
  #started;
  /** @type {string | undefined} set before the widget was there */
  #waiting;
  #resolveReady;
  #rejectReady;

  /** Resolves once the widget can be used; rejects where it cannot run here. */
  ready = new Promise((resolve, reject) => {
    this.#resolveReady = resolve;
    this.#rejectReady = reject;
  });

  constructor() {
    super();
    // Whoever does not ask for `ready` needs no message of its rejection: an event tells.
    this.ready.catch(() => {});
  }

  connectedCallback() {
    for (const name of UPGRADED) {
      if (Object.hasOwn(this, name)) {
        const value = this[name];
        delete this[name];
        this[name] = value;
      }
    }
    elements.add(this);
    if (rescued) {
      this.showCrash();
    } else if (this.#widget) {
      this.#widget.connect();
    } else {
      this.#started ??= this.#start();
    }
  }

  disconnectedCallback() {
    // Moved within the page: it is connected again before this runs.
    queueMicrotask(() => {
      if (!this.isConnected) {
        elements.delete(this);
        if (!rescued) {
          this.#widget?.disconnect();
        }
      }
    });
  }

  /** @param {string} name */
  attributeChangedCallback(name) {
    if (rescued || !this.#widget) {
      return;
    }
    if (name in NAMED) {
      const address = this.getAttribute(name);
      loadNamed(address).then((found) => {
        // Another may have been named meanwhile.
        if (this.getAttribute(name) === address) {
          this.#offer(name, found);
          if (name === 'framework') {
            // Its levels are others.
            this.#configure();
          }
        }
      });
    } else {
      this.#configure();
    }
  }

  /** The document as JSON text; setting it validates and throws a TypeError that lists the faults. */
  get value() {
    return this.#widget ? this.exportJson() : (this.#waiting ?? '');
  }

  set value(text) {
    if (this.#widget) {
      this.#run((widget) => widget.setValue(String(text)));
    } else {
      this.#waiting = String(text);
    }
  }

  /** What is derived from the answers, or null before the widget is ready. */
  get results() {
    return this.#widget ? JSON.parse(this.#run((widget) => widget.results())) : null;
  }

  /** The plan as it stands, or null before the widget is ready: chunks with cycles and reasons. */
  get plan() {
    return this.#widget ? JSON.parse(this.#run((widget) => widget.plan())) : null;
  }

  /**
   * The document as JSON text; with `share` a copy without notes, names and plan unless asked for.
   *
   * @param {{share?: {notes?: boolean, names?: boolean, plan?: boolean}}} [options]
   * @returns {string}
   */
  exportJson(options) {
    const share = options?.share;
    const what = share == null ? undefined : JSON.stringify(share);
    return this.#run((widget) => widget.exportJson(what));
  }

  /**
   * A table as CSV.
   *
   * @param {'answers' | 'results' | 'plan' | 'group'} table
   * @returns {string}
   */
  exportCsv(table) {
    return this.#run((widget) => widget.exportCsv(String(table)));
  }

  /**
   * Takes a document in without a preview: the caller has decided.
   *
   * @param {string} text
   * @param {'new' | 'merge' | 'respondent' | 'replace'} mode
   * @returns {Promise<object>} a summary
   */
  async importJson(text, mode) {
    await this.ready;
    return JSON.parse(this.#run((widget) => widget.importJson(String(text), String(mode))));
  }

  /** Prints what the widget shows, or saves it as PDF, without the page around it. */
  print() {
    undoPrint();
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(ALONE);
    /** @param {Element} element @param {string} part */
    const mark = (element, part) => {
      element.setAttribute(PRINT, part);
      undo.push(() => element.removeAttribute(PRINT));
    };
    for (let node = /** @type {any} */ (this); node; node = node.assignedSlot ?? node.parentNode ?? node.host) {
      if (node.adoptedStyleSheets) {
        node.adoptedStyleSheets = [...node.adoptedStyleSheets, sheet];
        undo.push(() => {
          node.adoptedStyleSheets = node.adoptedStyleSheets.filter((one) => one !== sheet);
        });
      } else {
        mark(node, 'around');
      }
      for (const beside of node.parentNode?.children ?? []) {
        if (beside !== node) {
          mark(beside, 'beside');
        }
      }
    }
    // Browsers that come back from printing at once undo it when it is over.
    addEventListener('afterprint', undoPrint, { once: true });
    window.print();
  }

  /** Shows what could be rescued when the program ended in a fault. Called by the script itself. */
  showCrash() {
    const root = this.shadowRoot;
    if (!root) {
      return;
    }
    const text = rescued?.get(this);
    const panel = document.createElement('div');
    panel.className = 'ics-app';
    const main = panel.appendChild(document.createElement('div'));
    main.className = 'ics-main ics-width';
    main.setAttribute('role', 'alert');
    add(main, 'p', 'nhsuk-heading-m', 'Something went wrong in this tool');
    const what = text
      ? 'Your answers up to this moment are below. Download them, then reload the page. '
      : 'Reload the page to go on from what was kept. ';
    add(
      main,
      'p',
      'nhsuk-body',
      `${what}If it happens again, tell whoever looks after this tool.`,
    );
    const buttons = main.appendChild(document.createElement('div'));
    buttons.className = 'nhsuk-button-group';
    if (text) {
      const download = add(buttons, 'button', 'nhsuk-button', 'Download your answers');
      download.addEventListener('click', () => offer(text));
    }
    const reload = add(buttons, 'button', 'nhsuk-button nhsuk-button--secondary', 'Reload the page');
    reload.addEventListener('click', () => location.reload());
    if (text) {
      const area = /** @type {HTMLTextAreaElement} */ (add(main, 'textarea', 'nhsuk-textarea', ''));
      area.rows = 6;
      area.readOnly = true;
      area.value = text;
      area.setAttribute('aria-label', 'Your answers as text');
    }
    root.replaceChildren(panel);
    this.#tell('error', { message: 'the program ended in a fault' });
  }

  async #start() {
    if (isFramed && /\bframe\b/.test(location.search) && this.hasAttribute('owns-page')) {
      joinHost(this);
    }
    try {
      // The framework first: a set-up may rest on it.
      const named = Object.keys(NAMED).map((name) => ({ name, address: this.getAttribute(name) }));
      const [{ sheet, Widget }, ...found] = await Promise.all([
        load(),
        ...named.map(({ address }) => loadNamed(address)),
      ]);
      const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
      root.adoptedStyleSheets = [sheet, textSize(root)];
      const mount = document.createElement('div');
      root.replaceChildren(mount);
      this.#widget = new Widget(this, mount, this.#attributes());
      for (const [nth, { name, address }] of named.entries()) {
        if (this.getAttribute(name) !== address) {
          this.attributeChangedCallback(name);
        } else if (address) {
          this.#offer(name, found[nth]);
        }
      }
      this.#configure();
      const waiting = this.#waiting;
      if (waiting !== undefined) {
        this.#waiting = undefined;
        this.#attempt((widget) => widget.setValue(waiting));
      }
      if (!this.isConnected) {
        this.#widget.disconnect();
      }
      this.#resolveReady();
      this.#tell('ready', {});
    } catch (error) {
      // The light DOM shows: hosts put a link or a text there.
      this.shadowRoot?.replaceChildren(document.createElement('slot'));
      this.#started = undefined;
      this.#rejectReady(error);
      this.#tell('error', { message: String(error) });
      console.error('ics-maturity cannot run here:', error);
    }
  }

  /**
   * @param {string} name
   * @param {Found} found
   */
  #offer(name, { text, problem }) {
    this.#attempt((widget) => widget[NAMED[name]](text, problem));
  }

  #configure() {
    this.#attempt((widget) => widget.configure(this.#attributes()));
  }

  /**
   * Tells the page of what it gave that cannot be used.
   *
   * @param {(widget: any) => any} call
   */
  #attempt(call) {
    try {
      this.#run(call);
    } catch (error) {
      this.#tell('error', { message: error instanceof Error ? error.message : String(error) });
    }
  }

  /**
   * @param {(widget: any) => any} call
   * @returns {any}
   */
  #run(call) {
    if (rescued) {
      throw new Error('ics-maturity ended in a fault: reload the page');
    }
    if (!this.#widget) {
      throw new Error('ics-maturity is not ready: await its property ready first');
    }
    try {
      return call(this.#widget);
    } catch (error) {
      watch(error);
      throw error;
    }
  }

  #attributes() {
    return JSON.stringify({
      storageKey: this.getAttribute('storage-key') || 'default',
      storage: this.getAttribute('storage') ?? '',
      headingLevel: Number.parseInt(this.getAttribute('heading-level') ?? '', 10) || 2,
      levels: this.getAttribute('levels') ?? '',
      scope: this.getAttribute('scope') ?? '',
      ownsPage: !isFramed && this.hasAttribute('owns-page'),
    });
  }

  /**
   * @param {string} name
   * @param {object} detail
   */
  #tell(name, detail) {
    this.dispatchEvent(new CustomEvent(`ics-maturity:${name}`, { bubbles: true, composed: true, detail }));
  }
}

/**
 * @param {Element} parent
 * @param {string} tag
 * @param {string} className
 * @param {string} text
 */
function add(parent, tag, className, text) {
  const element = parent.appendChild(document.createElement(tag));
  element.className = className;
  element.textContent = text;
  return element;
}

/** @param {string} text */
function offer(text) {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = 'ics-maturity-rescued.json';
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

if (!customElements.get('ics-maturity')) {
  customElements.define('ics-maturity', IcsMaturityElement);
}

export { IcsMaturityElement };
