// The policies that the pages of hosts are served with: what their sites allow, not what the widget needs.
import { readFileSync } from 'node:fs'

/** What the widget promises to work under. `cargo xtask serve` sends the same line, so it stands once, in Trunk.toml. */
export const STRICT = /^content-security-policy = "(.+)"$/m.exec(
  readFileSync(new URL('../../../Trunk.toml', import.meta.url), 'utf8'),
)?.[1]
if (!STRICT) throw new Error('Trunk.toml has no content-security-policy')

/** A site that allows frames, and no script but its own. */
const FRAMES = "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; frame-src http:"

/** Only a policy named `default` may be made; the page's own one refuses everything. */
const TRUSTED = `${STRICT}; trusted-types default`

/**
 * Like SharePoint Online's: inline script is blocked, 'unsafe-eval' allowed, 'wasm-unsafe-eval' not named, inline
 * style allowed.
 */
export const SHAREPOINT =
  "default-src 'self'; script-src 'self' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; " +
  "font-src 'self' data:; connect-src 'self'; frame-src *; worker-src 'self' blob:; object-src 'none'; base-uri 'self'"

/** By the names of the pages in `hosts/`; all others are under the strict one. */
const policies = {
  'frame.html': FRAMES,
  'sandbox.html': FRAMES,
  'sharepoint.html': SHAREPOINT,
  'sharepoint-frame.html': SHAREPOINT,
  'third-party.html': FRAMES,
  'trusted-types.html': TRUSTED,
}

/**
 * The policy of an address.
 * @param {string} path
 * @returns {string}
 */
export function policyOf(path) {
  return policies[/^\/hosts\/(.+)$/.exec(path)?.[1] ?? ''] ?? STRICT
}
