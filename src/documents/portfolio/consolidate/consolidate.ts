import type { Language } from '../../../language/language';
import { isBlank, type Scalar } from '../../../workbook/scalar';
import { filedCells } from '../filed-cells';
import type {
  FiledCells,
  FileRow,
  Opinion,
  Portfolio,
  PortfolioPlan,
  PortfolioRow,
  ReadRow,
  SaidValues,
} from '../portfolio';
import { withKeys } from './assign';
import { withControls, type ControlSaid } from './controls';
import { withReadings } from './file-rows';
import { lastOpinions, withOpinions, type Known } from './opinions';
import type { FileReading } from './reading';
import { isChangedByHand, rowOf, saidOf, type Left } from './rows';
import { identityOfRow, rowsUnderTheirKeys } from './rows-again';
import { settled, withSame, type SettledDossier } from './settle';
import { wordsIn, type Words } from './words';

/** What a new portfolio is given; one that exists keeps its own. */
export interface Origin {
  /** A UUID. */
  readonly id: string;
  readonly language: Language;
  /** The version of Barème that judges its files. */
  readonly judgedBy: string;
}

/**
 * A portfolio with these files read into it: a row a dossier, with what its living version, its control and its jury say.
 * Rows of dossiers that no file of this run is about stay. Nothing that people typed is lost, and reading the same files
 * again changes nothing.
 */
export function consolidate(
  given: Portfolio | null,
  readings: readonly FileReading[],
  origin: Origin,
): PortfolioPlan {
  const before = given && { ...given, rows: rowsUnderTheirKeys(given) };
  const { id, language } = before ?? origin;
  const words = wordsIn(language);
  const run = (before?.run ?? 0) + 1;
  const rowsBefore = before?.rows ?? [];
  const known = withReadings(before?.files ?? [], readings, run);
  const keyed = withKeys(
    withSame(known, words),
    rowsBefore.map((row) => ({ key: row.key, identity: identityOfRow(row) })),
  );
  const state = stateOf(keyed, livingIn(before), grantedIn(rowsBefore), { run, words });
  const dossiers = knownDossiers(rowsBefore, state.dossiers);
  const opinions = withOpinions(before?.opinions ?? [], opinionsIn(readings), dossiers);
  const last = lastOpinions(opinions);
  const written = writtenIn(before);
  const said = (key: string) => saidOf(state.said.get(key), last.get(key));
  const firstPlaces = new Map(
    rowsBefore.map(({ key }, index) => [key, index] as const).toReversed(),
  );
  const left = keysLeft(before, keyed);
  const shared = { language, written, state, said };
  const rows = [
    ...rowsBefore.flatMap((row, index) => {
      // A row that somebody has copied stays as it is, and a rule tells.
      const isFirst = firstPlaces.get(row.key) === index;
      return rowAgain(row, isFirst, left.get(row.key), shared);
    }),
    ...newRows(rowsBefore, shared),
  ];
  return {
    id,
    language,
    run,
    judgedBy: origin.judgedBy,
    rows,
    files: state.files.map((file) => withOrphans(file, readings, opinions, words)),
    opinions,
    added: before?.added ?? [],
  };
}

interface Shared {
  readonly language: Language;
  readonly written: ReadonlyMap<string, FiledCells>;
  readonly state: State;
  readonly said: (key: string) => SaidValues;
}

/** A row that the portfolio has; none where its files are another dossier’s or set aside, and nothing is typed in it. */
function rowAgain(
  row: ReadRow,
  isFirst: boolean,
  left: Left | undefined,
  { language, written, state, said }: Shared,
): readonly PortfolioRow[] {
  const { key } = row;
  const dossier = isFirst ? (state.dossiers.get(key) ?? null) : null;
  const was = written.get(key) ?? null;
  if (dossier === null && isFirst && left && isUntouched(row, was)) return [];
  const what = isFirst ? (left ?? null) : ({ kind: 'copied' } as const);
  return [rowOf({ key, language, row, dossier, said: said(key), left: what, written: was })];
}

function newRows(rows: readonly ReadRow[], { language, state, said }: Shared) {
  const known = new Set(rows.map(({ key }) => key));
  return [...state.dossiers]
    .filter(([key]) => !known.has(key))
    .map(([key, dossier]) =>
      rowOf({
        ...{ key, language, dossier, said: said(key) },
        ...{ row: null, written: null, left: null },
      }),
    );
}

interface State {
  readonly files: readonly FileRow[];
  readonly dossiers: ReadonlyMap<string, SettledDossier>;
  readonly said: ReadonlyMap<string, ControlSaid>;
}

