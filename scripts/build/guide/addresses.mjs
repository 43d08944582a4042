import { posix } from 'node:path';

/** The document that is the first page. */
export const INDEX = 'guide/README.md';

/** Where the documents of the guide stand, below docs/. */
export const GUIDE = 'guide/';

/**
 * Where a document's page stands below aide/. French is at the top: it is what an address without a language means.
 * @param {string} path of the document, below docs/
 * @param {import('./words.mjs').Language} language
 */
export function pageOf(path, language) {
  const plain = path.startsWith(GUIDE) ? path.slice(GUIDE.length) : path;
  const name = plain.replace(/\.md$/, '').replace(/(^|\/)README$/, '$1index');
  return `${language === 'fr' ? '' : `${language}/`}${name}.html`;
}

/**
 * The way from one file below aide/ to another, as an attribute takes it.
 * @param {string} from
 * @param {string} to
 */
export const way = (from, to) => encodeURI(posix.relative(posix.dirname(from), to));
