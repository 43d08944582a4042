import type { Localized } from '../../language/language';
import { leftoversAmong } from '../../workbook/temporary-names';
import { FileError, onlyUnfinished } from '../file-error';
import { remark } from './remarks';
import type { FileRemark } from './remarks';
import type { WorkbookFile } from './workbook-file';

/** Reports the sheets under temporary names that an interrupted writing has left: nothing of them is read. */
export function unfinishedSheets({ sheetNames }: WorkbookFile): readonly FileRemark[] {
  const { inserted, replacing } = leftoversAmong(sheetNames);
  return [
    ...(inserted.length > 0 ? [insertionLeft(inserted)] : []),
    ...(replacing.length > 0 ? [replacementLeft(replacing)] : []),
  ];
}

function insertionLeft(sheets: readonly string[]): FileRemark {
  const { fr, en, isOne } = named(sheets);
  return remark('file.unfinished', 'info', null, {
    fr: isOne
      ? `Une insertion interrompue a laissé une feuille inachevée, ${fr} : elle ne fait partie d’aucun document et n’est pas lue. Supprimez-la.`
      : `Une insertion interrompue a laissé ${sheets.length} feuilles inachevées, ${fr} : elles ne font partie d’aucun document et ne sont pas lues. Supprimez-les.`,
    en: isOne
      ? `An interrupted insertion has left an unfinished sheet, ${en}: it belongs to no document and is not read. Delete it.`
      : `An interrupted insertion has left ${sheets.length} unfinished sheets, ${en}: they belong to no document and are not read. Delete them.`,
  });
}

const replacementLeft = (sheets: readonly string[]): FileRemark =>
  remark('file.unfinished', 'error', null, notCompleted(sheets));

/** Of a file in which nothing of a document can be read but that: what it has to be taken for. */
export function nothingButUnfinished({ sheetNames }: WorkbookFile): FileError | null {
  const { inserted, replacing } = leftoversAmong(sheetNames);
  if (replacing.length > 0) return new FileError('no-dossier', notCompleted(replacing));
  return inserted.length > 0 ? onlyUnfinished(inserted) : null;
}

/** Deleting the unfinished sheets would not bring back the names and tables of the former ones. */
function notCompleted(sheets: readonly string[]): Localized {
  const { fr, en, isOne } = named(sheets);
  return {
    fr: `Un changement d’appel ou une mise à jour n’a pas été mené à son terme (${isOne ? 'feuille inachevée' : 'feuilles inachevées'} : ${fr}). Les feuilles d’avant sont encore là, mais le dossier n’est plus entier : reprenez une version antérieure du classeur.`,
    en: `A change of call or an update was not completed (unfinished: ${en}). The former sheets are still there, but the dossier is no longer whole: go back to an earlier version of the workbook.`,
  };
}

const named = (sheets: readonly string[]) => ({
  fr: sheets.map((name) => `« ${name} »`).join(', '),
  en: sheets.map((name) => `“${name}”`).join(', '),
  isOne: sheets.length === 1,
});
