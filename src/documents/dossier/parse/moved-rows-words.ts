import type { Localized } from '../../../language/language';
import { frenchSpacing } from '../../../language/typography';
import type { MovedRows } from './moved-rows';

/** What happened and the one way back: Excel would move the names along with rows that are taken out there. */
export function describeMovedRows({ place, label, shift }: MovedRows): Localized {
  const row = place.row + 1;
  const count = Math.abs(shift);
  const [fr, en] = shift > 0 ? inserted(count) : deleted(count);
  return {
    fr: frenchSpacing(
      `Feuille « ${place.sheet} » : à partir de la ligne ${row} (« ${label.fr} »), les cellules ne sont plus là où les noms du classeur les cherchent. Un logiciel qui ne déplace pas les noms y a ${fr}. Rien n’est lu à sa place : ne vous fiez à aucun montant et ne corrigez aucune cellule. Annulez dans ce logiciel, ou reprenez le fichier d’avant ; puis insérez ou supprimez les lignes dans Excel ou LibreOffice, qui déplacent les noms avec elles.`,
    ),
    en: `Sheet “${place.sheet}”: from row ${row} on (“${label.en}”), the cells are no longer where the workbook’s names look for them. Software that does not move names has ${en} there. Nothing is read in its place: rely on no amount and correct no cell. Undo it in that software, or go back to the file as it was; then insert or delete the rows in Excel or LibreOffice, which move names along.`,
  };
}

const inserted = (count: number): readonly [string, string] =>
  count === 1
    ? ['inséré une ligne', 'inserted a row']
    : [`inséré ${count} lignes`, `inserted ${count} rows`];

const deleted = (count: number): readonly [string, string] =>
  count === 1
    ? ['supprimé une ligne', 'deleted a row']
    : [`supprimé ${count} lignes`, `deleted ${count} rows`];
