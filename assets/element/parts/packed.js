/** What the element runs in a release: the app and its styles are packed into one file. */

import { fetched, script } from './fetched.js';
import { unpacked } from './unpacked.js';

export { script };

/** @returns {Promise<[any, [WebAssembly.Module, string]]>} */
export function loadParts() {
  return Promise.all([
    script('ics-maturity-app.js'),
    unpacked(fetched('ics-maturity-app.bin'), fetched('ics-maturity-unpack.wasm')),
  ]);
}