function stateOf(
  files: readonly FileRow[],
  living: ReadonlyMap<string, number>,
  granted: ReadonlySet<string>,
  { run, words }: { readonly run: number; readonly words: Words },
): State {
  const { files: versions, dossiers } = settled(files, living, granted, { run, words });
  return { dossiers, ...withControls(versions, dossiers, words) };
}

/** The file that lived of each dossier, as the portfolio had it: the one that is retained, else the one that its row names. */
function livingIn(before: Portfolio | null): ReadonlyMap<string, number> {
  const byKey = new Map<string, FileRow[]>();
  for (const file of before?.files ?? []) {
    if (file.key === null || file.version === null) continue;
    byKey.set(file.key, [...(byKey.get(file.key) ?? []), file]);
  }
  return new Map(
    (before?.rows ?? []).flatMap(({ key, file }) => {
      const files = byKey.get(key) ?? [];
      const living =
        files.find(({ result }) => result === 'retained') ??
        files.findLast((one) => one.result === 'to-choose' && one.file === file) ??
        files.findLast(({ result }) => result === 'to-choose');
      return living ? [[key, living.rank] as const] : [];
    }),
  );
}

const grantedIn = (rows: readonly ReadRow[]): ReadonlySet<string> =>
  new Set(rows.filter(({ cells }) => cells.followUp.value === 'granted').map(({ key }) => key));

/** What Barème had written into each row, from the files that it had read by then. */
function writtenIn(before: Portfolio | null): ReadonlyMap<string, FiledCells> {
  if (!before) return new Map();
  const living = livingIn(before);
  const last = lastOpinions(before.opinions);
  const byRank = new Map(before.files.map((file) => [file.rank, file]));
  const dossiers = new Map(
    [...living].flatMap(([key, rank]) => {
      const file = byRank.get(rank);
      return file ? [[key, { living: file, versions: 1, open: [], waiting: null }] as const] : [];
    }),
  );
  // What a person has said of a file since changes nothing of what was written before.
  const state = withControls(before.files, dossiers, wordsIn(before.language));
  return new Map(
    [...living].flatMap(([key, rank]) => {
      const file = byRank.get(rank);
      const said = saidOf(state.said.get(key), last.get(key));
      return file ? [[key, filedCells(file.values, said, before.language)] as const] : [];
    }),
  );
}

function knownDossiers(
  rows: readonly ReadRow[],
  dossiers: ReadonlyMap<string, SettledDossier>,
): readonly Known[] {
  const text = (value: Scalar): string | null => (isBlank(value) ? null : String(value));
  return [
    ...[...dossiers].map(([key, { living }]) => ({
      key,
      call: living.values.call,
      number: living.values.number,
    })),
    ...rows
      .filter(({ key }) => !dossiers.has(key))
      .map(({ key, filed }) => ({ key, call: text(filed.call), number: text(filed.number) })),
  ];
}

const opinionsIn = (readings: readonly FileReading[]): readonly Omit<Opinion, 'key'>[] =>
  readings.flatMap(({ content }) => (content.kind === 'jury' ? content.opinions : []));

/** The keys under which files stood before, and stand no more. */
function keysLeft(before: Portfolio | null, files: readonly FileRow[]): ReadonlyMap<string, Left> {
  const now = new Map(files.map((file) => [file.rank, file]));
  const left = new Map<string, Left>();
  for (const { rank, key } of before?.files ?? []) {
    const file = now.get(rank);
    if (key === null || !file) continue;
    if (file.choice === 'aside') left.set(key, { kind: 'aside' });
    else if (file.key !== null && file.key !== key)
      left.set(key, { kind: 'joined', key: file.key });
  }
  return left;
}

/** Nothing would be lost with it. */
const isUntouched = ({ typed, added, filed }: ReadRow, written: FiledCells | null): boolean =>
  [...Object.values(typed), ...Object.values(added)].every((value) => isBlank(value)) &&
  written !== null &&
  !isChangedByHand(filed, written);

/** A jury’s file says on which dossiers of its it found none here. */
function withOrphans(
  file: FileRow,
  readings: readonly FileReading[],
  opinions: readonly Opinion[],
  words: Words,
): FileRow {
  if (file.kind !== 'jury' || file.result !== 'attached') return file;
  const reading = readings.find(({ sha256 }) => sha256 !== null && sha256 === file.sha256);
  if (reading?.content.kind !== 'jury') return file;
  const seals = new Set(reading.content.opinions.map(({ seal }) => seal));
  const numbers = opinions
    .filter(({ key, seal }) => key === null && seals.has(seal))
    .map(({ number, title }) => number ?? title ?? '—');
  return numbers.length === 0 ? file : { ...file, why: words.noDossierOf({ numbers }) };
}
