/** What the element runs in development: the app as it is compiled, and its styles. */

import { fetched, script } from './fetched.js';

export { script };

/** @returns {Promise<[any, [Response, string]]>} */
export function loadParts() {
  return Promise.all([
    script('ics-maturity-app.js'),
    Promise.all([fetched('ics-maturity-app_bg.wasm'), styles()]),
  ]);
}

async function styles() {
  return (await fetched('ics-maturity.css')).text();
}
