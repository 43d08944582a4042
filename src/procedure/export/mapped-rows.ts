import { folded } from '../../language/folded';
import type { Cents } from '../../money/cents';
import type { ExportCell } from './cell';
import type { ColumnName } from './heading';
import { positionOf, suggestMapping, type Mapping } from './mapping';
import { isInAnotherUnit, MEANINGS, type Meaning } from './meanings';
import { say, type Message } from './messages/say';
import type { ExportedDossier, ProcedureExport } from './read-export';
import {
  readAmount,
  readDay,
  readSiret,
  readState,
  readText,
  type Read,
  type State,
} from './values';

/** What an export says of a dossier, as it was mapped; null where it says nothing for certain. */
export interface MappedDossier {
  readonly number: string;
  /** The line of the export, counted from 1. */
  readonly line: number;
  readonly state: State | null;
  /** ISO days. */
  readonly filedOn: string | null;
  readonly instructionOn: string | null;
  readonly decidedOn: string | null;
  readonly completeSince: string | null;
  /** Fourteen digits. */
  readonly siret: string | null;
  readonly carrier: string | null;
  readonly title: string | null;
  /** Euros TTC, in cents. */
  readonly requested: Cents | null;
  readonly total: Cents | null;
  readonly projectReference: string | null;
}

type Mapped = Exclude<Meaning, 'number'>;

/** What is told of the lines of one column. */
interface Doubts {
  readonly uncertain: number[];
  readonly unreadable: { readonly line: number; readonly text: string }[];
}

/** Reads the dossiers of an export as a mapping says. What it cannot read for certain is null, and told. */
export function mappedRows(
  read: ProcedureExport,
  mapping: Mapping,
): { readonly rows: readonly MappedDossier[]; readonly remarks: readonly Message[] } {
  if (read.rows.length === 0) return { rows: [], remarks: [] };
  const columns = MEANINGS.filter((meaning): meaning is Mapped => meaning !== 'number').map(
    (meaning) => new MappedColumn(read, mapping, meaning),
  );
  const of = Object.fromEntries(columns.map((column) => [column.meaning, column])) as Readonly<
    Record<Mapped, MappedColumn>
  >;
  const rows = read.rows.map((row): MappedDossier => ({
    number: row.number,
    line: row.line,
    state: of.state.value(row, readState),
    filedOn: of.filedOn.value(row, readDay),
    instructionOn: of.instructionOn.value(row, readDay),
    decidedOn: of.decidedOn.value(row, readDay),
    completeSince: of.completeSince.value(row, readDay),
    siret: of.siret.value(row, readSiret) ?? read.sirets.get(row.number) ?? null,
    carrier: of.carrier.value(row, readText),
    title: of.title.value(row, readText),
    requested: of.requested.value(row, readAmount),
    total: of.total.value(row, readAmount),
    projectReference: of.projectReference.value(row, readText),
  }));
  return {
    rows,
    remarks: [...ofMapping(read, mapping), ...columns.flatMap((one) => one.remarks())],
  };
}

/** The column that a mapping gives a meaning, and what was found wrong in it. */
class MappedColumn {
  private readonly wanted: ColumnName | null;
  private readonly at: number;
  private readonly doubts: Doubts = { uncertain: [], unreadable: [] };

  constructor(
    private readonly read: ProcedureExport,
    mapping: Mapping,
    readonly meaning: Mapped,
  ) {
    this.wanted = mapping.columns[meaning] ?? null;
    this.at = this.wanted ? positionOf(read.columns, this.wanted) : -1;
  }

  value<T>({ line, cells }: ExportedDossier, from: (cell: ExportCell) => Read<T>): T | null {
    const cell = cells[this.at];
    if (!cell) return null;
    const found = from(cell);
    if (found.kind === 'value') return found.value;
    if (found.kind === 'uncertain') this.doubts.uncertain.push(line);
    if (found.kind === 'unreadable') this.doubts.unreadable.push({ line, text: found.text });
    return null;
  }

  remarks(): readonly Message[] {
    const { meaning, wanted, at } = this;
    if (!wanted || at < 0) return [];
    const { uncertain, unreadable } = this.doubts;
    const { heading } = wanted;
    const [first] = unreadable;
    const remarks: Message[] = [];
    if (uncertain.length > 0) remarks.push(say('uncertain', { heading, lines: uncertain }));
    if (first) {
      const lines = unreadable.map(({ line }) => line);
      remarks.push(say('unreadable', { meaning, heading, lines, text: first.text }));
    }
    const isAmount = meaning === 'requested' || meaning === 'total';
    if (isAmount && isInAnotherUnit(heading)) remarks.push(say('otherUnit', { heading }));
    return [...remarks, ...this.ofSameHeading(wanted)];
  }

  /** Another column of that heading has something where this one is blank: a field that a version of the form replaced. */
  private ofSameHeading({ heading, rank }: ColumnName): readonly Message[] {
    const others = this.read.columns.flatMap((column, at) =>
      at !== this.at && folded(column.heading) === folded(heading) ? [at] : [],
    );
    const lines = this.read.rows
      .filter(
        ({ cells }) => isNothing(cells[this.at]) && others.some((at) => !isNothing(cells[at])),
      )
      .map(({ line }) => line);
    return lines.length > 0 ? [say('sameHeading', { heading, rank, lines })] : [];
  }
}

const isNothing = (cell: ExportCell | undefined): boolean =>
  cell === undefined || cell.kind === 'blank' || cell.kind === 'uncertain';

/** Columns that the mapping names and the export lacks, and those that it does not know yet. */
function ofMapping({ columns, leftOut }: ProcedureExport, mapping: Mapping): readonly Message[] {
  const suggested = suggestMapping(columns).columns;
  return MEANINGS.flatMap((meaning): Message[] => {
    const wanted = mapping.columns[meaning];
    if (wanted === undefined) {
      const column = meaning === 'number' ? null : suggested[meaning];
      return column ? [say('newColumn', { meaning, heading: column.heading })] : [];
    }
    if (wanted === null || positionOf(columns, wanted) >= 0) return [];
    const { heading, rank } = wanted;
    return positionOf(leftOut, wanted) >= 0
      ? [say('mappedPersonal', { meaning, heading })]
      : [say('goneColumn', { meaning, heading, rank })];
  });
}
