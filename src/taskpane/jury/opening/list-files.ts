import type { Listed } from '../../../documents/jury/opening/listed-dossiers';
import { listedIn, type WorkbookList } from '../../../documents/jury/opening/workbook-lists';
import type { Language } from '../../../language/language';
import { columnLetters } from '../../../workbook/reference';
import { OPENING_TEXTS } from './texts';

/** A workbook that holds lists of dossiers. */
export interface ListFile {
  readonly name: string;
  readonly lists: readonly WorkbookList[];
  /** Those that are taken, by their positions; where there are several, a person says which. */
  readonly taken: readonly number[];
  /** Rows that nobody sees are taken too. */
  readonly withHidden: boolean;
}

export const newListFile = (name: string, lists: readonly WorkbookList[]): ListFile => ({
  name,
  lists,
  taken: lists.length === 1 ? [0] : [],
  withHidden: true,
});

/** A list that was read, and how sentences call it and its columns. */
export interface ToldList {
  readonly called: string;
  /** Null: it was pasted. */
  readonly list: WorkbookList | null;
  readonly listed: Listed;
  /** A column that nothing stands above; counted from 1. */
  readonly columnCalled: (position: number) => string;
}

/** The lists that are taken from a workbook. */
export const listsTaken = (file: ListFile, language: Language): readonly ToldList[] =>
  file.lists
    .filter((_, index) => file.taken.includes(index))
    .map((list) => toldList(file, list, language));

export function toldList(file: ListFile, list: WorkbookList, language: Language): ToldList {
  const texts = OPENING_TEXTS[language].lists;
  return {
    called: texts.ofSheet(file.name, list.sheet),
    list,
    listed: listedOnce(list, language, file.withHidden),
    columnCalled: (position) => texts.column(columnLetters(list.column + position - 1)),
  };
}

interface Read {
  readonly language: Language;
  readonly withHidden: boolean;
  readonly listed: Listed;
}

/** What was read of each list last: the form asks for it with every letter that is typed. */
const READ = new WeakMap<WorkbookList, Read>();

function listedOnce(list: WorkbookList, language: Language, withHidden: boolean): Listed {
  const last = READ.get(list);
  if (last?.language === language && last.withHidden === withHidden) return last.listed;
  const listed = listedIn(list, language, withHidden);
  READ.set(list, { language, withHidden, listed });
  return listed;
}

/** Rows of the lists that are taken that nobody sees. */
export const hiddenIn = ({ lists, taken }: ListFile): number =>
  lists
    .filter((_, index) => taken.includes(index))
    .reduce((count, { hidden }) => count + hidden.length, 0);

/** Whether somebody still has to say which of its lists are meant. */
export const isUndecided = ({ lists, taken }: ListFile): boolean =>
  lists.length > 1 && taken.length === 0;

/**
 * The files with those that have just been read. A list that was mended is chosen again under its name: it replaces what
 * was read of it, and what was chosen for it holds for the same lists.
 */
export function withListFiles(
  files: readonly ListFile[],
  read: readonly ListFile[],
): readonly ListFile[] {
  const all = new Map(files.map((file) => [file.name, file]));
  for (const file of read) {
    const before = all.get(file.name);
    all.set(file.name, before ? asChosen(file, before) : file);
  }
  return [...all.values()];
}

function asChosen(file: ListFile, before: ListFile): ListFile {
  const nameOf = ({ sheet, table }: WorkbookList): string => JSON.stringify([sheet, table]);
  const chosen = new Set(
    before.lists.filter((_, index) => before.taken.includes(index)).map(nameOf),
  );
  const again = file.lists.flatMap((list, index) => (chosen.has(nameOf(list)) ? index : []));
  return {
    ...file,
    taken: file.lists.length === 1 ? file.taken : again,
    withHidden: before.withHidden,
  };
}

/** Names of those just read that replace what was read before. */
export const rereadAmong = (
  files: readonly ListFile[],
  read: readonly ListFile[],
): readonly string[] =>
  read.map(({ name }) => name).filter((name) => files.some((file) => file.name === name));
