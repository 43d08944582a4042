import { posix } from 'node:path';
import { pageOf, way } from './addresses.mjs';
import { DocumentFault } from './document.mjs';
import { LANGUAGES, PART_HEADINGS } from './words.mjs';

/**
 * @typedef {import('./words.mjs').Language} Language
 * @typedef {import('./document.mjs').GuideDocument} GuideDocument
 *
 * What docs/ holds, and what of it the pages ask for.
 * @typedef {object} Shelf
 * @property {(path: string) => boolean} holds
 * @property {(path: string) => GuideDocument | null} document null: it cannot be read, which is noted
 * @property {(path: string) => void} takeFile of a file that is held
 *
 * Where a link stands.
 * @typedef {{ readonly document: GuideDocument, readonly language: Language, readonly shelf: Shelf }} Place
 *
 * @typedef {{ readonly href: string, readonly language: Language | null }} Destination language: of a page in another one
 */

/**
 * Where a link leads from the page of its document.
 * @param {string} written as it stands in the document
 * @param {Place} place
 * @returns {Destination}
 * @throws {DocumentFault} where it leads nowhere
 */
export function destination(written, place) {
  if (/^(https|mailto):/.test(written)) return { href: written, language: null };
  const { document, language, shelf } = place;
  const [path = '', anchor = ''] = written.split('#');
  const target = path === '' ? document.path : below(document.path, path, written);
  const page = pageOf(document.path, language);
  if (!shelf.holds(target)) throw new DocumentFault(`${written}: there is no such file`);
  if (!target.endsWith('.md')) {
    shelf.takeFile(target);
    return { href: way(page, target), language: null };
  }
  const wanted = shelf.document(target);
  if (!wanted) return { href: '', language: null };
  const spoken = languageOf(wanted, decodeURIComponent(anchor), language, written);
  const leadsHere = wanted.path === document.path && spoken === language;
  return {
    href: (leadsHere ? '' : way(page, pageOf(wanted.path, spoken))) + fragment(anchor),
    language: spoken === language ? null : spoken,
  };
}

/**
 * The address of a picture from the page of its document.
 * @param {string} written
 * @param {Place} place
 * @returns {{ readonly href: string, readonly path: string }} path: below docs/
 */
export function picture(written, { document, language, shelf }) {
  const path = below(document.path, written, written);
  if (!shelf.holds(path)) throw new DocumentFault(`${written}: there is no such picture`);
  shelf.takeFile(path);
  return { href: way(pageOf(document.path, language), path), path };
}

/**
 * @param {string} from
 * @param {string} path
 * @param {string} written
 */
function below(from, path, written) {
  const target = posix.normalize(posix.join(posix.dirname(from), decodeURIComponent(path)));
  if (/^[./]/.test(target) || /^\w+:/.test(path)) {
    throw new DocumentFault(`${written}: the help holds nothing from outside docs/`);
  }
  return target;
}

/** The headings of the languages are the beginnings of their pages. @param {string} anchor */
const fragment = (anchor) =>
  anchor === '' ||
  Object.values(PART_HEADINGS).some((name) => name.toLowerCase() === decodeURIComponent(anchor))
    ? ''
    : `#${encodeURI(decodeURIComponent(anchor))}`;

/**
 * In which of its languages a document has what a link asks for: the reader's, as far as it can be.
 * @param {GuideDocument} document
 * @param {string} anchor
 * @param {Language} reader
 * @param {string} written
 */
function languageOf({ parts }, anchor, reader, written) {
  const found = [reader, ...LANGUAGES].find((language) => {
    const part = parts[language];
    if (!part) return false;
    if (anchor === '' || anchor === PART_HEADINGS[language].toLowerCase()) return true;
    return part.headings.some(({ id }) => id === anchor);
  });
  if (!found) throw new DocumentFault(`${written}: no heading there has this name`);
  return found;
}
