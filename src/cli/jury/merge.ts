import { stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { logOf, placeFiles } from '../../documents/jury/exchange/merging';
import type { FileMerge, JurorFile } from '../../documents/jury/exchange/file-merge';
import { cellsIn, mergeFiles, recusalsIn } from '../../documents/jury/exchange/merge';
import { exchangeInWords } from '../../documents/jury/exchange/messages/in-words';
import { say as sayOfFile, type Message } from '../../documents/jury/exchange/messages/say';
import type { Language } from '../../language/language';
import type { CellChange } from '../../sheets/change';
import { localMoment } from '../../workbook/dates';
import { cellReference } from '../../workbook/reference';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import { patchCells, type CellEdit } from '../../xlsx/patch';
import { usage } from '../arguments';
import type { Host } from '../host';
import { messagesIn, say } from '../messages/say';
import { refuseTarget, saveWhole } from '../new/save';
import { printable } from '../printable';
import { tell } from '../tell';
import { STATUS, Trouble, type Status } from '../trouble';
import type { Action, Given } from './options';
import { readSessionFile, refused, type SessionFile } from './read-session';

/** `bareme jury merge`: what files of jurors bring to a session, and a copy of the session that holds it. */
export const mergeJurorFiles: Action = async (given, language, host) => {
  const [path, ...names] = given.positionals;
  if (path === undefined) throw usage((m) => m.jury.noSession());
  if (names.length === 0) throw usage((m) => m.jury.noFiles());
  for (const option of ['keep', 'take'] as const) {
    const file = given.all[option]?.find((one) => !names.includes(one));
    if (file !== undefined) throw usage((m) => m.jury.notGiven({ option: `--${option}`, file }));
  }
  const target = await targetOf(given, path, names);
  const session = await readSessionFile(path);
  const { files, isWhole } = await readFiles(names, language, host);
  const merge = await mergeFiles(session.session, files, { take: given.all.take ?? [] });
  for (const file of merge) await host.stdout.write(rendered(file, language));
  const messages = messagesIn(language).jury;
  if (target === null) await tell(messages.nothingWritten(), host);
  else await write(session, merge, { given, target, language, host });
  return statusOf(merge, isWhole);
};

/** Where to write; null: nothing is accepted. @throws {Trouble} where that is not possible, before the work */
async function targetOf(
  { flags, values }: Given,
  session: string,
  names: readonly string[],
): Promise<string | null> {
  if (!flags.has('accept')) return null;
  const target = values.output;
  if (target === undefined) throw usage((m) => m.jury.noTarget());
  if (extname(session).toLowerCase() === '.xlsm') {
    throw refused(
      session,
      say((m) => m.jury.macros()),
    );
  }
  await refuseTarget(target, flags.has('force'));
  for (const name of [session, ...names]) {
    if (await isSameFile(name, target)) throw usage((m) => m.jury.sameFile({ path: target }));
  }
  return target;
}

/** By what the system knows it by: one file may have several names. */
async function isSameFile(one: string, other: string): Promise<boolean> {
  const [a, b] = await Promise.all([one, other].map((path) => stat(path).catch(() => null)));
  return a != null && b != null && a.dev === b.dev && a.ino === b.ino;
}

/** The files that can be read; what is wrong with the others is told. */
async function readFiles(names: readonly string[], language: Language, host: Host) {
  const files: JurorFile[] = [];
  for (const name of names) {
    try {
      const { session, remarks } = await readSessionFile(name);
      files.push({ name, session, remarks });
    } catch (error) {
      if (!(error instanceof Trouble)) throw error;
      await tell(error.sentence[language], host);
    }
  }
  return { files, isWhole: files.length === names.length };
}

function statusOf(merge: readonly FileMerge[], isWhole: boolean): Status {
  if (!isWhole) return STATUS.file;
  return merge.some(({ refusal }) => refusal !== null) ? STATUS.blocking : STATUS.done;
}

/** What one file brings, for a person. */
function rendered(file: FileMerge, language: Language): string {
  const { jury } = messagesIn(language);
  const worded = (message: Message): string => exchangeInWords(message, language);
  const cells = cellsIn(file, false);
  const differences = file.lines.flatMap((line) => line.differences);
  const isNothing = cells + differences.length === 0;
  const state =
    file.refusal !== null
      ? jury.refused()
      : isNothing
        ? jury.nothingSaid()
        : jury.brings({ cells, differences: differences.length });
  const recusals = recusalsIn(file).map((dossier) => sayOfFile('recusal', { dossier }));
  const details: readonly Message[] = [
    ...(file.refusal === null ? [] : [file.refusal]),
    ...file.warnings,
    ...recusals,
    ...differences.map(({ message }) => message),
  ];
  const head = [file.name, file.juror, state].filter((part) => part !== null).join(' · ');
  const sentences = [...file.remarks.map((one) => one[language]), ...details.map(worded)];
  return [head, ...sentences.map((one) => `  ${one}`), ''].map(printable).join('\n');
}

interface Writing {
  readonly given: Given;
  readonly target: string;
  readonly language: Language;
  readonly host: Host;
}

async function write(
  { session, snapshot, bytes }: SessionFile,
  merge: readonly FileMerge[],
  { given, target, language, host }: Writing,
): Promise<void> {
  const { jury } = messagesIn(language);
  const withDifferences = ({ name }: FileMerge): boolean => !given.all.keep?.includes(name);
  const placed = placeFiles(snapshot, merge, withDifferences);
  for (const message of placed.unplaced) await tell(exchangeInWords(message, language), host);
  if (placed.cells.length === 0) {
    await tell(jury.nothingToWrite(), host);
    return;
  }
  const log = logOf(session, snapshot, placed, {
    withDifferences,
    day: localMoment(host.now()).slice(0, 10),
    by: given.values.by ?? null,
  });
  if (log.isFull) await tell(jury.logFull(), host);
  const edits = [...placed.cells, ...log.cells].map((change) => editOf(change, snapshot));
  const patched = await patchCells(bytes, edits);
  for (const edit of patched.formulas) {
    await tell(jury.keptFormula({ cell: cellReference(edit) }), host);
  }
  await saveWhole(target, patched.bytes, given.flags.has('force'));
  const count = placed.cells.length - patched.formulas.length;
  await tell(jury.mergedInto({ path: target, cells: count }), host);
}

/** Nobody has the file open: a cell is where it was read. */
function editOf({ anchor, to }: CellChange, { tables }: WorkbookSnapshot): CellEdit {
  const table = anchor.kind === 'line' ? tables[anchor.table] : undefined;
  if (anchor.kind !== 'line' || !table || (typeof to === 'object' && to !== null)) {
    throw new Error('Rows are cells of tables, and hold constants');
  }
  const { sheet, row, column, values } = table.header;
  const position = (values[0] ?? []).map(String).indexOf(anchor.header);
  return { sheet, row: row + 1 + anchor.line, column: column + position, value: to };
}
