import type { ListRemark, ToldLine } from './list-headings';

/** A list, and what is to be told of it. */
interface Kept<Cell> {
  readonly rows: readonly (readonly Cell[])[];
  readonly remarks: readonly ListRemark[];
}

/**
 * A list without the words that a mail begins and ends with, each line where it was. A line that follows the ending stays
 * an entry, as it may be one, and is told: it may be a signature as well.
 */
export function withoutCourtesies<Cell>(rows: readonly (readonly Cell[])[]): Kept<Cell> {
  const said = rows.map(saidIn);
  const lines = said.flatMap((text, index) =>
    text !== null && isCourtesy(text) ? { line: index + 1, text } : [],
  );
  if (lines.length === 0) return { rows, remarks: [] };
  const gone = new Set(lines.map(({ line }) => line));
  const end = lines.find(({ text }) => CLOSING.test(bare(text)))?.line ?? rows.length;
  return {
    rows: rows.map((row, index) => (gone.has(index + 1) ? [] : row)),
    remarks: [{ kind: 'left-out', lines, after: firstAfter(rows, end, gone) }],
  };
}

function firstAfter(
  rows: readonly (readonly unknown[])[],
  end: number,
  gone: ReadonlySet<number>,
): ToldLine | null {
  const index = rows.findIndex(
    (row, at) => at >= end && !gone.has(at + 1) && row.some((cell) => cell !== ''),
  );
  const text = (rows[index] ?? []).filter((cell) => typeof cell === 'string' && cell !== '');
  return index < 0 ? null : { line: index + 1, text: text.join(' ; ') };
}

/** What the only filled cell of a row says; null: there are more, or it is no text. */
function saidIn(row: readonly unknown[]): string | null {
  const [only, ...more] = row.filter((cell) => cell !== '');
  return typeof only === 'string' && more.length === 0 ? only : null;
}

const isCourtesy = (text: string): boolean => {
  const said = bare(text);
  return [OPENING, CLOSING, ADDRESS, ANNOUNCEMENT].some((words) => words.test(said));
};

/** In small letters, without accents, with one kind of apostrophe. */
const bare = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll('’', "'")
    .replaceAll(/\s+/g, ' ')
    .trim()
    .toLowerCase();

const anyOf = (...words: readonly string[]): string => `(?:${words.join('|')})`;

/** The whole line is such words, marks at its end aside. */
const whole = (...words: readonly string[]): RegExp =>
  new RegExp(String.raw`^${anyOf(...words)}[\s,.;:!]*$`);

const OPENING = whole(
  'bonjour(?: a (?:toutes et (?:a )?tous|tous|toutes|vous))?',
  'bonsoir',
  'madame,? monsieur',
  'mesdames,? messieurs',
  'madame',
  'monsieur',
  'chers? (?:collegues?|tous)',
  'cheres? (?:et chers? )?(?:collegues?|toutes)',
  '(?:hello|hi|dear)(?: (?:all|everyone|colleagues?|team))?',
  'good (?:morning|afternoon)',
);

/** What may be called like the title of a project is no farewell without its comma. */
const CLOSING = new RegExp(
  [
    whole(
      '(?:bien |tres )?cordialement',
      'cdl?t',
      'bien a (?:vous|toi)',
      'bonne (?:journee|soiree|reception)',
      "merci(?: d'avance| beaucoup| a tous| a vous)?",
      "(?:avec|tous) (?:mes|nos) (?:vifs )?remerciements(?: d'avance)?",
      '(?:sinceres|meilleures) salutations',
      'respectueusement',
      'amicalement',
      'a bientot',
      '(?:best|kind|warm|kindest) (?:regards|wishes)',
      'yours (?:sincerely|faithfully|truly)',
      'sincerely',
      '(?:many )?thanks(?: in advance)?',
      'thank you(?: in advance)?',
      '[-–—_]{2,}',
    ).source,
    String.raw`^(?:regards|best|cheers|salutations)\s*,$`,
    "^(?:je vous prie|nous vous prions|veuillez) d?'?(?:agreer|recevoir|croire)",
    String.raw`^(?:envoye (?:de|depuis) mon|sent from my)\s`,
  ].join('|'),
);

/** « Bonjour Anne, »: whoever is addressed, with the comma behind. */
const ADDRESS = /^(?:bonjour|bonsoir|hello|hi|dear|cher|chere|chers|cheres) .{1,60},$/;

const ANNOUNCEMENT =
  /^(?:voici|ci-dessous|ci-joint|veuillez trouver|vous trouverez|here (?:is|are)|please find)\b.*:$/;
