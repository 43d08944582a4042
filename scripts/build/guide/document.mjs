import { lexer } from 'marked';
import { identified } from './headings.mjs';
import { LANGUAGES, PART_HEADINGS } from './words.mjs';

/**
 * @typedef {import('marked').Token} Token
 * @typedef {import('./words.mjs').Language} Language
 * @typedef {import('./headings.mjs').Heading} Heading
 *
 * What a document says in one language: its headings are one level higher than in a document of two languages.
 * @typedef {{ readonly title: string, readonly tokens: readonly Token[], readonly headings: readonly Heading[] }} Part
 *
 * @typedef {object} GuideDocument
 * @property {string} path below docs/, with slashes
 * @property {Readonly<Partial<Record<Language, Part>>>} parts
 */

/** What is wrong with a document, for the person who wrote it. */
export class DocumentFault extends Error {}

/**
 * Reads a document of docs/. One that has `## Français` and `## English` is two pages; any other is a page in English.
 * @param {string} path below docs/
 * @param {string} markdown
 * @returns {GuideDocument}
 * @throws {DocumentFault} where a title or a language is missing
 */
export function readDocument(path, markdown) {
  const [first, ...tokens] = lexer(markdown).filter(({ type }) => type !== 'space');
  if (first?.type !== 'heading' || first.depth !== 1) {
    throw new DocumentFault('the first line is no title (# …)');
  }
  const ids = identified(tokens);
  const starts = LANGUAGES.map((language) => tokens.findIndex((token) => opens(token, language)));
  if (starts.every((start) => start < 0)) {
    return { path, parts: { en: part(first.text, tokens, ids, 0) } };
  }
  const [french = -1, english = -1] = starts;
  const [title, twin, ...surplus] = first.text.split(' · ');
  if (french < 0 || english < french) {
    throw new DocumentFault('« ## Français » comes first, and « ## English » after it');
  }
  if (!title || !twin || surplus.length > 0) {
    throw new DocumentFault('the title is to be in both languages: # Titre · Title');
  }
  if (french !== 1) {
    throw new DocumentFault(
      'the title and « ## Français » have the links to the languages between them',
    );
  }
  return {
    path,
    parts: {
      fr: part(title, tokens.slice(french + 1, english), ids, 1),
      en: part(twin, tokens.slice(english + 1), ids, 1),
    },
  };
}

/**
 * @param {Token} token
 * @param {Language} language
 */
const opens = (token, language) =>
  token.type === 'heading' && token.depth === 2 && token.text === PART_HEADINGS[language];

/**
 * @param {string} title
 * @param {readonly Token[]} tokens
 * @param {ReadonlyMap<Token, string>} ids
 * @param {number} raised by how many levels headings come closer to the title
 * @returns {Part}
 */
function part(title, tokens, ids, raised) {
  const headings = tokens.flatMap((token) =>
    token.type === 'heading'
      ? [{ token, id: ids.get(token) ?? '', level: token.depth - raised, text: plain(token.text) }]
      : [],
  );
  return { title: plain(title), tokens, headings };
}

/** Where a heading is quoted, its signs of emphasis and code are left out. @param {string} text */
const plain = (text) => text.replace(/[`*]/g, '');
