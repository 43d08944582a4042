import type { ExportCell } from './cell';
import { folded } from '../../language/folded';
import { mappingText, parseMapping, positionOf, suggestMapping, type Mapping } from './mapping';
import { MEANINGS, type Meaning } from './meanings';
import { say, type Message } from './messages/say';
import type { ProcedureExport } from './read-export';
import { readAmount } from './values';

/** What anybody who follows dossiers asks of an export; of the rest nobody has to say that it is not there. */
const WANTED: readonly Meaning[] = ['state', 'filedOn', 'title', 'carrier', 'requested'];

/**
 * Which column of an export says what: as people have settled it, and as its headings say beyond doubt where nobody has.
 * What neither tells is remarked.
 *
 * @param decided what people have settled, for this export and others
 */
export function settledMapping(
  read: ProcedureExport,
  decided: Mapping,
): { readonly mapping: Mapping; readonly remarks: readonly Message[] } {
  const { columns, rows } = read;
  const mapping: Mapping = {
    version: 1,
    columns: { ...suggestMapping(columns).columns, ...decided.columns },
  };
  if (rows.length === 0) return { mapping, remarks: [] };
  const open = MEANINGS.filter(
    (meaning) => meaning !== 'number' && mapping.columns[meaning] === undefined,
  );
  const undecided = open.flatMap((meaning) => {
    const candidates = columns.filter((column) => column.meaning === meaning);
    const headings = [
      ...new Map(candidates.map(({ heading }) => [folded(heading), heading])).values(),
    ];
    return headings.length > 0 ? [{ meaning, headings }] : [];
  });
  const meanings = open.filter(
    (meaning) => WANTED.includes(meaning) && undecided.every((one) => one.meaning !== meaning),
  );
  return {
    mapping,
    remarks: [
      ...undecided.map((one) => say('undecided', one)),
      ...(meanings.length > 0 ? [say('notFound', { meanings })] : []),
      ...AMOUNTS.flatMap((meaning) =>
        decided.columns[meaning] === undefined ? rivalsOf(read, mapping, meaning) : [],
      ),
    ],
  };
}

/** Two that differ are not both right, and a sum rests on the one that is read. */
const AMOUNTS = ['requested', 'total'] as const satisfies readonly Meaning[];

/** Columns that seem to say the same as the one that is read, and say another amount of some dossier. */
function rivalsOf(
  { columns, rows }: ProcedureExport,
  mapping: Mapping,
  meaning: (typeof AMOUNTS)[number],
): readonly Message[] {
  const chosen = mapping.columns[meaning];
  const at = chosen ? positionOf(columns, chosen) : -1;
  const own = columns[at];
  if (!own) return [];
  return columns.flatMap((column, other): readonly Message[] => {
    if (other === at || column.meaning !== meaning) return [];
    const lines = rows.flatMap(({ line, cells }) =>
      isAnotherAmount(cells[at], cells[other]) ? [line] : [],
    );
    const { heading, rank } = column;
    return lines.length === 0
      ? []
      : [say('rival', { meaning, heading: own.heading, rival: heading, rank, lines })];
  });
}

function isAnotherAmount(one: ExportCell | undefined, other: ExportCell | undefined): boolean {
  if (!one || !other) return false;
  const [read, rival] = [readAmount(one), readAmount(other)];
  return read.kind === 'value' && rival.kind === 'value' && read.value !== rival.value;
}

/** What people have settled by now and before; of two settlements of one meaning, the later. */
export const settledBy = (before: Mapping, now: Mapping): Mapping => ({
  version: 1,
  columns: { ...before.columns, ...now.columns },
});

/** Nobody has settled anything. */
export const NOTHING_SETTLED: Mapping = { version: 1, columns: {} };

/** Whether the column that people have settled for the numbers is there. */
export const hasSettledNumber = ({ columns }: ProcedureExport, { columns: of }: Mapping): boolean =>
  of.number != null && positionOf(columns, of.number) >= 0;

/** What people have settled, as a portfolio keeps it; null: it cannot be read any more. */
export const decidedIn = (text: string): Mapping | null =>
  text === '' ? NOTHING_SETTLED : parseMapping(text);

/** As a portfolio keeps it; blank where nothing is settled. */
export const storedText = (settled: Mapping): string =>
  Object.keys(settled.columns).length > 0 ? mappingText(settled) : '';
