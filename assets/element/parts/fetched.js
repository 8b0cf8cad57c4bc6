/** What lies beside the element's script, fetched as of one version. */

/** Put in by the build, so that an update never mixes old script with new WebAssembly. */
const VERSION = '__ICS_VERSION__';

/** @param {string} name */
function address(name) {
  return new URL(`${name}?v=${VERSION}`, import.meta.url);
}

/**
 * @param {string} name
 * @returns {Promise<Response>}
 */
export async function fetched(name) {
  const response = await fetch(address(name));
  if (!response.ok) {
    throw new Error(`${name}: ${response.status}`);
  }
  return response;
}

/**
 * @param {string} name
 * @returns {Promise<any>} what the script exports
 */
export function script(name) {
  return import(address(name).href);
}
