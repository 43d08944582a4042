import type { Language } from '../../../language/language';
import { isBlank, type Scalar } from '../../../workbook/scalar';
import type {
  ExportedDossier,
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
import { exportedByKey, grantedIn, keysLeft, livingIn, writtenIn } from './before';
import { withControls, type Controls } from './controls';
import { withExports } from './exports';
import { withReadings } from './file-rows';
import { lastOpinions, withOpinions, type Known } from './opinions';
import type { IsNew } from './living';
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
  /** Which columns of exports say what, as `procedure/export` stores it; absent: as the portfolio had it. */
  readonly columns?: string;
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
  const taken = withExports(before?.exported ?? [], withSame(known, words), readings, words);
  const keyed = withKeys(
    inUse(taken),
    rowsBefore.map((row) => ({ key: row.key, identity: identityOfRow(row) })),
  );
  const state = stateOf(keyed.files, livingIn(before), grantedIn(rowsBefore, keyed.exported), {
    isNew: newAmong(before),
    words,
  });
  const told = merged(taken.exported, keyed.exported);
  const exported = exportedByKey(told, state.files);
  const dossiers = knownDossiers(rowsBefore, state.dossiers, exported);
  const opinions = withOpinions(before?.opinions ?? [], opinionsIn(known, readings), dossiers);
  const last = lastOpinions(opinions, asidesIn(known));
  const written = writtenIn(before);
  const said = (key: string) => saidOf(state.said.get(key), last.get(key), exported.get(key));
  const firstPlaces = new Map(
    rowsBefore.map(({ key }, index) => [key, index] as const).toReversed(),
  );
  const left = keysLeft(before, keyed.files);
  const shared = { language, written, state, exported, said };
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
    judgedBy: judgedBy(before, readings, origin),
    rows,
    files: state.files
      .map((file) => withOrphans(file, readings, opinions, words))
      .map((file) => withShared(file, readings, told, words)),
    opinions,
    exported: told,
    columns: origin.columns ?? before?.columns ?? '',
    added: before?.added ?? [],
  };
}

/** Ranks of files that a person has set aside: they say nothing, and what they said is kept. */
const asidesIn = (files: readonly FileRow[]): ReadonlySet<number> =>
  new Set(files.filter(({ choice }) => choice === 'aside').map(({ rank }) => rank));

function inUse({ exported, files }: ReturnType<typeof withExports>) {
  const asides = asidesIn(files);
  return { files, exported: exported.filter((one) => !asides.has(one.export)) };
}

function merged(
  all: readonly ExportedDossier[],
  keyed: readonly ExportedDossier[],
): readonly ExportedDossier[] {
  const byNumber = new Map(keyed.map((one) => [one.number, one]));
  return all.map((one) => byNumber.get(one.number) ?? one);
}

/** Files that were not there, or of which nothing could be read. */
function newAmong(before: Portfolio | null): IsNew {
  const files = before?.files ?? [];
  const known = new Set(files.filter(({ kind }) => kind !== 'other').map(({ rank }) => rank));
  return (rank) => !known.has(rank);
}

/**
 * The version that all files are judged by: that of today only where each was judged today, since files that are known are
 * not judged again.
 */
function judgedBy(
  before: Portfolio | null,
  readings: readonly FileReading[],
  { judgedBy: now }: Origin,
): string {
  if (!before || before.judgedBy === now) return now;
  const judged = new Set(
    readings.flatMap(({ sha256, content }) =>
      sha256 === null || content.kind === 'known' ? [] : sha256,
    ),
  );
  const isAnew = before.files.every(
    ({ kind, sha256 }) =>
      (kind !== 'dossier' && kind !== 'control') || (sha256 !== null && judged.has(sha256)),
  );
  return isAnew ? now : before.judgedBy;
}

/** The plan of a run that was stopped: what is read when it goes on belongs to the same run, since it came in together. */
export const asStopped = (plan: PortfolioPlan): PortfolioPlan => ({ ...plan, run: plan.run - 1 });

interface Shared {
  readonly language: Language;
  readonly written: ReadonlyMap<string, FiledCells>;
  readonly state: State;
  readonly exported: ReadonlyMap<string, ExportedDossier>;
  readonly said: (key: string) => SaidValues;
}

