import { sha256 } from '../../seals/sha256';
import type { Scalar } from '../../workbook/scalar';
import { CONTROL_FIELDS, type ControlFieldKey } from './template/fields';
import { LINE_COLUMNS, POINT_COLUMNS } from './template/tables';

/** The cells of a control that hold what was copied, as they are written and read back: euros, words, numbers. */
export interface Copied {
  /** Single cells; `rules`: the text of a call that goes along. */
  readonly fields: Readonly<Partial<Record<ControlFieldKey | 'rules', Scalar>>>;
  readonly lines: readonly CopiedRow[];
  readonly points: readonly CopiedRow[];
}

/** The copied cells of a row, by the keys of columns. */
export type CopiedRow = Readonly<Record<string, Scalar>>;

/** By which rules, and of which dossier: they settle the figures as much as what was copied. */
const MARKS: readonly ControlFieldKey[] = ['mark', 'call', 'dossier', 'language'];

const keysOf = (slots: readonly { readonly key: string; readonly role: string }[]) =>
  slots.filter(({ role }) => role === 'filled').map(({ key }) => key);

export const COPIED_FIELDS = Object.entries(CONTROL_FIELDS).flatMap(([key, { role }]) =>
  role === 'filled' || MARKS.includes(key as ControlFieldKey) ? (key as ControlFieldKey) : [],
);
export const COPIED_LINE = keysOf(LINE_COLUMNS);
export const COPIED_POINT = keysOf(POINT_COLUMNS);

/**
 * The hash of what was copied, by which it is known to be untouched. Rows may be sorted: they count by their numbers.
 * What programs change of a text without anybody’s doing (spelling of accents, ends of lines, spaces at its ends) does
 * not count, nor the sixteenth digit of a number.
 */
export function fingerprintOf({ fields, lines, points }: Copied): Promise<string> {
  const rows = (all: readonly CopiedRow[], keys: readonly string[]) =>
    all
      .toSorted((one, other) => Number(one['number']) - Number(other['number']))
      .map((row) => keys.map((key) => comparable(row[key] ?? null)));
  return sha256(
    JSON.stringify([
      [...COPIED_FIELDS, 'rules' as const].map((key) => comparable(fields[key] ?? null)),
      rows(lines, COPIED_LINE),
      rows(points, COPIED_POINT),
    ]),
  );
}

function comparable(value: Scalar): string | number | boolean {
  if (typeof value === 'number') return Number(value.toPrecision(14));
  if (typeof value === 'string') return value.normalize('NFC').replace(/\r\n?/g, '\n').trim();
  return value ?? '';
}
