/**
 * What the element runs in `ics-maturity.html`: all in the very file, since it is opened from disk,
 * where browsers fetch nothing. The build finds the three in the release.
 */

import packed from 'ics-maturity-app.bin';
import * as app from 'ics-maturity-app.js';
import unpacker from 'ics-maturity-unpack.wasm';
import { unpacked } from './unpacked.js';

/** @returns {Promise<[any, [WebAssembly.Module, string]]>} */
export async function loadParts() {
  return [app, await unpacked(new Response(packed), new Response(unpacker))];
}

/**
 * @param {string} name
 * @returns {Promise<never>} what others load on demand is of no use on a disk
 */
export async function script(name) {
  throw new Error(`${name}: not in this file`);
}
