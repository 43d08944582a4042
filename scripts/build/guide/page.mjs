import { attribute, escaped } from './html.mjs';
import { typeset } from './typeset.mjs';
import { LANGUAGES, WORDS } from './words.mjs';

/**
 * @typedef {import('./words.mjs').Language} Language
 * @typedef {import('./document.mjs').Part} Part
 *
 * A page and what stands around it. Addresses are those that its links take.
 * @typedef {object} PageContent
 * @property {Language} language
 * @property {Part} part
 * @property {string} body HTML
 * @property {{ readonly title: string, readonly href: string }} index
 * @property {readonly { readonly title: string, readonly href: string, readonly isThis: boolean }[]} pages
 * @property {string | null} twin the same page in the other language
 * @property {string} top of aide/
 * @property {string} version of Barème
 */

/** Nothing runs, nothing is sent, and nothing is loaded but what stands beside the page. */
const POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";

/** A page with fewer headings is looked over at once. */
const WORTH_A_LIST = 4;

/** @param {PageContent} content */
export function pageHtml(content) {
  const { language, part, index, twin, top, version } = content;
  const words = WORDS[language];
  const isIndex = part.title === index.title;
  const title = typeset(isIndex ? part.title : `${part.title} · ${index.title}`, language);
  const other = LANGUAGES.find((each) => each !== language) ?? language;
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<link rel="stylesheet" href="${top}aide.css">
<link rel="icon" href="${top}../assets/icon-32.png">
${twin === null ? '' : `<link rel="alternate" hreflang="${other}"${attribute('href', twin)}>`}
</head>
<body>
<a class="skip" href="#contenu">${words.skip}</a>
<header>
<a${attribute('href', index.href)}${isIndex ? ' aria-current="page"' : ''}>${escaped(typeset(index.title, language))}</a>
${twin === null ? '' : `<a${attribute('href', twin)} lang="${other}" hreflang="${other}">${words.otherLanguage}</a>`}
</header>
<div class="columns">
<main id="contenu" tabindex="-1">
<h1>${escaped(typeset(part.title, language))}</h1>
${onThisPage(content)}${content.body}</main>
${pageList(content)}
</div>
<footer>
<p>Barème ${escaped(version)} · <a href="${top}../support.html">${words.support}</a></p>
</footer>
</body>
</html>
`;
}

/** The index is such a list itself. @param {PageContent} content */
function onThisPage({ language, part, index }) {
  const highest = part.headings.filter(({ level }) => level === 2);
  if (highest.length < WORTH_A_LIST || part.title === index.title) return '';
  const items = highest.map(({ id, text }) => link(`#${encodeURI(id)}`, typeset(text, language)));
  return list(WORDS[language].onThisPage, 'contents', items);
}

/** @param {PageContent} content */
function pageList({ language, pages }) {
  const items = pages.map(({ title, href, isThis }) =>
    link(href, typeset(title, language), isThis),
  );
  return list(WORDS[language].pages, 'pages', items);
}

/**
 * @param {string} name
 * @param {string} kind
 * @param {readonly string[]} items
 */
const list = (name, kind, items) => `<nav class="${kind}" aria-labelledby="${kind}">
<p id="${kind}">${name}</p>
<ul>
${items.map((item) => `<li>${item}</li>`).join('\n')}
</ul>
</nav>
`;

/**
 * @param {string} href
 * @param {string} text
 * @param {boolean} [isThis]
 */
const link = (href, text, isThis = false) =>
  `<a${attribute('href', href)}${isThis ? ' aria-current="page"' : ''}>${escaped(text)}</a>`;
