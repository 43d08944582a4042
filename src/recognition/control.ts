import { cents, subtract, type Cents } from '../money/cents';
import { toCents } from '../money/decimal';
import { placeAt } from './block';
import type { Body } from './columns/draft';
import { taxIn } from './headings/words';
import { say } from './messages/say';
import type { Control, ReadLine, Remark } from './reading';
import type { Classified } from './rows/kind';
import { valueOf, type Found } from './rows/read-row';
import { firstText } from './rows/words';
import type { Tax } from './terms';

/** A total that the block states in one cell. */
interface StatedTotal {
  /** Its position among the rows. */
  readonly at: number;
  readonly row: number;
  readonly isGrand: boolean;
  readonly found: Found;
  readonly tax: Tax | null;
  readonly stated: Cents;
}

/** What totals say against the lines that were read. */
export interface Controls {
  readonly control: readonly Control[];
  readonly remarks: readonly Remark[];
}

/** Holds every total that the block states against the lines above it; the last ones are those of the whole. */
export function controlTotals(
  body: Body,
  rows: readonly Classified[],
  lines: readonly ReadLine[],
): Controls {
  const totals = rows.flatMap((one, at) => totalsIn(body, rows, one, at));
  const byRow = new Map(lines.map((line) => [line.row, line]));
  const over = (from: number, to: number): readonly ReadLine[] =>
    rows.slice(from, to).flatMap(({ row }) => byRow.get(row.row) ?? []);
  const held = totals.map((total) => {
    const scopes = scopesOf(rows, total.at).map(([from, to]) =>
      controlOf(body, total, over(from, to)),
    );
    return { total, scopes, isHeld: scopes.some(({ difference }) => difference === 0) };
  });
  const control = grandOf(held.map(({ total }) => total)).flatMap((grand) => {
    const one = held.find(({ total }) => total === grand);
    const all = controlOf(body, grand, lines);
    // A total of its part alone is none of the whole.
    return one && all.difference !== 0 && one.isHeld ? [] : [all];
  });
  const inControl = new Set(control.map(({ place }) => `${place.row},${place.column}`));
  const differing = held.flatMap(({ scopes, isHeld }) => {
    const closest = scopes.toSorted((a, b) => Math.abs(a.difference) - Math.abs(b.difference))[0];
    return isHeld || !closest ? [] : [closest];
  });
  const told = [
    ...differing.filter(({ place }) => !inControl.has(`${place.row},${place.column}`)),
    ...control.filter(({ difference }) => difference !== 0),
  ];
  return { control, remarks: told.map((one) => remarkOn(one, lines.length)) };
}

function totalsIn(
  body: Body,
  rows: readonly Classified[],
  { row, kind }: Classified,
  at: number,
): StatedTotal[] {
  const isUnnamed = kind === 'sum' && row.label === '';
  if (kind !== 'total' && kind !== 'subtotal' && kind !== 'sum') return [];
  const own = saysBoth(body, rows) ? taxIn(firstText(body.block.rows[row.row] ?? [])) : null;
  return [row.net, row.gross, row.unknown].flatMap((found) => {
    const value = valueOf(found);
    const stated = value === null ? null : toCents(value);
    if (!found || stated === null) return [];
    const isGrand = kind === 'total' || isUnnamed;
    return [{ at, row: row.row, isGrand, found, stated, tax: own ?? found.column.tax }];
  });
}

/** « Total HT » and « Total TTC » below one column of amounts. */
function saysBoth({ block }: Body, rows: readonly Classified[]): boolean {
  const said = rows
    .filter(({ kind }) => kind === 'total')
    .flatMap(({ row }) => taxIn(firstText(block.rows[row.row] ?? [])) ?? []);
  return new Set(said).size > 1;
}

/** The last total of each tax. */
const grandOf = (totals: readonly StatedTotal[]): readonly StatedTotal[] => [
  ...new Map(totals.filter(({ isGrand }) => isGrand).map((one) => [one.tax, one])).values(),
];

/** Of which rows a total may be the sum: all above, those since the last total or title, those below it. */
function scopesOf(rows: readonly Classified[], at: number): readonly (readonly [number, number])[] {
  const ends = (kind: Classified['kind'] | undefined): boolean =>
    kind === 'total' || kind === 'subtotal' || kind === 'sum';
  const isEnd = (index: number): boolean => ends(rows[index]?.kind);
  let since = at - 1;
  // Totals stand below each other, HT above TTC.
  while (
    since >= 0 &&
    (isEnd(since) || rows[since]?.kind === 'vat' || rows[since]?.kind === 'blank')
  )
    since -= 1;
  while (since >= 0 && !isEnd(since)) since -= 1;
  let title = at - 1;
  while (title >= 0 && rows[title]?.kind !== 'section') title -= 1;
  let below = at + 1;
  while (below < rows.length && !isEnd(below) && rows[below]?.kind !== 'section') below += 1;
  return [
    [0, at],
    [since + 1, at],
    [title + 1, at],
    [at + 1, below],
  ];
}

function controlOf(
  body: Body,
  { row, found, tax, stated }: StatedTotal,
  lines: readonly ReadLine[],
): Control {
  const amounts = lines.map((line) => amountIn(line, tax));
  const read = cents(amounts.reduce<number>((sum, amount) => sum + (amount ?? 0), 0));
  return {
    place: placeAt(body.block, row, found.column.index),
    tax,
    stated,
    read,
    difference: subtract(read, stated),
    unread: amounts.filter((amount) => amount === null).length,
  };
}

/** What is written, if it is known; else what the block says, which is what waits to be written. */
function amountIn({ net, gross, stated }: ReadLine, tax: Tax | null): Cents | null {
  if (tax === 'net') return net ?? stated.net;
  if (tax === 'gross') return gross ?? stated.gross;
  return stated.unknown ?? gross ?? net;
}

const remarkOn = ({ place, stated, read, difference }: Control, lines: number): Remark => ({
  severity: Math.abs(difference) <= lines ? 'note' : 'fault',
  message: say('totalDiffers', { stated, read, difference }),
  place,
});
