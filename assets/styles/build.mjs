// Makes the sheet of the element: our Sass on nhsuk-frontend's, rewritten so that it holds inside a shadow root.
//
//   node assets/styles/build.mjs <out.css>
//
// Inside one, `:root` matches nothing, `rem` follows the host page, viewport queries see the wrong width
// and `@font-face` is ignored. Anything it does not expect stops it with a message.
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { Features, transform } from 'lightningcss';
import postcss from 'postcss';
import selectorParser from 'postcss-selector-parser';
import valueParser from 'postcss-value-parser';
import * as sass from 'sass';
import { NEVER, OUTWEIGHED } from './never.mjs';
import { order } from './order.mjs';
import { tidy } from './tidy.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = resolve(here, '../..');

const CONTAINER = 'ics'; // the `container-name` of .ics-app
const BUDGET = 12 * 1024; // bytes of brotli, of the 200 kB that the whole first load may take
const ACCENT = '#005eb8'; // NHS blue, wherever nhsuk-frontend writes it
const BUTTON_RADIUS = '0.25rem'; // nhsuk-frontend's $nhsuk-button-border-radius

const fail = (message) => {
  console.error(`styles: ${message}`);
  process.exit(1);
};

const out = process.argv[2];
if (!out) fail('say where to write the sheet: node assets/styles/build.mjs <out.css>');

// --- rewriting ------------------------------------------------------------------------------

/** The files that name classes: the screens and the element. */
const sources = [
  ...readdirSync(join(root, 'src'), { recursive: true }).map((name) => join(root, 'src', name)),
  ...readdirSync(join(root, 'assets/element')).map((name) => join(root, 'assets/element', name)),
].filter((name) => /\.(rs|js)$/.test(name));

