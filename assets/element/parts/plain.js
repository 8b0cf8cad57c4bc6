/** What the element runs in development: the app as it is compiled, and its styles. */

import { fetched, script } from './fetched.js';

/** @returns {Promise<[any, [Response, string]]>} */
export function loadParts() {
  return Promise.all([script(), Promise.all([fetched('ics-maturity-app_bg.wasm'), styles()])]);
}

async function styles() {
  return (await fetched('ics-maturity.css')).text();
}
