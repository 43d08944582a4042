import type { Language } from '../../../language/language';
import { toCents } from '../../../money/decimal';
import { formatDay, formatEuros, formatNumber } from '../../../money/format';
import { isoDayOfSerial } from '../../../workbook/dates';
import { isBlank, type Scalar } from '../../../workbook/scalar';
import { cellOf, FILED_COLUMNS, filedCells, saysSame } from '../filed-cells';
import type {
  ExportedDossier,
  FiledCells,
  FileRow,
  Opinion,
  PortfolioRow,
  ReadRow,
  SaidValues,
} from '../portfolio';
import { TYPED_COLUMNS, type TypedKey } from '../template/tables';
import { nearOf } from './assign';
import type { ControlSaid } from './controls';
import {
  completeProposed,
  differencesFrom,
  standingInWords,
  valuesOfExported,
  withProcedure,
} from './procedure-said';
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
  /** What the procedure’s export says of it; null: nothing. */
  readonly exported: ExportedDossier | null;
  readonly said: SaidValues;
  /** Ranks of controls that may be its own, and of which nothing is taken. */
  readonly untaken: readonly number[];
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
  exported: ExportedDossier | undefined,
): SaidValues => ({
  proposed: control?.proposed ?? null,
  state: control?.state ?? null,
  opinion: opinion?.opinion ?? null,
  juryAmount: opinion?.amount ?? null,
  rank: opinion?.rank ?? null,
  procedureState: exported?.state ?? null,
  completeProposed: exported ? completeProposed(exported) : null,
});

/** What files say of a dossier, as its row has it; null: none says anything. */
export function filedOf(
  living: FileRow | null,
  exported: ExportedDossier | null,
  said: SaidValues,
  language: Language,
): FiledCells | null {
  if (living) return filedCells(withProcedure(living.values, exported), said, language);
  return exported && filedCells(valuesOfExported(exported), said, language);
}

const NOTHING_TYPED = Object.fromEntries(TYPED_COLUMNS.map(({ key }) => [key, null])) as Readonly<
  Record<TypedKey, Scalar>
>;

/**
 * The row of a dossier: what comes from files is that of the files, what people typed is theirs, and a cell of a file’s that
 * somebody has changed stays and is told.
 */
export function rowOf(sources: RowSources): PortfolioRow {
  const { key, language, row, written, dossier, exported, said } = sources;
  const read = filedOf(dossier?.living ?? null, exported, said, language);
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
    pending: pendingOf(sources, changed, { ...fresh, ...kept }, fresh),
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
  sources: RowSources,
  changed: readonly FiledKey[],
  stands: FiledCells,
  read: FiledCells,
): readonly string[] {
  const { language, row, dossier, exported, left, said, untaken } = sources;
  const words = wordsIn(language).pending;
  const near = dossier && nearOf(dossier.living);
  return [
    ...(near !== null && dossier ? [words.near({ key: near, rank: dossier.living.rank })] : []),
    ...(dossier && dossier.open.length > 0 ? [words.open({ ranks: dossier.open })] : []),
    ...(dossier && dossier.waiting !== null ? [words.granted({ rank: dossier.waiting })] : []),
    ...(exported ? standingInWords({ exported, hasFile: dossier !== null, row }, words) : []),
    ...leftInWords({ left, dossier, exported, row }, words),
    ...(dossier && untaken.length > 0 ? [words.untaken({ ranks: untaken })] : []),
    ...UNSURE.filter((state) => state === said.state).map((state) => words.control[state]),
    ...changed.map((key) =>
      words.byHand({
        label: labelOf(key, language),
        typed: shown(key, row?.filed[key] ?? null, language),
        read: shown(key, read[key], language),
      }),
    ),
    ...differencesInWords(sources, stands),
  ];
}

/** What the procedure says otherwise; not where somebody has typed what it says. */
function differencesInWords(
  { dossier, exported, language }: RowSources,
  stands: FiledCells,
): readonly string[] {
  if (!dossier || !exported) return [];
  const inSheet = (key: FiledKey, value: string | number | null): Scalar =>
    cellOf(KINDS.get(key) ?? 'text', value);
  return differencesFrom(dossier.living, exported)
    .filter(({ key, exported: said }) => !saysSame(stands[key], inSheet(key, said)))
    .map(({ key, read, exported: said, isMaximum }) =>
      wordsIn(language).pending[isMaximum ? 'maximumAsked' : 'otherwise']({
        label: labelOf(key, language),
        read: shown(key, inSheet(key, read), language),
        exported: shown(key, inSheet(key, said), language),
      }),
    );
}

/** Of a row without files what was said of it before stays said, as long as it stands. */
function leftInWords(
  { left, dossier, exported, row }: Pick<RowSources, 'left' | 'dossier' | 'exported' | 'row'>,
  words: Words['pending'],
): readonly string[] {
  if (dossier !== null || exported !== null || row === null) return [];
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
const LABELS = new Map(FILED_COLUMNS.map(({ key, label }) => [key, label]));
const labelOf = (key: FiledKey, language: Language): string => LABELS.get(key)?.[language] ?? key;

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
