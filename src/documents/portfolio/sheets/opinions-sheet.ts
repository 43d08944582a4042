import type { SheetDeclaration } from '../../../sheets/declaration';
import { TABLES, type OpinionColumnKey } from '../template/tables';
import type { Context } from './context';
import { recordSheet, type ColumnLook } from './record-sheet';
import { opinionCells } from './row-cells';

const LOOKS: Readonly<Record<OpinionColumnKey, ColumnLook>> = {
  number: [18, 'cellText'],
  title: [36, 'cellText'],
  key: [20, 'cellText'],
  opinion: [14, 'cellCentre'],
  amount: [16, 'cellAmount'],
  rank: [8, 'cellCentre'],
  call: [12, 'cellText'],
  session: [30, 'cellText'],
  closedAt: [18, 'cellCentre'],
  seal: [40, 'cellDefinition'],
  source: [12, 'cellCentre'],
};

/** What closed sessions of juries say, a row for a dossier and a closing. */
export const opinionsSheet = (context: Context): SheetDeclaration =>
  recordSheet(context, {
    key: 'portfolio-opinion',
    name: context.texts.sheets.opinions,
    tabColor: '#1E6B34',
    words: context.texts.opinions,
    guideColumns: 9,
    table: TABLES.opinions,
    looks: LOOKS,
    rows: context.plan.opinions.map(opinionCells),
  });
