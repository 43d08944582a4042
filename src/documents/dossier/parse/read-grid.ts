import type { Call } from '../../../calls/call';
import type { Language } from '../../../language/language';
import { GONE } from '../../../workbook/cell';
import type { Cell } from '../../../workbook/cell';
import { NOT_APPLICABLE } from '../template/columns';
import type { GridRow, Score } from '../dossier';
import type { GridColumnKey } from '../template/fields';
import { Choices, readNumber, readShare, readText } from '../../../workbook/read-cell';
import { isBlank } from '../../../workbook/scalar';
import type { Reader } from '../../../workbook/read-cell';
import type { RawRange } from '../../../workbook/range';
import type { TableColumns } from './table-columns';

const ABSTENTION = new Choices<Score>([['not-applicable', NOT_APPLICABLE]]);

/** A number, or the mark of a criterion that does not apply (`N/A`). */
const readScore: Reader<Score> = (raw, place, language) => {
  // A person may type #N/A for N/A; Excel then stores its error of that name.
  const abstention = ABSTENTION.read(raw === '#N/A' ? NOT_APPLICABLE.fr : raw, place);
  return abstention.kind === 'value' ? abstention : readNumber(raw, place, language);
};

/** The rows of the scoring grid that hold a criterion or anything typed. */
export function readGridRows(
  call: Call,
  language: Language,
  body: RawRange,
  columns: TableColumns<GridColumnKey>,
): readonly GridRow[] {
  const inputs = Object.values(columns);
  return body.values.flatMap((row, index) => {
    if (inputs.every((column) => isBlank(row[column]))) return [];
    const read = <T>(key: GridColumnKey, reader: Reader<T>): Cell<T> => {
      const column = columns[key];
      if (column === undefined) return GONE;
      const place = { sheet: body.sheet, row: body.row + index, column: body.column + column };
      return reader(row[column] ?? null, place, language);
    };
    const label = read('criterion', readText);
    const number = read('number', readNumber);
    return [
      {
        criterion: criterionOf(call, label.value, number.value),
        label,
        weight: read('weight', readShare),
        score: read('score', readScore),
        comment: read('comment', readText),
      },
    ];
  });
}

/** Rows may have been sorted: the label says which criterion it is, failing that the number. */
function criterionOf(call: Call, label: string | null, number: number | null): number | null {
  const byLabel = call.criteria.findIndex(
    (criterion) => criterion.label.fr === label || criterion.label.en === label,
  );
  if (byLabel >= 0) return byLabel;
  return number !== null && call.criteria[number - 1] !== undefined ? number - 1 : null;
}