/** A row that the portfolio has; none where its files are another dossier’s or set aside, and nothing is typed in it. */
function rowAgain(
  row: ReadRow,
  isFirst: boolean,
  left: Left | undefined,
  { language, written, state, exported: told, said }: Shared,
): readonly PortfolioRow[] {
  const { key } = row;
  const dossier = isFirst ? (state.dossiers.get(key) ?? null) : null;
  const exported = isFirst ? (told.get(key) ?? null) : null;
  const was = written.get(key) ?? null;
  const isLeft = dossier === null && exported === null && isFirst && left;
  if (isLeft && isUntouched(row, was)) return [];
  const what = isFirst ? (left ?? null) : ({ kind: 'copied' } as const);
  return [
    rowOf({
      ...{ key, language, row, dossier, exported, said: said(key), left: what, written: was },
      untaken: state.untaken.get(key) ?? [],
    }),
  ];
}

/** Dossiers that exports tell of and whose workbook never came have a row too: what they ask for would be hidden. */
function newRows(rows: readonly ReadRow[], { language, state, exported, said }: Shared) {
  const known = new Set(rows.map(({ key }) => key));
  return [...new Set([...state.dossiers.keys(), ...exported.keys()])]
    .filter((key) => !known.has(key))
    .map((key) =>
      rowOf({
        ...{ key, language, said: said(key) },
        dossier: state.dossiers.get(key) ?? null,
        exported: exported.get(key) ?? null,
        untaken: state.untaken.get(key) ?? [],
        ...{ row: null, written: null, left: null },
      }),
    );
}

interface State extends Controls {
  readonly dossiers: ReadonlyMap<string, SettledDossier>;
}

function stateOf(
  files: readonly FileRow[],
  living: ReadonlyMap<string, number>,
  granted: ReadonlySet<string>,
  { isNew, words }: { readonly isNew: IsNew; readonly words: Words },
): State {
  const { files: versions, dossiers } = settled(files, living, granted, { isNew, words });
  return { dossiers, ...withControls(versions, dossiers, words) };
}

function knownDossiers(
  rows: readonly ReadRow[],
  dossiers: ReadonlyMap<string, SettledDossier>,
  exported: ReadonlyMap<string, ExportedDossier>,
): readonly Known[] {
  const text = (value: Scalar): string | null => (isBlank(value) ? null : String(value));
  return [
    ...[...dossiers].map(([key, { living }]) => ({
      key,
      call: living.values.call,
      number: living.values.number ?? exported.get(key)?.number ?? null,
    })),
    ...[...exported]
      .filter(([key]) => !dossiers.has(key) && rows.every((row) => row.key !== key))
      .map(([key, { number }]) => ({ key, call: null, number })),
    ...rows
      .filter(({ key }) => !dossiers.has(key))
      .map(({ key, filed }) => ({ key, call: text(filed.call), number: text(filed.number) })),
  ];
}

function opinionsIn(
  files: readonly FileRow[],
  readings: readonly FileReading[],
): readonly Omit<Opinion, 'key'>[] {
  const ranks = new Map(files.map(({ sha256, rank }) => [sha256, rank] as const).toReversed());
  return readings.flatMap(({ sha256, content }) =>
    content.kind === 'jury'
      ? content.opinions.map((said) => ({ ...said, source: ranks.get(sha256) ?? null }))
      : [],
  );
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

/** The file of an export says which of its numbers are those of several rows. */
function withShared(
  file: FileRow,
  readings: readonly FileReading[],
  exported: readonly ExportedDossier[],
  words: Words,
): FileRow {
  const isReadNow = readings.some(({ sha256 }) => sha256 !== null && sha256 === file.sha256);
  if (file.kind !== 'export' || file.result !== 'attached' || !isReadNow) return file;
  const numbers = exported
    .filter((one) => one.export === file.rank && one.key === null)
    .map(({ number }) => number);
  if (numbers.length === 0) return file;
  return { ...file, why: [words.sharedNumbers({ numbers }), file.why].join(' ').trim() };
}
