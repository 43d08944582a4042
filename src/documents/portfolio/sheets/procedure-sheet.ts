import type { SheetDeclaration } from '../../../sheets/declaration';
import { TABLES, type ProcedureColumnKey } from '../template/tables';
import type { Context } from './context';
import { recordSheet, type ColumnLook } from './record-sheet';
import { exportedCells } from './row-cells';

const LOOKS: Readonly<Record<ProcedureColumnKey, ColumnLook>> = {
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

/** What the last export that has a dossier says of it, a row a dossier. */
export const procedureSheet = (context: Context): SheetDeclaration =>
  recordSheet(context, {
    key: 'portfolio-export',
    name: context.texts.sheets.procedure,
    tabColor: '#7A5C1E',
    words: context.texts.procedure,
    guideColumns: 8,
    table: TABLES.procedure,
    looks: LOOKS,
    rows: context.plan.exported.map((dossier) => exportedCells(dossier, context.language)),
  });
