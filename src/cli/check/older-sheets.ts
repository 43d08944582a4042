import type { Age } from '../../documents/dossier/parse/age';
import { FIELDS } from '../../documents/dossier/template/fields';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import type { Call } from '../../calls/call';
import { say } from '../messages/say';
import type { Told } from './report';

/** A dossier is checked with the latest rules; where its own formulas follow earlier ones, the reader is told. */
export function olderSheets(age: Age, call: Call, { names }: WorkbookSnapshot): readonly Told[] {
  if (age.kind !== 'older') return [];
  const mark = names[FIELDS.call.name];
  return [
    {
      rule: 'file.version',
      severity: 'info',
      place: mark ? { sheet: mark.sheet, row: mark.row, column: mark.column } : null,
      message: say((m) => m.olderSheets({ call: call.id, changes: age.changes })),
    },
  ];
}
