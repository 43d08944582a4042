import { existsSync, statSync } from 'node:fs';
import { extname, join, normalize, sep } from 'node:path';

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.md': 'text/plain; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
};

/**
 * A static site: the folders that its paths lead to, the longest path first.
 * @typedef {readonly { readonly path: string, readonly folder: string }[]} Site
 */

/**
 * The file that answers a path, or null.
 * @param {Site} site
 * @param {string} pathname still percent-encoded
 */
export function fileFor(site, pathname) {
  const path = decoded(pathname);
  const mount = path && site.find((entry) => path.startsWith(entry.path));
  if (!mount) return null;
  const wanted = path.slice(mount.path.length) || 'index.html';
  const file = normalize(join(mount.folder, wanted));
  // No way out of the folder by `..`.
  if (!file.startsWith(mount.folder + sep)) return null;
  return existsSync(file) && statSync(file).isFile() ? file : null;
}

/** @param {string} file */
export function contentType(file) {
  const known = /** @type {Record<string, string>} */ (TYPES);
  return known[extname(file)] ?? 'application/octet-stream';
}

/** @param {string} pathname */
function decoded(pathname) {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return null;
  }
}
