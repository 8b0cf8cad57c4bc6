// What nhsuk-frontend styles and our screens never have: elements beside or within each other. build.mjs leaves it out,
// and says so where nhsuk-frontend has it no more. A screen that comes to have one of these takes it off this list.
const TEXTS = ['p', '.nhsuk-body', '.nhsuk-body-s'];
const LISTS = ['ol', 'ul', '.nhsuk-list'];

const LABEL = '>.nhsuk-label:first-child';
const LEGEND = '>.nhsuk-fieldset__legend:first-child';
const within = (legend) => `.nhsuk-form-group>.nhsuk-fieldset:first-child${legend}`;
/** A paragraph before a field whose label is large, and closer for that. */
const before = (texts, field) => texts.map((text) => `${text}:has(+${field})`);

export const NEVER = [
  // It begins a screen, and holds its caption.
  ...[...TEXTS, '.nhsuk-body-l', ...LISTS, '.nhsuk-details', '.nhsuk-form-group'].map((text) => `${text}+.nhsuk-heading-l`),
  '.nhsuk-heading-l+.nhsuk-caption-l',
  // No list is within a list.
  ...LISTS.flatMap((outer) => LISTS.map((inner) => `${outer} ${inner}`)),
  // A field set is in no group, and no lead paragraph stands before a field.
  ...before([...TEXTS, '.nhsuk-body-l', ...LISTS], within(LEGEND)),
  ...before(['.nhsuk-body-s', '.nhsuk-body-l'], `.nhsuk-fieldset${LEGEND}`),
  ...[within, (legend) => `.nhsuk-fieldset${legend}`].flatMap((field) => before(['.nhsuk-body-l'], field(LEGEND.replace('legend', 'legend--m')))),
  ...before(['.nhsuk-body-s', '.nhsuk-body-l'], `.nhsuk-form-group${LABEL}`),
  '.nhsuk-form-group .nhsuk-form-group:last-child',
  '.nhsuk-form-group .nhsuk-form-group:last-of-type',
  // Buttons stand together with nothing else, and in no group of fields.
  ...TEXTS.map((text) => `.nhsuk-button-group ${text}`),
  '.nhsuk-button-group>.nhsuk-link',
  '.nhsuk-button-group>a:not(.nhsuk-button)',
  '.nhsuk-form-group .nhsuk-button-group:last-child',
  // What is small has no hint, and a fact is a word.
  '.nhsuk-radios--small .nhsuk-radios__hint',
  '.nhsuk-summary-list__value>p',
  '.nhsuk-summary-list__value>:last-child',
];

/** What some say that another rule always outweighs here. */
export const OUTWEIGHED = {
  // It is the only one in its summary, whose last has no margin.
  '.nhsuk-details__summary-text': ['margin-bottom'],
  '.nhsuk-details__summary-text:only-child': ['margin-bottom'],
  // Either says it already.
  '.nhsuk-link:focus:hover': ['text-decoration'],
  '.nhsuk-back-link:focus:hover': ['text-decoration'],
  '.nhsuk-details__summary:focus:hover': ['text-decoration'],
  // Each has a colour.
  '.nhsuk-tag': ['color', 'background-color'],
  // Those that are small stand in a row (.ics-stages__others).
  '.nhsuk-radios--small .nhsuk-radios__item': ['margin-top'],
};
