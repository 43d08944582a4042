/** A column that nothing is read from. */
export interface PassedOver {
  /** As it stands there; blank: nothing does. */
  readonly heading: string;
  /** Counted from 1. */
  readonly position: number;
}

/** What does not keep a list from being read, and is told. */
export type ListRemark =
  /** Columns that hold something, under headings that are not known. */
  | { readonly kind: 'unknown-columns'; readonly columns: readonly PassedOver[] }
  /** Columns of amounts HT, in thousands or in shares: Barème counts in euros TTC. */
  | { readonly kind: 'other-unit'; readonly columns: readonly PassedOver[] }
  /** One of its words is that of a heading; it was taken for an entry like the others. */
  | { readonly kind: 'first-line'; readonly text: string };

export type Row = readonly string[];

/** Where columns stand, counted from 0. */
export type Positions<Key extends string> = ReadonlyMap<Key, number>;

export interface Headings<Key extends string> {
  /** The first line, without blank cells at its end. */
  readonly row: Row;
  readonly positions: Positions<Key>;
  /** Positions of those that are known, but whose unit is not that of the list. */
  readonly otherUnit: readonly number[];
}

/** So many known headings make a first line one of headings: an entry may happen to be called like a column. */
export const ENOUGH_HEADINGS = 2;

/** How many headings of a first line are known. */
export const knownIn = <Key extends string>({ positions, otherUnit }: Headings<Key>): number =>
  positions.size + otherUnit.length;

/**
 * Finds columns by what stands above them, whatever its case, accents, units and marks.
 *
 * @param names what each may be called: of two columns of one kind, the one whose name comes first is taken
 */
export function headingsIn<Key extends string>(
  first: Row,
  names: Readonly<Record<Key, readonly string[]>>,
): Headings<Key> {
  const row = first.slice(0, first.findLastIndex((cell) => cell !== '') + 1);
  const bare = row.map(bareHeading);
  const otherUnit = row.flatMap((heading, index) =>
    IN_ANOTHER_UNIT.test(folded(heading)) ? index : [],
  );
  const positions = new Map<Key, number>();
  const known = new Set<string>();
  for (const key of Object.keys(names) as Key[]) {
    for (const name of names[key].map(bareHeading)) {
      known.add(name);
      const index = bare.findIndex((one, at) => one === name && !otherUnit.includes(at));
      if (index >= 0 && !positions.has(key)) positions.set(key, index);
    }
  }
  return { row, positions, otherUnit: otherUnit.filter((index) => known.has(bare[index] ?? '')) };
}

/** Columns from which nothing was read though something stands in them. */
export function passedOver<Key extends string>(
  { row, positions, otherUnit }: Headings<Key>,
  body: readonly Row[],
): readonly ListRemark[] {
  const taken = new Set(positions.values());
  const left = row.flatMap((_, index) =>
    !taken.has(index) && body.some((cells) => (cells[index] ?? '') !== '') ? index : [],
  );
  const columns = (isOther: boolean): readonly PassedOver[] =>
    left
      .filter((index) => otherUnit.includes(index) === isOther)
      .map((index) => ({ heading: row[index] ?? '', position: index + 1 }));
  const remarks: readonly ListRemark[] = [
    { kind: 'unknown-columns', columns: columns(false) },
    { kind: 'other-unit', columns: columns(true) },
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
  /\bht\b|\bhors[ -]t(?:ax|va)|\bexcl|\bbefore tax|\b[km] ?€|\b[km] ?eur|\bmillier|\bmillion|\bthousand|[%$£]/;

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
const bareHeading = (heading: string): string =>
  folded(heading)
    .split(/[^a-z0-9]+/)
    .map(withoutPlural)
    .filter((word) => word !== '' && !LITTLE.has(word))
    .join(' ');
