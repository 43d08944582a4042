import { readFileSync } from 'node:fs';
import type { Docs } from '../../../scripts/build/guide/site.mjs';
import { guideOf } from '../../../scripts/build/guide/site.mjs';

const PICTURE = readFileSync('assets/icon-32.png');

/** A document in both languages, of which each says what it is given. */
export const twofold = (french: string, english: string = french): string =>
  [
    '# Noter · Scoring',
    '[Français](#français) · [English](#english)',
    '## Français',
    french,
    '## English',
    english,
  ].join('\n\n');

/** An index that leads to these documents of the guide, in this order. */
export const indexOf = (...names: readonly string[]): string =>
  twofold(names.map((name) => `- [${name}](${name})`).join('\n')).replace(
    'Noter · Scoring',
    'Aide · Help',
  );

/** A folder of documents by their paths; files that are no documents are pictures of 32 by 32. */
export function docsWith(
  documents: Readonly<Record<string, string>>,
  files: readonly string[] = [],
): Docs {
  return {
    paths: [...Object.keys(documents), ...files],
    read: (path) => (documents[path] === undefined ? PICTURE : Buffer.from(documents[path])),
  };
}

/** The help with one page, `guide/noter.md`, and whatever else there is. */
export function guideWith(
  page: string,
  others: Readonly<Record<string, string>> = {},
  files: readonly string[] = [],
) {
  const documents = { 'guide/README.md': indexOf('noter.md'), 'guide/noter.md': page, ...others };
  const { faults, files: made } = guideOf(docsWith(documents, files), '1.2.3');
  return { faults, made, html: (address: string): string => String(made.get(address)) };
}
