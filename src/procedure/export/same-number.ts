import type { ExportCell } from './cell';
import { say, type Message } from './messages/say';
import type { ExportLine, ExportTable } from './table';
import { updatedColumn } from './updated';
import { readNumber, sortableMoment } from './values';

/** What an export says of one dossier. */
export interface ExportedDossier extends ExportLine {
  /** Its number on the platform; digits. */
  readonly number: string;
}

/**
 * One line for each dossier. Of several of one number, as they come of exports pasted one below the other, the one
 * that was changed last is taken; where that cannot be told, the lowest.
 *
 * @param key the column of the numbers
 */
export function oneForEach(
  { columns, lines }: ExportTable,
  key: number,
): { readonly rows: readonly ExportedDossier[]; readonly remarks: readonly Message[] } {
  const updated = updatedColumn(columns);
  const { byNumber, unnamed } = grouped(lines, key);
  const repeated: Repeated[] = [];
  const rows = [...byNumber].map(([number, same]): ExportedDossier => {
    const { taken, isNewest } = newestOf(same, updated);
    if (same.length > 1) repeated.push({ number, line: taken.line, count: same.length, isNewest });
    return { number, ...taken };
  });
  return { rows, remarks: [...ofUnnamed(unnamed), ...ofRepeated(repeated)] };
}

function grouped(lines: readonly ExportLine[], key: number) {
  const byNumber = new Map<string, ExportLine[]>();
  const unnamed: number[] = [];
  for (const line of lines) {
    const number = readNumber(line.cells[key] ?? BLANK);
    if (number.kind !== 'value') {
      unnamed.push(line.line);
      continue;
    }
    const same = byNumber.get(number.value);
    if (same) same.push(line);
    else byNumber.set(number.value, [line]);
  }
  return { byNumber, unnamed };
}

/** A number of several lines, and the line that was taken. */
interface Repeated {
  readonly number: string;
  readonly line: number;
  readonly count: number;
  readonly isNewest: boolean;
}

const ofUnnamed = (lines: readonly number[]): readonly Message[] =>
  lines.length > 0 ? [say('withoutNumber', { lines })] : [];

const ofRepeated = (repeated: readonly Repeated[]): readonly Message[] =>
  [true, false].flatMap((isNewest) => {
    const dossiers = repeated
      .filter((one) => one.isNewest === isNewest)
      .map(({ number, line, count }) => ({ number, line, count }));
    return dossiers.length > 0 ? [say('twice', { dossiers, isNewest })] : [];
  });

const BLANK: ExportCell = { kind: 'blank' };

/** The line that was changed last; whether that could be told. */
function newestOf(
  same: readonly ExportLine[],
  updated: number,
): { readonly taken: ExportLine; readonly isNewest: boolean } {
  const moments = same.map((line) => sortableMoment(line.cells[updated] ?? BLANK));
  const newest = moments.toSorted().at(-1) ?? '';
  const at = moments.lastIndexOf(newest);
  const taken = same[at];
  if (!taken) throw new Error('a number without a line');
  const isNewest = !moments.includes('') && moments.indexOf(newest) === at;
  return { taken, isNewest };
}
