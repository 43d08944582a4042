import { SetupError } from '../setup/say.mjs';

/** Where the add-in is served from while one works on it, and what manifest.xml in the repository says. */
export const LOCAL_ADDRESS = 'https://localhost:3000/';

/**
 * The address that a deployment was asked for, ending in a slash.
 * @param {string | undefined} text
 */
export function deploymentAddress(text) {
  if (text === undefined) return LOCAL_ADDRESS;
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || url.protocol !== 'https:' || url.search || url.hash || url.username) {
    throw new SetupError(
      `--env url=${text}: an https address is needed, such as https://example.org/bareme ` +
        '(Office loads add-ins over https only).',
    );
  }
  return url.href.endsWith('/') ? url.href : `${url.href}/`;
}

/**
 * The manifest for an address: the repository's own, with each local address replaced.
 * @param {string} manifest
 * @param {string} address ending in a slash
 */
export function manifestFor(manifest, address) {
  return manifest.replaceAll(LOCAL_ADDRESS, address.replaceAll('&', '&amp;'));
}
