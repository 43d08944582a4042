/** A column that nothing is read from. */
export interface PassedOver {
  /** As it stands there; blank: nothing does. */
  readonly heading: string;
  /** Counted from 1. */
  readonly position: number;
}

/** A column that says what another one of the list says. */
export interface SecondColumn extends PassedOver {
  /** What stands above the one that is read in its place. */
  readonly taken: string;
}

/** What does not keep a list from being read, and is told. */
export type ListRemark =
  /** Columns that hold something, under headings that are not known. */
  | { readonly kind: 'unknown-columns'; readonly columns: readonly PassedOver[] }
  /** Columns of amounts HT, in thousands or in shares: Barème counts in euros TTC. */
  | { readonly kind: 'other-unit'; readonly columns: readonly PassedOver[] }
  | { readonly kind: 'second-column'; readonly columns: readonly SecondColumn[] }
  /** Lines of a single cell above the headings: the list’s title. Nothing was taken from them. */
  | { readonly kind: 'above-headings'; readonly text: string }
  /** One of its words is that of a heading; it was taken for an entry like the others. */
  | { readonly kind: 'first-line'; readonly text: string }
  /** Words of a mail around the list. `after`: the first line that stands below its end and was taken for an entry. */
  | {
      readonly kind: 'left-out';
      readonly lines: readonly ToldLine[];
      readonly after: ToldLine | null;
    }
  /** Titles that end with an amount, of dossiers that have none: it is not taken for what they ask. */
  | { readonly kind: 'amount-in-title'; readonly first: AmountInTitle; readonly count: number }
  /** Addresses of jurors, which no session keeps. */
  | { readonly kind: 'mails'; readonly count: number }
  /** The only line of a list of jurors, which may name several. */
  | ({ readonly kind: 'several-jurors' } & ToldLine);

/** Counted from 1, as it stands there. */
export interface ToldLine {
  readonly line: number;
  readonly text: string;
}

export interface AmountInTitle extends ToldLine {
  readonly amount: string;
}

export type Row = readonly string[];

/** How many lines, from the first, may stand above the headings of a list as it is pasted. */
const MOST_ABOVE = 5;

/** The list without what stands above its headings, each line where it was: a title over it is no entry. */
export function belowTitle(
  rows: readonly Row[],
  areHeadings: (row: Row) => boolean,
): { readonly rows: readonly Row[]; readonly remarks: readonly ListRemark[] } {
  const at = rows.findIndex(areHeadings);
  const above = rows.slice(0, Math.max(0, at)).map((row) => row.filter((cell) => cell !== ''));
  const title = above.flat().join(' ');
  const isTitle = above.length <= MOST_ABOVE && above.every((cells) => cells.length <= 1);
  return title === '' || !isTitle
    ? { rows, remarks: [] }
    : {
        rows: rows.map((row, index) => (index < at ? [] : row)),
        remarks: [{ kind: 'above-headings', text: title }],
      };
}

/** Where columns stand, counted from 0. */
export type Positions<Key extends string> = ReadonlyMap<Key, number>;

/** Headings by what is compared of them: whose they are, and how soon they are taken among those of one column. */
export type KnownNames<Key extends string> = ReadonlyMap<string, Name<Key>>;

interface Name<Key extends string> {
  readonly key: Key;
  readonly rank: number;
}

/** @param names what each column may be called: of two columns of one kind, the one whose name comes first is taken */
export const knownNames = <Key extends string>(
  names: Readonly<Record<Key, readonly string[]>>,
): KnownNames<Key> =>
  new Map(
    // Of names that compare alike, the first one counts.
    (Object.keys(names) as Key[]).flatMap((key) =>
      names[key].map((name, rank) => [bareHeading(name), { key, rank }] as const).toReversed(),
    ),
  );

export interface Headings<Key extends string> {
  /** The first line, without blank cells at its end unless its width is known. */
  readonly row: Row;
  readonly positions: Positions<Key>;
  /** Positions of those that are known, but whose unit is not that of the list. */
  readonly otherUnit: readonly number[];
  /** Positions of those that say what another one does, each with that of the other. */
  readonly seconds: ReadonlyMap<number, number>;
}

/** So many known headings make a first line one of headings: an entry may happen to be called like a column. */
export const ENOUGH_HEADINGS = 2;

