import type { Call } from '../calls/call';
import type { Age } from '../documents/dossier/parse/age';
import { FIELDS } from '../documents/dossier/template/fields';
import { frenchSpacing } from '../language/typography';
import type { WorkbookSnapshot } from '../workbook/snapshot';

/** A dossier is checked with the latest rules; where its own formulas follow earlier ones, the reader is told. */
export function olderSheets(age: Age, { id }: Call, { names }: WorkbookSnapshot) {
  if (age.kind !== 'older') return [];
  const mark = names[FIELDS.call.name];
  const fr = `Les feuilles de ce classeur datent d’avant la dernière version des règles de ${id}, avec laquelle il est vérifié ici : ouvrez-le dans Excel et acceptez la mise à jour que Barème propose. Leurs formules ne sont pas comparées à celles de la dernière version.`;
  const en = `The sheets of this workbook were made before the latest version of the rules of ${id}, with which it is checked here: open it in Excel and accept the update that Barème offers. Their formulas are not compared with those of the latest version.`;
  const { changes } = age;
  return [
    {
      rule: 'file.version',
      severity: 'info',
      place: mark ? { sheet: mark.sheet, row: mark.row, column: mark.column } : null,
      message: {
        fr: [frenchSpacing(fr), ...changes.map((change) => change.fr)].join(' '),
        en: [en, ...changes.map((change) => change.en)].join(' '),
      },
    },
  ] as const;
}
