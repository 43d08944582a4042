import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The published text of the calls, cut into themes and headings, with what the scan broke mended and
 * nothing else: a transcription that differs by one letter is not found in it.
 */
const SCAN = readFileSync(join(__dirname, '../fixtures/sources/003.txt'), 'utf8');

/** What divides a theme's text, in the order of the document, as the scan prints it. */
const PRINTED = {
  Ouverture: 'Ouverture',
  Type: 'Type',
  'Porteur du thème': 'Porteur du thème',
  Résumé: 'Résumé',
  Financement: 'FINANCEMENT',
  'Règles de cofinancement': 'Règles de cofinancement',
  Éligibilité: 'Éligibilité',
  'Budget envisagé': 'Budget envisagé',
  'Taille attendue des projets': 'Taille attendue des projets',
  'Descriptif de la thématique': 'DESCRIPTIF DE LA THÉMATIQUE',
  'Critères de sélection des projets': 'CRITÈRES DE SÉLECTION DES PROJETS',
  'Dispositions particulières de la thématique': 'DISPOSITIONS PARTICULIÈRES DE LA THÉMATIQUE',
  'Processus de sélection': 'Processus de sélection',
  Engagements: 'Engagements',
  // A label of two lines, whose second the scan prints inside the text: nothing is quoted from there.
  'Accompagnement des porteurs de projets': 'Accompagnement des',
  'Indicateurs de suivi des projets': 'Indicateurs de suivi des projets',
  'Approche expérimentale': 'Approche expérimentale',
} as const;

export type Heading = keyof typeof PRINTED;

/** Line ends, non-breaking spaces and runs of blanks are not part of a quotation; all else is. */
export function collapse(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Footnotes stand at the foot of a page, in the middle of a sentence; a page begins with a blank. */
const FOOTNOTE = /^(?:\d )?(?:6 enjeux ont été identifiés|Etude DITP ;)[^]*?(?=^ )/gm;

function mend(scan: string): string {
  return scan
    .replace(FOOTNOTE, '')
    .replace(/^\d+\/50\s*$/gm, '')
    .replace(/(^|[\s(])L ([^\n]{1,80}?) M(?=[\s,.)])/gm, '$1« $2 »')
    .replace(/-[ ]*\n\s*/g, '-')
    .replace(/ (?=[.,](?:\s|$))/g, '');
}

const MENDED = mend(SCAN);

function themeTexts(): ReadonlyMap<string, string> {
  const starts = [...MENDED.matchAll(/^ ?((?:ITN|SNAP)\d[A-D]?) : /gm)];
  return new Map(
    starts.map((start, index) => [
      start[1] ?? '',
      MENDED.slice(start.index, starts[index + 1]?.index),
    ]),
  );
}

const THEMES = themeTexts();

export const SOURCE_CODES: readonly string[] = [...THEMES.keys()];

function themeText(code: string): string {
  const text = THEMES.get(code);
  if (text === undefined) throw new Error(`The source has no theme ${code}`);
  return text;
}

/** Long headings are broken over lines. */
const ANY_HEADING = new RegExp(
  `^ ?(?:${Object.values(PRINTED).join('|').replaceAll(' ', '\\s+')})(?=[\\s:])`,
  'gm',
);

const isHeading = (text: string): text is Heading => text in PRINTED;

function headingPrinted(as: string): Heading {
  const heading = Object.keys(PRINTED)
    .filter(isHeading)
    .find((name) => PRINTED[name] === collapse(as));
  if (!heading) throw new Error(`Not a heading: ${as}`);
  return heading;
}

/** Whole parts by heading, the heading's own words included. A repeated heading (ITN5) gives one part. */
function partsOf(code: string): ReadonlyMap<Heading, string> {
  const text = themeText(code);
  const found = [...text.matchAll(ANY_HEADING)];
  const parts = new Map<Heading, string>();
  found.forEach((match, index) => {
    const heading = headingPrinted(match[0]);
    const part = collapse(text.slice(match.index, found[index + 1]?.index));
    parts.set(heading, collapse(`${parts.get(heading) ?? ''} ${part}`));
  });
  return parts;
}

/** The text of a theme under a heading, heading included; undefined when the theme lacks it. */
export function partOf(code: string, heading: Heading): string | undefined {
  return partsOf(code).get(heading);
}

/** The text under a heading without the heading's own words. */
export function bodyOf(code: string, heading: Heading): string {
  const part = partOf(code, heading);
  if (part === undefined) throw new Error(`${code} has no heading « ${heading} »`);
  return part.slice(heading.length).replace(/^ ?: /, '').trim();
}

/** What stands before the first heading: the theme's title, in the scan's capitals. */
export function titleOf(code: string): string {
  const text = themeText(code);
  const first = text.search(ANY_HEADING);
  return collapse(text.slice(0, first)).replace(/^[A-Z0-9]+ : /, '');
}

/** The text that a quote's place (`ITN6, Financement, Éligibilité`) names; undefined when it names none. */
export function textAt(place: string): string | undefined {
  const [code = '', ...steps] = place.split(', ');
  const last = steps.filter(isHeading).at(-1);
  return THEMES.has(code) && last ? partOf(code, last) : undefined;
}

/**
 * What is left of a text once the pieces have been taken off its front, one after another, with their
 * bullets and the comma or full stop that ends an item. Empty when the pieces are the whole text, in its
 * order; a piece that does not come next is told.
 */
export function leftOver(text: string, pieces: readonly string[]): string {
  const [piece, ...others] = pieces;
  if (piece === undefined) return text;
  const rest = collapse(text).replace(/^• /, '');
  const wanted = collapse(piece);
  if (!rest.startsWith(wanted)) return `« ${wanted} » does not come next in « ${rest} »`;
  return leftOver(rest.slice(wanted.length).replace(/^[.,]/, '').trim(), others);
}
