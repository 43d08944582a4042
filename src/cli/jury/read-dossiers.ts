import { basename, extname } from 'node:path';
import type { Call } from '../../calls/call';
import { DOSSIER_KIND } from '../../documents/dossier/dossier-kind';
import { dossierForJury, type DossierForJury } from '../../documents/dossier-for-jury';
import {
  listedDossiers,
  type Listed,
  type ListedDossier,
} from '../../documents/jury/opening/listed-dossiers';
import { listedIn, listsIn, type WorkbookList } from '../../documents/jury/opening/workbook-lists';
import type { Language, Localized } from '../../language/language';
import { cellRemarks } from '../../xlsx/cell-remarks';
import { FileError } from '../../xlsx/file-error';
import { readWorkbook } from '../../xlsx/read';
import { readTextTable } from '../../xlsx/read-text-table';
import { readWhole } from '../../xlsx/read-whole';
import { say } from '../messages/say';
import { readBytes } from '../read-bytes';
import { remarkOn, remarksOnWorkbook, saidOf } from './list-sentences';
import { refused } from './read-session';

/** What a file of dossiers gives. */
export interface DossiersFound {
  readonly dossiers: readonly ListedDossier[];
  /** What is told of a list, in a sentence each. */
  readonly remarks: readonly Localized[];
}

/** For whom dossiers are read, and what is taken of a workbook that holds lists. */
export interface Wanted {
  readonly call: Call;
  readonly language: Language;
  /** The sheet or the table of the list; undefined: there is one. */
  readonly list: string | undefined;
  /** Rows that nobody sees are taken too. */
  readonly withHidden: boolean;
}

/**
 * The dossiers of a list (.csv, .tsv, or in a workbook), or the one that a workbook of Barème is.
 *
 * @throws {Trouble} naming the file, when it cannot be read or is none of these
 */
export async function dossiersIn(file: string, wanted: Wanted): Promise<DossiersFound> {
  const bytes = await readBytes(file);
  const extension = extname(file).toLowerCase();
  try {
    if (/^\.(csv|tsv|txt)$/.test(extension)) {
      return foundIn(file, listedDossiers(readTextTable(bytes), wanted.language, true), null);
    }
    if (/^\.(json|xml|html?)$/.test(extension)) throw notADossier(file);
    const read = await dossierIn(bytes, file, wanted);
    if (read) return read;
    return inWorkbook(file, await listsIn(await readWhole(bytes)), wanted);
  } catch (error) {
    throw error instanceof FileError ? refused(file, error.sentence) : error;
  }
}

const notADossier = (file: string) =>
  refused(
    file,
    say((m) => m.jury.notADossier()),
  );

function foundIn(file: string, listed: Listed, list: WorkbookList | null): DossiersFound {
  const { dossiers, problems, remarks } = listed;
  const [problem] = problems;
  if (problem) throw refused(file, saidOf(problem, list));
  return { dossiers, remarks: remarks.flatMap((remark) => remarkOn(file, remark, list)) };
}

function inWorkbook(
  file: string,
  lists: readonly WorkbookList[],
  { list: name, language, withHidden }: Wanted,
): DossiersFound {
  if (lists.length === 0) throw notADossier(file);
  const called = (text: string): string => text.trim().toLowerCase();
  // The name may be meant for another one of the files.
  const isMeant = ({ sheet, table }: WorkbookList): boolean =>
    name === undefined ||
    lists.length === 1 ||
    [sheet, table ?? ''].map(called).includes(called(name));
  const meant = lists.filter(isMeant);
  const [list, another] = meant;
  if (!list || another) throw refused(file, whichList(lists, name, language));
  const found = foundIn(file, listedIn(list, language, withHidden), list);
  return { ...found, remarks: [...remarksOnWorkbook(file, list, withHidden), ...found.remarks] };
}

const whichList = (
  all: readonly WorkbookList[],
  name: string | undefined,
  language: Language,
): Localized =>
  say(({ jury }) => {
    const lists = all.map((list) => {
      const { sheet, table } = list;
      const dossiers = listedIn(list, language, true).dossiers.length;
      return jury.listCalled({ sheet, table, dossiers });
    });
    return name === undefined ? jury.severalLists({ lists }) : jury.noSuchList({ name, lists });
  });

/** A dossier without a title is known by the name of its file. Null: the workbook is no dossier. */
async function dossierIn(
  bytes: Uint8Array,
  file: string,
  { call, language }: Wanted,
): Promise<DossiersFound | null> {
  const { read, errors: ofFile } = await dossierRead(bytes, file, call, language);
  switch (read.kind) {
    case 'dossier': {
      const errors = read.errors + ofFile;
      const remarks = errors > 0 ? [say((m) => m.jury.dossierErrors({ file, errors }))] : [];
      return { dossiers: [read.dossier], remarks };
    }
    case 'refused':
      throw refused(file, read.message);
    case 'none':
      return null;
    case 'other-call':
      throw refused(
        file,
        say((m) => m.jury.otherCall({ found: read.found, wanted: call.id })),
      );
  }
}

/** What a workbook is, and how much of its cells could not be read as it was meant. */
async function dossierRead(
  bytes: Uint8Array,
  file: string,
  call: Call,
  language: Language,
): Promise<{ readonly read: DossierForJury; readonly errors: number }> {
  try {
    const { snapshot, remarks } = await readWorkbook(bytes, DOSSIER_KIND.template);
    const read = await dossierForJury(snapshot, call, language, basename(file, extname(file)));
    return { read, errors: cellRemarks(remarks).length };
  } catch (error) {
    if (!(error instanceof FileError && error.problem === 'no-dossier')) throw error;
    return { read: { kind: 'none' }, errors: 0 };
  }
}