/** The classes that they name; one followed by a brace is the beginning of several. */
const named = new Set();
const begun = new Set();
/** The tags that they name: a text of its own, or the beginning of one as in `"ul.nhsuk-list"`. */
const tags = new Set();
/** All that they say. */
const said = sources.map((source) => readFileSync(source, 'utf8')).join('\n');
for (const [, name, brace] of said.matchAll(/\b((?:ics|nhsuk)-[\w-]+)(\{?)/g)) (brace ? begun : named).add(name);
for (const [, name] of said.matchAll(/["'`]([a-z][a-z0-9]*)(?=["'`.[])/g)) tags.add(name);

/** Whether any element ever has this class. What no screen names costs every visitor bytes. */
const isUsed = (name) => named.has(name) || [...begun].some((start) => name.startsWith(start));

/** What an element only is, or only has, by an attribute of this name. */
const BY_ATTRIBUTE = new Map([
  [':disabled', 'disabled'],
  ['::placeholder', 'placeholder'],
]);

/** The classes of links. Nothing else is ever `:visited`. */
const ofLinks = new Set([...said.matchAll(/"a\.([\w.-]+)/g)].flatMap(([, classes]) => classes.split('.')));
if (ofLinks.size === 0) fail('no link names its class');

/** Whether an element of the screens can be this, by what they say of tags and attributes. */
const isPossible = (node) => {
  if (node.type === 'tag') return tags.has(node.value) || /^(html|body)$/.test(node.value);
  if (node.type === 'attribute' && node.attribute === 'type') return said.includes(`[type=${node.value}]`);
  const attribute = node.type === 'pseudo' && BY_ATTRIBUTE.get(node.value);
  return !attribute || new RegExp(`\\b${attribute}\\b`).test(said);
};

/** A selector that can match nothing here: a class that is not used, a page-level element, a browser long gone. */
const isDead = (selector) => {
  // Of its own parts only: what stands within `:where()` or `:not()` need not be there.
  let dead = !selector.every(isPossible);
  const isVisited = selector.some((node) => node.value === ':visited');
  if (isVisited && selector.some((node) => node.type === 'class') && !selector.some((node) => ofLinks.has(node.value))) return true;
  selector.walk((node) => {
    if (node.type === 'class') {
      if (!isUsed(node.value)) dead = true;
    } else if (node.type === 'pseudo') {
      dead ||= /^:(?::?-ms-|:-moz-focus-inner|-moz-any-link)/.test(node.value);
    } else if (node.type === 'tag') {
      // Headings are styled by class only: their level follows the host's `heading-level`.
      if (/^h[1-6]$/.test(node.value) && node === selector.first) dead ||= !selector.toString().includes('.ics-');
    } else if (node.type === 'attribute') {
      dead ||= /^(data-sort|aria-sort)$/.test(node.attribute) || /^(search|nhsuk-.*)$/.test(node.value ?? ''); // of components not used
    }
  });
  return dead;
};

const rewriteSelectors = selectorParser((selectors) => {
  selectors.each((selector) => {
    selector.walkPseudos((pseudo) => {
      if (pseudo.value === ':root') pseudo.value = ':host';
    });
    selector.walkTags((tag) => {
      if (tag.value === 'html' || tag.value === 'body') tag.replaceWith(selectorParser.pseudo({ value: ':host' }));
    });
  });
});

/** `:not(.x)` says nothing where no element ever has x, nor does `:not(:disabled)` where none is. */
const dropIdleNots = (tree) =>
  tree.walkPseudos((pseudo) => {
    const only = pseudo.value === ':not' && pseudo.nodes.length === 1 && pseudo.first.nodes.length === 1 && pseudo.first.first;
    if (only && (only.type === 'class' ? !isUsed(only.value) : only.type === 'pseudo' && !isPossible(only))) pseudo.remove();
  });

/** Those of NEVER that were met. */
const met = new Set();

/** What stands where it never does on our screens. */
const isNever = (selector) => {
  const text = selector.toString().replace(/\s*([>+])\s*/g, '$1').trim();
  if (!NEVER.includes(text)) return false;
  met.add(text);
  return true;
};

/** `.nhsuk-body` beside `p`, which all that have that class are, and so is what is small, beside or before something. */
const isParagraph = (selector, _, all) => {
  const text = selector.toString().trim();
  const plain = text.replace(/\.nhsuk-body(?![\w-])|\.nhsuk-body-s(?=[ :+])/, 'p');
  return plain !== text && all.some((other) => other.toString().trim() === plain);
};

const dropDeadSelectors = (rule) => {
  const tree = selectorParser().astSync(rule.selector);
  dropIdleNots(tree);
  tree.nodes.filter((selector) => isDead(selector) || isNever(selector)).forEach((selector) => selector.remove());
  tree.nodes.filter(isParagraph).forEach((selector) => selector.remove());
  if (tree.nodes.length === 0) return rule.remove();
  rule.selector = rewriteSelectors.processSync(tree.toString()).trim();
};

const MATH = new Set(['calc', 'min', 'max', 'clamp']);

/** `1.5rem` → `calc(1.5*var(--ics-rem))`: a size that the host page's own root size cannot change. The loader sets it. */
const rewriteRem = (value, inMath = false) => {
  const parsed = valueParser(value);
  const walk = (nodes, math) =>
    nodes.forEach((node) => {
      if (node.type === 'function') {
        if (node.value.toLowerCase() !== 'url') walk(node.nodes, math || MATH.has(node.value) || node.value === '');
        return;
      }
      const size = node.type === 'word' && valueParser.unit(node.value);
      if (!size || size.unit !== 'rem') return;
      const amount = Number(size.number);
      const unit = 'var(--ics-rem)';
      if (amount === 1) node.value = unit;
      else node.value = math ? `${amount}*${unit}` : `calc(${amount}*${unit})`;
    });
  walk(parsed.nodes, inMath);
  return parsed.toString();
};

const rewriteMedia = (atRule) => {
  if (/-ms-high-contrast: none|\uFFFD/.test(atRule.params)) return void atRule.remove(); // Internet Explorer
  // Old Edge's own query, beside the standard one.
  let params = atRule.params.replace(/screen and \(forced-colors: active\),\s*\(-ms-high-contrast: active\)/, '(forced-colors: active)');
  if (/\b(width|height|orientation|aspect-ratio)\b/.test(params)) {
    params = [...new Set(params.split(' and '))].join(' and ');
    if (!/^(\((min|max)-width: [\d.]+em\)( and )?)+$/.test(params)) fail(`cannot turn '@media ${params}' into a container query`);
    atRule.name = 'container';
    params = `${CONTAINER} ${params}`;
  } else if (!/^(print|\((prefers-reduced-motion|forced-colors|hover|pointer): [a-z-]+\)(, )?)+$/.test(params)) {
    fail(`did not expect '@media ${params}'`);
  }
  atRule.params = params;
};

const shadowReady = {
  postcssPlugin: 'shadow-ready',
  Once(css) {
    css.walkAtRules('supports', (atRule) => {
      // nhsuk-frontend tests for what every browser with container queries has; what it rules out is older still.
      if (atRule.params.includes('from ')) return; // relative colours, which are younger
      if (atRule.params.startsWith('not ') && !atRule.params.includes('-ms-')) atRule.remove();
      else atRule.replaceWith(atRule.nodes);
    });
    css.walkAtRules(/^(charset|font-face)$/, (atRule) => void atRule.remove());
    css.walkAtRules('media', rewriteMedia);
    css.walkRules((rule) => {
      if (rule.parent.name !== 'keyframes') dropDeadSelectors(rule);
      // What ends floats, of which there are none.
      if (rule.nodes?.some((node) => node.prop === 'clear')) rule.remove();
    });
    css.walkDecls((decl) => {
      if (OUTWEIGHED[decl.parent.selector]?.includes(decl.prop)) return decl.remove();
      // Its older name.
      if (decl.prop === 'word-wrap' && decl.next()?.prop === 'overflow-wrap') return decl.remove();
      // So are all elements by our reset.
      if (decl.prop === 'box-sizing' && !decl.parent.selector.startsWith('.ics-app')) return decl.remove();
      if (/^-(ms|moz)-(?!osx)/.test(decl.prop) || /^-webkit-(appearance|user-select)$/.test(decl.prop) || decl.value === 'none\\9') return decl.remove();
      if (decl.prop.startsWith('page-break-')) decl.prop = decl.prop.replace('page-', '');
      if (decl.prop === 'border-radius' && decl.value === BUTTON_RADIUS) decl.value = 'var(--ics-radius,4px)';
      if (!decl.value.includes('--ics-shade')) decl.value = decl.value.replace(new RegExp(ACCENT, 'gi'), `var(--ics-shade,${ACCENT})`);
      if (decl.value.includes('rem')) decl.value = rewriteRem(decl.value);
    });
    css.walk((node) => {
      if ((node.type === 'rule' || node.type === 'atrule') && node.nodes?.length === 0) node.remove();
    });
  },
};

// --- checking -------------------------------------------------------------------------------

/** What must not be in the sheet, whoever wrote it. */
const check = (text) => {
  const faults = [];
  const css = postcss.parse(text);
  css.walkAtRules((atRule) => {
    if (!['media', 'container', 'keyframes', 'supports', 'page'].includes(atRule.name)) faults.push(`@${atRule.name} ${atRule.params}`);
    if (atRule.name === 'media' && /width|height/.test(atRule.params)) faults.push(`a viewport query: @media ${atRule.params}`);
    if (atRule.name === 'container' && !atRule.params.startsWith(`${CONTAINER} `)) faults.push(`an unnamed container query: @container ${atRule.params}`);
    if (/\brem\b|\drem/.test(atRule.params)) faults.push(`rem in @${atRule.name} ${atRule.params}`);
  });
  css.walkRules((rule) => {
    if (rule.parent.name === 'keyframes') return;
    selectorParser((tree) => {
      tree.walkPseudos((node) => node.value === ':root' && faults.push(`:root in '${rule.selector}'`));
      tree.walkTags((node) => ['html', 'body'].includes(node.value) && faults.push(`${node.value} in '${rule.selector}'`));
      tree.walkIds((node) => faults.push(`an id in '${rule.selector}': #${node.value}`));
    }).processSync(rule.selector);
  });
  css.walkDecls((decl) => {
    const where = `'${decl.prop}: ${decl.value}' in '${decl.parent.selector ?? decl.parent.name}'`;
    if (/\drem\b/.test(decl.value)) faults.push(`rem left over, ${where}`);
    if (/\d(d|s|l)?v(w|h|min|max|i|b)\b/.test(decl.value)) faults.push(`a viewport unit, ${where}`);
    if (/frutiger/i.test(decl.value)) faults.push(`the Frutiger font, ${where}`);
    for (const [, url] of decl.value.matchAll(/url\(\s*["']?([^"')]*)/g)) if (!url.startsWith('data:image/svg+xml')) faults.push(`url(${url}), ${where}`);
  });
  return faults;
};

// --- the work -------------------------------------------------------------------------------

const entry = join(here, 'ics-maturity.scss');
let compiled;
try {
  compiled = sass.compile(entry, { loadPaths: [join(root, 'node_modules')], quietDeps: true }).css;
} catch (error) {
  fail(`Sass does not compile (has 'npm ci' been run?)\n${error.message}`);
}

const rewritten = postcss([shadowReady, tidy]).process(compiled, { from: undefined }).css;

for (const selector of NEVER) if (!met.has(selector)) fail(`nhsuk-frontend has '${selector}' no more: take it off never.mjs`);

// Browsers that know container queries, :has() and color-mix(): from the end of 2023.
const minified = transform({
  filename: 'ics-maturity.css',
  code: Buffer.from(rewritten),
  minify: true,
  exclude: Features.LightDark, // would bring variables that nothing asks for
  targets: { chrome: 111 << 16, firefox: 121 << 16, safari: (16 << 16) | (4 << 8) },
});
if (minified.warnings.length) fail(minified.warnings.map((warning) => `${warning.message} (${JSON.stringify(warning.loc)})`).join('\n'));
const sheet = postcss([order]).process(minified.code.toString(), { from: undefined }).css.replaceAll(';}', '}');

const faults = check(sheet);
if (faults.length) fail(`the sheet would not hold in a shadow root:\n  ${[...new Set(faults)].join('\n  ')}`);

const size = brotliCompressSync(sheet).length;
if (size > BUDGET) fail(`${size} bytes of brotli, more than the ${BUDGET} allowed`);

const target = resolve(out);
mkdirSync(dirname(target), { recursive: true });
writeFileSync(target, sheet);
console.log(`styles: ${relative(process.cwd(), target) || target}: ${(sheet.length / 1000).toFixed(1)} kB, ${(size / 1000).toFixed(1)} kB brotli`);
