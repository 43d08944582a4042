import type { Language } from '../../../language/language';
import type { WorkbookSnapshot } from '../../../workbook/snapshot';
import { rowsIn } from '../../../workbook/table-rows';
import type { ExportedDossier } from '../portfolio';
import { PROCEDURE_STATES } from '../template/choices';
import { TABLES } from '../template/tables';
import { centsIn, dayIn, idIn, textIn, wholeIn } from './cells';

/** What exports have said of each dossier. Rows without a number, or of no known export, are none of ours. */
export const exportedIn = (
  { tables }: WorkbookSnapshot,
  language: Language,
): readonly ExportedDossier[] =>
  rowsIn(tables[TABLES.procedure.name], TABLES.procedure, language).rows.flatMap((row) => {
    const number = textIn(row, 'number');
    const rank = wholeIn(row, 'export');
    if (number === null || rank === null) return [];
    return [
      {
        number,
        key: textIn(row, 'key'),
        state: idIn(row, 'state', PROCEDURE_STATES),
        filedOn: dayIn(row, 'filedOn'),
        instructionOn: dayIn(row, 'instructionOn'),
        completeSince: dayIn(row, 'completeSince'),
        decidedOn: dayIn(row, 'decidedOn'),
        title: textIn(row, 'title'),
        carrier: textIn(row, 'carrier'),
        siret: textIn(row, 'siret'),
        reference: textIn(row, 'reference'),
        requested: centsIn(row, 'requested'),
        total: centsIn(row, 'total'),
        updatedAt: textIn(row, 'updatedAt'),
        export: rank,
        absentFrom: wholeIn(row, 'absentFrom'),
      },
    ];
  });
