import type { Language } from '../../../language/language';
import { toCents } from '../../../money/decimal';
import { formatDay, formatEuros, formatNumber } from '../../../money/format';
import { isoDayOfSerial } from '../../../workbook/dates';
import { isBlank, type Scalar } from '../../../workbook/scalar';
import { FILED_COLUMNS, filedCells, saysSame } from '../filed-cells';
import type { FiledCells, Opinion, PortfolioRow, ReadRow, SaidValues } from '../portfolio';
import { TYPED_COLUMNS, type TypedKey } from '../template/tables';
import { nearOf } from './assign';
import type { ControlSaid } from './controls';
import type { SettledDossier } from './settle';
import { wordsIn, type Words } from './words';

/** What files say of a dossier by now, and what its row said before. */
export interface RowSources {
  readonly key: string;
  readonly language: Language;
  /** null: the portfolio does not have it yet. */
  readonly row: ReadRow | null;
  /** As Barème had written the row; null: nobody knows. */
  readonly written: FiledCells | null;
  /** null: no file of it is left. */
  readonly dossier: SettledDossier | null;
  readonly said: SaidValues;
  /** What became of its files, where none of them is its any more; null: nothing. */
  readonly left: Left | null;
}

export type Left =
  | { readonly kind: 'aside' }
  | { readonly kind: 'joined'; readonly key: string }
  /** They are another row’s, of which somebody has made a copy: a rule tells. */
  | { readonly kind: 'copied' };

export const saidOf = (
  control: ControlSaid | undefined,
  opinion: Opinion | undefined,
): SaidValues => ({
  proposed: control?.proposed ?? null,
  state: control?.state ?? null,
  opinion: opinion?.opinion ?? null,
  juryAmount: opinion?.amount ?? null,
  rank: opinion?.rank ?? null,
});

const NOTHING_TYPED = Object.fromEntries(TYPED_COLUMNS.map(({ key }) => [key, null])) as Readonly<
  Record<TypedKey, Scalar>
>;

/**
 * The row of a dossier: what comes from files is that of the files, what people typed is theirs, and a cell of a file’s that
 * somebody has changed stays and is told.
 */
export function rowOf(sources: RowSources): PortfolioRow {
  const { key, language, row, written, dossier, said } = sources;
  const read = dossier && filedCells(dossier.living.values, said, language);
  // No file of it is left: the row stays as it is.
  const fresh = read ?? row?.filed;
  if (!fresh) throw new Error(`Nothing is known of ${key}`);
  const changed = row && written && read ? changedByHand(row.filed, written, read) : [];
  const kept = Object.fromEntries(changed.map((one) => [one, row?.filed[one] ?? null]));
  return {
    place: row?.place ?? null,
    key,
    filed: { ...fresh, ...kept },
    typed: row?.typed ?? NOTHING_TYPED,
    added: row?.added ?? {},
    pending: pendingOf(sources, changed, fresh),
    versions: dossier?.versions ?? row?.versions ?? 0,
    file: dossier?.living.file ?? row?.file ?? null,
  };
}

type FiledKey = keyof FiledCells;

/** Whether somebody has typed over a cell of a file’s. */
export const isChangedByHand = (stands: FiledCells, written: FiledCells): boolean =>
  changedByHand(stands, written, written).length > 0;

/** Cells that hold neither what Barème had written nor what the files say by now. One that was cleared asks for the file’s. */
const changedByHand = (
  stands: FiledCells,
  written: FiledCells,
  read: FiledCells,
): readonly FiledKey[] =>
  FILED_COLUMNS.map(({ key }) => key).filter(
    (key) =>
      !isBlank(stands[key]) &&
      !saysSame(stands[key], written[key]) &&
      !saysSame(stands[key], read[key]),
  );

function pendingOf(
  { language, row, dossier, left, said }: RowSources,
  changed: readonly FiledKey[],
  read: FiledCells,
): readonly string[] {
  const words = wordsIn(language).pending;
  const labels = new Map(FILED_COLUMNS.map(({ key, label }) => [key, label[language]]));
  const near = dossier && nearOf(dossier.living);
  return [
    ...(near !== null && dossier ? [words.near({ key: near, rank: dossier.living.rank })] : []),
    ...(dossier && dossier.open.length > 0 ? [words.open({ ranks: dossier.open })] : []),
    ...(dossier && dossier.waiting !== null ? [words.granted({ rank: dossier.waiting })] : []),
    ...leftInWords({ left, dossier, row }, words),
    ...UNSURE.filter((state) => state === said.state).map((state) => words.control[state]),
    ...changed.map((key) =>
      words.byHand({
        label: labels.get(key) ?? key,
        typed: shown(key, row?.filed[key] ?? null, language),
        read: shown(key, read[key], language),
      }),
    ),
  ];
}

/** Of a row without files what was said of it before stays said, as long as it stands. */
function leftInWords(
  { left, dossier, row }: Pick<RowSources, 'left' | 'dossier' | 'row'>,
  words: Words['pending'],
): readonly string[] {
  if (dossier !== null || row === null) return [];
  if (left?.kind === 'joined') return [words.merged({ key: left.key })];
  if (left?.kind === 'aside') return [words.allAside];
  return left?.kind === 'copied' || row.pending.length > 0 ? row.pending : [words.noFile];
}

/** Controls of which no amount is taken: the grant by the rules counts, and that has to be known. */
const UNSURE: readonly (keyof Words['pending']['control'])[] = [
  'altered',
  'of-replaced',
  'several',
];

const KINDS = new Map(FILED_COLUMNS.map(({ key, kind }) => [key, kind]));

function shown(key: FiledKey, value: Scalar, language: Language): string {
  if (isBlank(value)) return '—';
  if (typeof value !== 'number') {
    return language === 'fr' ? `«\u00a0${String(value)}\u00a0»` : `“${String(value)}”`;
  }
  const amount = KINDS.get(key) === 'amount' ? toCents(value) : null;
  if (amount !== null) return formatEuros(amount, language);
  if (KINDS.get(key) === 'date') return formatDay(isoDayOfSerial(value) ?? String(value));
  return formatNumber(value, language);
}
