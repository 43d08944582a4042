import type { CellContent, SheetContents } from '../../src/sheets/declaration';
import { writeWorkbook } from '../../src/xlsx/write';

type Row = readonly CellContent[];

/** A sheet that somebody keeps, a list in it. */
export interface KeptSheet {
  readonly name?: string;
  readonly isHidden?: boolean;
  /** What stands above the list, from the first cell of the sheet on. */
  readonly above?: readonly Row[];
  /** Columns that are left blank before it. */
  readonly indent?: number;
  /** Its headings and its lines. */
  readonly rows: readonly Row[];
  /** The list is an Excel table of that name, down to as many lines as follow its headings. */
  readonly table?: string;
  /** Lines that are hidden, the first below the headings being 1. */
  readonly hiddenLines?: readonly number[];
  /** Columns of the list whose numbers are shown as dates, from 0. */
  readonly dates?: readonly number[];
}

/** A workbook that holds lists, as Barème writes files. */
export const aListWorkbook = (...sheets: readonly KeptSheet[]): Promise<Uint8Array> =>
  writeWorkbook({
    sheets: sheets.map(sheetOf),
    styles: { day: { numberFormat: 'dd/mm/yyyy' } },
  });

function sheetOf(kept: KeptSheet, index: number): SheetContents {
  const { above = [], indent = 0, rows, table, hiddenLines = [], dates = [] } = kept;
  const columns = Math.max(...rows.map((row) => row.length));
  const area = { row: above.length, column: indent, rows: rows.length, columns };
  const cells = rows.map((row) => Array.from({ length: columns }, (_, at) => row[at] ?? null));
  const titles = { area: { row: 0, column: 0, rows: above.length, columns: 1 }, cells: above };
  return {
    name: kept.name ?? `Feuille ${index + 1}`,
    hidden: kept.isHidden ?? false,
    tabColor: null,
    columnWidths: [],
    rowHeights: [],
    contents: [...(above.length > 0 ? [titles] : []), ...(table ? [] : [{ area, cells }])],
    formats: dates.map((at) => ({
      area: { ...area, column: indent + at, columns: 1 },
      style: 'day',
    })),
    merges: [],
    tables: table
      ? [{ name: table, area, style: 'TableStyleMedium2', columns: tableOf(cells) }]
      : [],
    names: [],
    validations: [],
    conditionalFormats: [],
    freeze: null,
    showGridlines: true,
    print: null,
    hiddenRows: hiddenLines.map((line) => area.row + line),
  };
}

const tableOf = ([headings = [], ...lines]: readonly Row[]) =>
  headings.map((heading, at) => ({
    header: typeof heading === 'string' ? heading : '',
    formula: null,
    values: lines.map((line) => line[at] ?? null),
  }));

/** Three dossiers under the headings of a portfolio. */
export const PORTFOLIO: readonly Row[] = [
  ['Clé', 'Intitulé', 'Porteur', 'Type de porteur', 'Coût total', 'Subvention demandée', 'Avis'],
  ['SNAP3-2301457', 'Guichet unique', 'Région Bretagne', 'Collectivité', 500_000, 400_000.5, 'ok'],
  ['SNAP3-2301458', 'Portail des agents', 'DINUM', 'État', 350_000, 300_000, ''],
  ['SNAP3-2301459', 'Archives', 'Ville de Brest', 'Collectivité', 90_000, 45_000, ''],
];
