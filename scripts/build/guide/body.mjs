import { Marked, Renderer } from 'marked';
import { DocumentFault } from './document.mjs';
import { attribute } from './html.mjs';
import { destination, picture } from './links.mjs';
import { sizeOf } from './png.mjs';
import { typeset } from './typeset.mjs';
import { WORDS } from './words.mjs';

/**
 * @typedef {import('./document.mjs').Part} Part
 * @typedef {import('./links.mjs').Place & { readonly bytes: (path: string) => Uint8Array }} BodyPlace
 */

/**
 * A part of a document as HTML.
 * @param {Part} part
 * @param {BodyPlace} place
 * @throws {DocumentFault} where a link leads nowhere, or the text holds HTML of its own
 */
export function bodyOf(part, place) {
  const marked = new Marked({ renderer: rendererFor(part, place) });
  // Each part has tokens of its own, and is rendered once.
  marked.walkTokens([...part.tokens], (token) => {
    if (token.type === 'text' && !token.tokens) token.text = typeset(token.text, place.language);
  });
  return marked.parser([...part.tokens]);
}

/** @param {Part} part @param {BodyPlace} place @returns {import('marked').RendererObject} */
function rendererFor(part, place) {
  const words = WORDS[place.language];
  let tables = 0;
  return {
    heading(token) {
      const heading = part.headings.find((each) => each.token === token);
      const { level, id } = heading ?? { level: token.depth, id: '' };
      return `<h${level}${attribute('id', id)}>${this.parser.parseInline(token.tokens)}</h${level}>\n`;
    },
    link(token) {
      const { href, language } = destination(token.href, place);
      const isElsewhere = /^https:/.test(href);
      return (
        `<a${attribute('href', href)}${attribute('hreflang', language ?? '')}` +
        `${attribute('rel', isElsewhere ? 'noreferrer' : '')}>` +
        `${this.parser.parseInline(token.tokens)}</a>${language === 'en' ? words.inEnglish : ''}`
      );
    },
    image(token) {
      const { href, path } = picture(token.href, place);
      if (token.text === '') throw new DocumentFault(`${token.href}: the picture is not described`);
      const { width, height } = sizeOf(place.bytes(path));
      const description = typeset(token.text, place.language);
      const shown =
        `<img${attribute('src', href)}${attribute('alt', description)}` +
        `${attribute('width', width)}${attribute('height', height)}>`;
      return `<a class="picture"${attribute('href', href)}${attribute('title', words.enlarge)}>${shown}</a>`;
    },
    table(token) {
      tables += 1;
      const table = Renderer.prototype.table.call(this, token);
      const isHeaded = token.header.some(({ text }) => text !== '');
      const shown = isHeaded ? table : table.replace(/<thead>[^]*?<\/thead>\n/, '');
      // Wider than the page, it is scrolled: by keyboard too.
      const scrolled = `<div class="table" role="region" tabindex="0"`;
      return `${scrolled}${attribute('aria-label', `${words.table} ${tables}`)}>${shown}</div>`;
    },
    tablecell(token) {
      // A corner heads nothing.
      return token.header && token.text === '' ? '<td></td>\n' : false;
    },
    html({ raw }) {
      throw new DocumentFault(`${raw.trim()}: documents hold no HTML of their own`);
    },
  };
}
