import { SheetBuilder, printSetup } from '../../../sheets/builder';
import type { SheetDeclaration } from '../../../sheets/declaration';
import { writeGuide } from '../../../sheets/guide';
import { area } from '../../../sheets/layout';
import type { StyleName } from '../../../sheets/styles';
import { tableColumns } from '../../../sheets/table-columns';
import { PROCEDURE_COLUMNS, TABLES, type ProcedureColumnKey } from '../template/tables';
import type { Context } from './context';
import { exportedCells } from './row-cells';

const LOOKS: Readonly<Record<ProcedureColumnKey, readonly [width: number, style: StyleName]>> = {
  number: [18, 'cellText'],
  title: [36, 'cellText'],
  key: [20, 'cellText'],
  state: [18, 'cellCentre'],
  filedOn: [13, 'cellDate'],
  instructionOn: [13, 'cellDate'],
  completeSince: [13, 'cellDate'],
  decidedOn: [13, 'cellDate'],
  requested: [16, 'cellAmount'],
  total: [16, 'cellAmount'],
  carrier: [28, 'cellText'],
  siret: [17, 'cellText'],
  reference: [20, 'cellText'],
  updatedAt: [20, 'cellCentre'],
  export: [12, 'cellCentre'],
  absentFrom: [12, 'cellCentre'],
};

const HEADER = 3;
const FROZEN = 2;
const GUIDE_COLUMNS = 8;

/** What the last export that has a dossier says of it, a row a dossier. */
export function procedureSheet({ plan, language, texts }: Context): SheetDeclaration {
  const sheet = new SheetBuilder({
    key: 'portfolio-export',
    name: texts.sheets.procedure,
    columnWidths: PROCEDURE_COLUMNS.map(({ key }) => LOOKS[key][0]),
    tabColor: '#7A5C1E',
  });
  sheet.band(texts.procedure.title, texts.procedure.line);
  writeGuide(sheet, 2, GUIDE_COLUMNS, texts.procedure.guide);
  const rows = Math.max(1, plan.exported.length);
  const cells = plan.exported.map((dossier) => exportedCells(dossier, language));
  sheet
    .table({
      name: TABLES.procedure.name,
      area: area(HEADER, 0, rows + 1, PROCEDURE_COLUMNS.length),
      style: 'TableStyleLight1',
      columns: tableColumns<ProcedureColumnKey>({
        columns: PROCEDURE_COLUMNS,
        language,
        rows,
        formulas: {},
        valueAt: (row, key) => cells[row]?.[key] ?? null,
      }),
    })
    .format(area(HEADER, 0, 1, PROCEDURE_COLUMNS.length), 'columnHead')
    .height(HEADER, 34);
  PROCEDURE_COLUMNS.forEach(({ key }, column) =>
    sheet.format(area(HEADER + 1, column, rows), LOOKS[key][1]),
  );
  return sheet.freezeAt(HEADER + 1, FROZEN).build(printSetup(texts.page, texts.madeFor, HEADER));
}