/** How many headings of a first line are known. */
export const knownIn = <Key extends string>({ positions, otherUnit }: Headings<Key>): number =>
  positions.size + otherUnit.length;

/**
 * Finds columns by what stands above them, whatever its case, accents, units and marks.
 *
 * @param width how many columns the list has; absent: as far as its first line goes
 */
export function headingsIn<Key extends string>(
  first: Row,
  names: KnownNames<Key>,
  width = first.findLastIndex((cell) => cell !== '') + 1,
): Headings<Key> {
  const row = first.slice(0, width);
  const found = row.flatMap((heading, index) => {
    const name = names.get(bareHeading(heading));
    return name ? { ...name, index, isOther: IN_ANOTHER_UNIT.test(folded(heading)) } : [];
  });
  const positions = new Map<Key, number>();
  const seconds = new Map<number, number>();
  const byRank = found.filter(({ isOther }) => !isOther).toSorted((a, b) => a.rank - b.rank);
  for (const { key, index } of byRank) {
    const taken = positions.get(key);
    if (taken === undefined) positions.set(key, index);
    else seconds.set(index, taken);
  }
  const otherUnit = found.filter(({ isOther }) => isOther).map(({ index }) => index);
  return { row, positions, otherUnit, seconds };
}

/** Columns from which nothing was read though something stands in them. */
export function passedOver<Key extends string>(
  { row, positions, otherUnit, seconds }: Headings<Key>,
  body: readonly Row[],
): readonly ListRemark[] {
  const taken = new Set(positions.values());
  const left = row.flatMap((heading, index) =>
    !taken.has(index) && body.some((cells) => (cells[index] ?? '') !== '')
      ? { heading, position: index + 1, index }
      : [],
  );
  const columns = (isWanted: (index: number) => boolean): readonly PassedOver[] =>
    left
      .filter(({ index }) => isWanted(index))
      .map(({ heading, position }) => ({ heading, position }));
  const remarks: readonly ListRemark[] = [
    {
      kind: 'unknown-columns',
      columns: columns((index) => !otherUnit.includes(index) && !seconds.has(index)),
    },
    {
      kind: 'second-column',
      columns: columns((index) => seconds.has(index)).map((column) => ({
        ...column,
        taken: row[seconds.get(column.position - 1) ?? -1] ?? '',
      })),
    },
    { kind: 'other-unit', columns: columns((index) => otherUnit.includes(index)) },
  ];
  return remarks.filter((remark) => 'columns' in remark && remark.columns.length > 0);
}

/** What stands in a row beyond so many columns, as it was typed; blank: nothing. */
export const beyond = (row: Row, columns: number): string =>
  row
    .slice(columns)
    .filter((cell) => cell !== '')
    .join('; ');

export const isFilled = (row: Row): boolean => row.some((cell) => cell !== '');

/** HT, a share, thousands, millions or another currency. */
const IN_ANOTHER_UNIT =
  /\bht\b|\bhors[ -]t(?:ax|va)|\bexcl|\bbefore tax|\b[km]\b|\b[km]eur|\bmillier|\bmillion|\bthousand|[%$£]/;

const withoutPlural = (word: string): string => word.replace(/s$/, '');

/** Words that make no difference between headings; those of the units are looked at beside. */
const LITTLE = new Set(
  [
    ...['de', 'du', 'des', 'd', 'la', 'le', 'les', 'l', 'of', 'the', 'en', 'in', 'un', 'une'],
    ...[
      'euro',
      'eur',
      'ttc',
      'toute',
      'taxe',
      'tax',
      'comprise',
      'incl',
      'including',
      'vat',
      'tva',
    ],
    ...['ht', 'hors', 'excl', 'excluding', 'before', 'k', 'm', 'keur', 'meur'],
    ...['millier', 'million', 'thousand'],
  ].map(withoutPlural),
);

const folded = (text: string): string =>
  text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** `Montant de l’aide demandée (€ TTC)` is `montant aide demandee`. */
export const bareHeading = (heading: string): string =>
  folded(heading)
    .split(/[^a-z0-9]+/)
    .map(withoutPlural)
    .filter((word) => word !== '' && !LITTLE.has(word))
    .join(' ');
