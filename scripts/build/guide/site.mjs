import { posix } from 'node:path';
import { GUIDE, INDEX, pageOf, way } from './addresses.mjs';
import { bodyOf } from './body.mjs';
import { DocumentFault, readDocument } from './document.mjs';
import { pageHtml } from './page.mjs';
import { LANGUAGES } from './words.mjs';

/**
 * @typedef {import('./words.mjs').Language} Language
 * @typedef {import('./document.mjs').GuideDocument} GuideDocument
 *
 * The files of docs/, by their paths below it, with slashes.
 * @typedef {object} Docs
 * @property {readonly string[]} paths
 * @property {(path: string) => Uint8Array} read of one that is there
 *
 * @typedef {object} Guide
 * @property {ReadonlyMap<string, string | Uint8Array>} files by their addresses below aide/; none where there are faults
 * @property {readonly string[]} faults each with the document's path
 */

/**
 * The help as pages: the index, the documents of the guide, and whatever of docs/ these lead to.
 * @param {Docs} docs
 * @param {string} version of Barème
 * @returns {Guide}
 */
export function guideOf(docs, version) {
  const site = new Site(docs, version);
  site.make();
  return { files: site.faults.length > 0 ? new Map() : site.files, faults: site.faults };
}

class Site {
  /** @type {Map<string, string | Uint8Array>} */
  files = new Map();
  /** @type {string[]} */
  faults = [];
  /** What was asked for so far, in that order; null: it cannot be read. @type {Map<string, GuideDocument | null>} */
  documents = new Map();

  /** @param {Docs} docs @param {string} version */
  constructor(docs, version) {
    this.docs = docs;
    this.version = version;
    this.present = new Set(docs.paths);
  }

  make() {
    const index = this.document(INDEX);
    if (!index) {
      if (!this.holds(INDEX)) this.faults.push(`docs/${INDEX}: there is no index`);
      return;
    }
    const pages = this.pagesOf(index);
    // A map goes on with what is added to it meanwhile: what a page leads to becomes a page.
    for (const document of this.documents.values())
      if (document) this.write(document, index, pages);
  }

  /**
   * The documents of the guide in the order in which the index leads to them.
   * @param {GuideDocument} index
   */
  pagesOf(index) {
    const [french = [], english = []] = LANGUAGES.map((language) => linksOf(index, language));
    if (french.join() !== english.join()) {
      this.faults.push(`docs/${INDEX}: its two languages lead to other pages, or in another order`);
    }
    for (const path of this.docs.paths) {
      const isOfGuide = path.startsWith(GUIDE) && path.endsWith('.md') && path !== INDEX;
      if (isOfGuide && !french.includes(path))
        this.faults.push(`docs/${path}: the index does not lead there`);
    }
    return french.flatMap((path) => this.document(path) ?? []);
  }

  /** @param {string} path @returns {GuideDocument | null} */
  document(path) {
    const known = this.documents.get(path);
    if (known !== undefined || !this.holds(path)) return known ?? null;
    const document = this.noting(path, () =>
      readDocument(path, Buffer.from(this.docs.read(path)).toString('utf8')),
    );
    this.documents.set(path, document);
    return document;
  }

  /** @param {string} path */
  holds(path) {
    return this.present.has(path);
  }

  /** @param {string} path */
  takeFile(path) {
    this.files.set(path, this.docs.read(path));
  }

  /**
   * @param {GuideDocument} document
   * @param {GuideDocument} index
   * @param {readonly GuideDocument[]} pages
   */
  write(document, index, pages) {
    for (const language of LANGUAGES) {
      const part = document.parts[language];
      if (!part) continue;
      const address = pageOf(document.path, language);
      const place = { document, language, shelf: this, bytes: this.docs.read };
      const body = this.noting(document.path, () => bodyOf(part, place));
      if (body === null) continue;
      const twin = LANGUAGES.find((each) => each !== language && document.parts[each]);
      const html = pageHtml({
        language,
        part,
        body,
        index: this.named(index, language, address),
        pages: pages.map((page) => ({
          ...this.named(page, language, address),
          isThis: page === document,
        })),
        twin: twin ? way(address, pageOf(document.path, twin)) : null,
        top: '../'.repeat(address.split('/').length - 1),
        version: this.version,
      });
      this.files.set(address, html);
    }
  }

  /**
   * What a page is called, and the way to it from another.
   * @param {GuideDocument} document
   * @param {Language} language
   * @param {string} from
   */
  named(document, language, from) {
    const spoken = document.parts[language] ? language : 'en';
    return {
      title: document.parts[spoken]?.title ?? '',
      href: way(from, pageOf(document.path, spoken)),
    };
  }

  /**
   * The result, or null where the document is at fault, which is noted.
   * @template Result
   * @param {string} path
   * @param {() => Result} work
   */
  noting(path, work) {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof DocumentFault)) throw error;
      this.faults.push(`docs/${path}: ${error.message}`);
      return null;
    }
  }
}

/**
 * The documents of the guide to which the index leads, each once.
 * @param {GuideDocument} index
 * @param {Language} language
 */
function linksOf(index, language) {
  const text = (index.parts[language]?.tokens ?? []).map(({ raw }) => raw).join('\n');
  const paths = [...text.matchAll(/\]\(([^)#]+\.md)[^)]*\)/g)].map(([, link = '']) =>
    posix.normalize(posix.join(posix.dirname(INDEX), link)),
  );
  return [...new Set(paths)].filter((path) => path.startsWith(GUIDE));
}
