import { folded } from '../../language/folded';
import type { PlainSheet } from '../../workbook/plain-sheet';
import { blocksIn, isBeside, siretsIn, type ExportBlock } from './blocks';
import type { CellRules } from './cell';
import { columnsIn, isSameColumn, type ColumnName } from './heading';
import { isKeyHeading } from './meanings';
import type { Mapping } from './mapping';
import { say, type Message } from './messages/say';
import { oneForEach, type ExportedDossier } from './same-number';
import { firstRow, headingsRow, tableBelow, type ExportColumn } from './table';

export type { ExportedDossier } from './same-number';

/** What an export of démarches-simplifiées says, dossier by dossier. */
export interface ProcedureExport {
  /** Made without a template: in it a number that is left blank is a 0. */
  readonly isDefault: boolean;
  /** What is taken over, in the order in which it stands there. */
  readonly columns: readonly ExportColumn[];
  /** Columns about persons, which were not asked for: nothing of what stands in them is here. */
  readonly leftOut: readonly ColumnName[];
  readonly rows: readonly ExportedDossier[];
  readonly blocks: readonly ExportBlock[];
  /** The carriers’ SIRET by the number of their dossiers, where it stands in a sheet of its own. */
  readonly sirets: ReadonlyMap<string, string>;
  readonly remarks: readonly Message[];
}

export type ExportReading =
  | { readonly kind: 'read'; readonly export: ProcedureExport }
  /** It is none, or nothing says of which dossier its lines are. */
  | { readonly kind: 'refused'; readonly why: Message };

export interface ExportOptions {
  /** Columns about persons are taken over too. */
  readonly withPersonal?: boolean;
  /** Says which column names the dossiers, where that is not one that the platform knows. */
  readonly mapping?: Mapping;
}

/**
 * Reads an export of démarches-simplifiées from its sheets, by what stands above its columns and never by where they
 * stand. Sheets of opinions are not read.
 */
export function readExport(
  sheets: readonly PlainSheet[],
  { withPersonal = false, mapping }: ExportOptions = {},
): ExportReading {
  const isKey = keyTest(sheets, mapping);
  const main = mainSheet(sheets, isKey);
  if (!main) return sheets.every(isBlank) ? NOTHING : refused(say('noDossiersSheet'));
  if (isBlank(main)) return NOTHING;
  const headings = headingsRow(main, isKey);
  if (headings < 0) return refused(say('noKey'));

  const rules = {
    withPersonal,
    isDefault: isDefaultExport(columnsIn(main.rows[headings] ?? [])),
  };
  const table = tableBelow(main, headings, rules);
  const key = keyColumn(table.columns, isKey);
  if (key < 0) return refused(say('noKey'));
  const { rows, remarks } = oneForEach(table, key);
  const besides = sheets.filter((sheet) => sheet !== main);
  const { blocks, remarks: ofBlocks } = blocksIn(besides, rules, new Set(rows.map(numberOf)));
  return {
    kind: 'read',
    export: {
      isDefault: rules.isDefault,
      columns: table.columns,
      leftOut: table.leftOut,
      rows,
      blocks,
      sirets: siretsIn(besides, rules),
      remarks: [
        ...(rows.length === 0 ? [say('noDossiers')] : []),
        ...remarks,
        ...ofBlocks,
        ...ofSheets(main, besides),
        ...ofPersons(table.leftOut, rules),
      ],
    },
  };
}

const refused = (why: Message): ExportReading => ({ kind: 'refused', why });

/** An export of a procedure that has no dossier yet: a line feed as text, sheets without headings in a workbook. */
const NOTHING: ExportReading = {
  kind: 'read',
  export: {
    isDefault: true,
    columns: [],
    leftOut: [],
    rows: [],
    blocks: [],
    sirets: new Map(),
    remarks: [say('noDossiers')],
  },
};

const isBlank = (sheet: PlainSheet): boolean => firstRow(sheet) < 0;

const numberOf = ({ number }: ExportedDossier): string => number;

type KeyTest = (column: ColumnName) => boolean;

/** The column that was mapped where the export has it, else those that the platform gives. */
function keyTest(sheets: readonly PlainSheet[], mapping: Mapping | undefined): KeyTest {
  const mapped = mapping?.columns.number;
  const isMapped: KeyTest = (column) => mapped != null && isSameColumn(column, mapped);
  const isThere = sheets.some((sheet) => headingsRow(sheet, isMapped) >= 0);
  return isThere ? isMapped : ({ heading }) => isKeyHeading(heading);
}

/** The sheet of the dossiers, or the only one that can be, whatever somebody has called it. */
function mainSheet(sheets: readonly PlainSheet[], isKey: KeyTest): PlainSheet | null {
  const named = sheets.find(({ name }) => folded(name) === 'dossiers');
  if (named) return named;
  const others = sheets.filter((sheet) => !isBeside(sheet) && !isBlank(sheet));
  const withKey = others.filter((sheet) => headingsRow(sheet, isKey) >= 0);
  const [first = null, second] = withKey.length > 0 ? withKey : others;
  return second ? null : first;
}

/** The fullest of the columns that name a dossier: of two fields that do, one may be a form’s own. */
function keyColumn(columns: readonly ExportColumn[], isKey: KeyTest): number {
  const keys = columns.flatMap((column, at) => (isKey(column) ? [{ column, at }] : []));
  return (
    keys.toSorted(
      (one, other) =>
        other.column.filled - one.column.filled ||
        folded(one.column.heading).localeCompare(folded(other.column.heading)) ||
        one.column.rank - other.column.rank,
    )[0]?.at ?? -1
  );
}

/** Headings that exports without a template have, and templates do not. */
const DEFAULT_HEADINGS = new Set(
  ['Email', 'FranceConnect ?', 'À archiver', 'Dernière mise à jour du dossier le'].map(folded),
);

/** A key that is called « ID » tells, or two headings that only an export without a template has. */
function isDefaultExport(columns: readonly ColumnName[]): boolean {
  const headings = new Set(columns.map(({ heading }) => folded(heading)));
  const known = [...DEFAULT_HEADINGS].filter((heading) => headings.has(heading));
  return headings.has('id') || known.length >= 2;
}

function ofSheets(main: PlainSheet, besides: readonly PlainSheet[]): readonly Message[] {
  const unknown = besides.filter((sheet) => !isBeside(sheet) && !isBlank(sheet));
  return [
    ...(main.isWider ? [say('wider')] : []),
    ...(unknown.length > 0
      ? [say('unknownSheets', { sheets: unknown.map(({ name }) => name.trim()) })]
      : []),
  ];
}

const ofPersons = (
  leftOut: readonly ColumnName[],
  { withPersonal }: CellRules,
): readonly Message[] =>
  withPersonal || leftOut.length === 0
    ? []
    : [say('leftOut', { headings: leftOut.map(({ heading }) => heading) })];
