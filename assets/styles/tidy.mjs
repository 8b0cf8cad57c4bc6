// Leaves out what changes nothing on any page, whatever its elements: a PostCSS plugin for build.mjs.
//
// A rule says something for nothing where a later one of the same selector says otherwise under the same condition
// or under none, and where it says under a condition what already holds without it.

/** What sets all the properties that begin with its name, but for those that it leaves alone. */
const SHORT = /^(margin|padding|border(-(top|right|bottom|left))?|background|outline|font|list-style|text-decoration|animation)$/;
const NOT = /^(border-(radius|collapse|spacing|image.*|.*-radius)|outline-offset|text-decoration-skip-ink|font-(variant-.*|feature-settings|optical-sizing))$/;

/** Whether a declaration of one property sets the other too. */
const covers = (one, other) => one === other || (SHORT.test(one) && other.startsWith(`${one}-`) && !NOT.test(other)) || (one === 'font' && other === 'line-height');

/** What sets one thing only, and no other way of it begins alike. */
const SINGLE = /^((margin|padding)-(top|right|bottom|left)|font-(size|weight)|line-height|(min|max)-(width|height)|text-(align|indent))$/;

/** Whether they may set the same: too often yes rather than too rarely. */
const KIN = [/^(font|line-height)/, /^(inset|top|right|bottom|left)/, /^(.*-)?gap$/, /^(word-wrap|overflow)/];
const begin = (property) => property.replace(/^-(webkit|moz)-/, '').split('-')[0];
export const related = (one, other) =>
  one === other || (!(SINGLE.test(one) && SINGLE.test(other)) && (begin(one) === begin(other) || one === 'all' || other === 'all' || KIN.some((kin) => kin.test(one) && kin.test(other))));

/** Values that a browser of ours may not know, so that the one before has to stay. */
const isRisky = (value) => /color\(from|\/ ?["']/.test(value);

const selectorsOf = (rule) => rule.selectors.map((selector) => selector.replace(/\s+/g, ' ').trim());

/** All rules in order, each with what it rests on: '' is nothing. */
const flat = (css) => {
  const rules = [];
  css.walkRules((rule) => {
    if (rule.parent.name === 'keyframes') return;
    let condition = '';
    for (let above = rule.parent; above.type === 'atrule'; above = above.parent) condition = `@${above.name} ${above.params} ${condition}`;
    rules.push({ rule, condition, selectors: selectorsOf(rule) });
  });
  return rules;
};

const declarations = (rule) => rule.nodes.filter((node) => node.type === 'decl');

/** A later declaration that wins over this one wherever it applies. */
const dropOverridden = (rules) => {
  rules.forEach(({ rule, condition, selectors }, at) => {
    for (const decl of declarations(rule)) {
      const after = [{ rule, condition, selectors, from: rule.index(decl) + 1 }, ...rules.slice(at + 1)];
      const isOverridden = after.some((later) => {
        if (later.condition !== '' && later.condition !== condition) return false;
        if (!selectors.every((selector) => later.selectors.includes(selector))) return false;
        const said = later.rule.nodes.slice(later.from ?? 0).filter((node) => node.type === 'decl');
        return said.some((node) => covers(node.prop, decl.prop) && (node.important || !decl.important) && !isRisky(node.value));
      });
      if (isOverridden) decl.remove();
    }
  });
};

/** What a condition says that holds anyhow, with nothing in between that could say otherwise. */
const dropRepeated = (rules) => {
  rules.forEach(({ rule, condition, selectors }, at) => {
    if (condition === '') return;
    for (const decl of declarations(rule)) {
      if (declarations(rule).some((other) => other !== decl && related(other.prop, decl.prop))) continue;
      for (let before = at - 1; before >= 0; before--) {
        const earlier = rules[before];
        const said = declarations(earlier.rule).filter((other) => related(other.prop, decl.prop));
        if (said.length === 0) continue;
        const isSame = said.length === 1 && said[0].prop === decl.prop && said[0].value === decl.value && Boolean(said[0].important) === Boolean(decl.important);
        if (isSame && earlier.condition === '' && selectors.every((selector) => earlier.selectors.includes(selector))) decl.remove();
        break;
      }
    }
  });
};

const dropEmpty = (css) => {
  for (let left = true; left; ) {
    left = false;
    css.walk((node) => {
      if ((node.type === 'rule' || node.type === 'atrule') && node.nodes?.every((inner) => inner.type === 'comment')) {
        node.remove();
        left = true;
      }
    });
  }
};

export const tidy = {
  postcssPlugin: 'tidy',
  OnceExit(css) {
    dropOverridden(flat(css));
    dropRepeated(flat(css));
    dropEmpty(css);
  },
};
