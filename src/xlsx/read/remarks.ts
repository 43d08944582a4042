import { cellName } from '../../workbook/reference';
import type { Place, Scalar } from '../../workbook/scalar';
import type { Reason } from '../../formulas/uncomputable';
import type { Area } from '../../workbook/area';
import type { Localized } from '../../language/language';
import { frenchSpacing } from '../../language/typography';
import type { SheetArea } from '../../workbook/area';

/**
 * What is to be said of a file whose dossier was read all the same. It has the shape of a rule's finding,
 * and is reported beside them; the rules themselves know of no files.
 */
export interface FileRemark {
  readonly rule:
    | 'file.calculation'
    | 'file.formula'
    | 'file.merged'
    | 'file.name'
    | 'file.table'
    | 'file.unfinished';
  readonly severity: 'error' | 'warning' | 'info';
  /** Null: it is about the workbook as a whole. */
  readonly place: Place | null;
  readonly message: Localized;
}

export const remark = (
  rule: FileRemark['rule'],
  severity: FileRemark['severity'],
  place: FileRemark['place'],
  message: Localized,
): FileRemark => ({
  rule,
  severity,
  place,
  message: { fr: frenchSpacing(message.fr), en: message.en },
});

const areaName = ({ row, column, rows, columns }: Area): string =>
  `${cellName(row, column)}:${cellName(row + rows - 1, column + columns - 1)}`;

const placeOf = ({ sheet, row, column }: SheetArea): Place => ({ sheet, row, column });

/** Only the first of merged cells holds anything: what the others held is gone, and lines lack it. */
export function mergedCells(merged: SheetArea): FileRemark {
  const area = areaName(merged);
  return remark('file.merged', 'error', placeOf(merged), {
    fr: `Dans la feuille « ${merged.sheet} », les cellules ${area} sont fusionnées par-dessus le tableau : seule la première garde son contenu, les lignes qu’elles recouvrent sont incomplètes. Annulez la fusion (Accueil ▸ Fusionner et centrer) et complétez ces lignes.`,
    en: `In the sheet “${merged.sheet}”, the cells ${area} are merged across the table: only the first keeps its content, and the lines that they cover are incomplete. Unmerge them (Home ▸ Merge & Centre) and complete these lines.`,
  });
}

/** A table was dropped and its cells kept; its lines were found again by their headers. */
export function lostTable(name: string, found: SheetArea): FileRemark {
  const area = areaName(found);
  return remark('file.table', 'warning', placeOf(found), {
    fr: `Le tableau ${name} n’est plus dans ce fichier : le logiciel qui l’a enregistré l’a perdu, ou sa feuille a été copiée puis supprimée. Ses lignes ont été retrouvées par leurs en-têtes dans la feuille « ${found.sheet} », en ${area} : vérifiez que toutes y sont, puis rendez à cette plage un tableau de ce nom (Insertion ▸ Tableau).`,
    en: `The table ${name} is no longer in this file: the software that saved it lost it, or its sheet was copied and then deleted. Its lines were found by their headers in the sheet “${found.sheet}”, at ${area}: check that all are there, then give this range a table of that name (Insert ▸ Table).`,
  });
}

/** What seems to be the table of a member: it has the headers, and nothing says whose it is. */
export function unclaimedTable(beginning: string, found: SheetArea): FileRemark {
  const area = areaName(found);
  return remark('file.table', 'error', placeOf(found), {
    fr: `Dans la feuille « ${found.sheet} », la plage ${area} a les en-têtes d’un tableau ${beginning}…, que le logiciel qui a enregistré ce fichier a perdu, et rien n’y dit plus de qui il est : ce qui y est saisi n’est pas compté. S’il compte, rendez à cette plage un tableau de son nom (Insertion ▸ Tableau) ; sinon, effacez-la.`,
    en: `In the sheet “${found.sheet}”, the range ${area} has the headers of a table ${beginning}…, which the software that saved this file lost, and nothing there says whose it is any more: what is typed in it is not counted. If it counts, give this range a table of its name (Insert ▸ Table); otherwise clear it.`,
  });
}

/** Rows under a lost table that were named; of more, the count is reported. */
const MOST_NAMED = 10;

/**
 * Rows under a lost table, beyond a blank one, that hold figures in its columns: where the table ended, nobody can
 * tell any more, and they are not counted.
 */
export function belowLostTable(
  name: string,
  found: SheetArea,
  rows: readonly number[],
): FileRemark {
  const named = rows.slice(0, MOST_NAMED).map((row) => row + 1);
  const more = rows.length > named.length;
  const fr = more ? `${named.join(', ')}… (${rows.length} lignes)` : named.join(', ');
  const en = more ? `${named.join(', ')}… (${rows.length} rows)` : named.join(', ');
  return remark(
    'file.table',
    'error',
    { ...placeOf(found), row: rows[0] ?? found.row },
    {
      fr: `Sous le tableau ${name}, que le logiciel qui a enregistré ce fichier a perdu, une ligne vide puis des nombres saisis dans ses colonnes, ligne ${fr} de la feuille « ${found.sheet} » : ils ne sont pas comptés. S’ils en font partie, supprimez les lignes vides qui les en séparent et complétez-les ; sinon, effacez-les.`,
      en: `Under the table ${name}, which the software that saved this file lost, there is a blank row and then numbers typed in its columns, row ${en} of the sheet “${found.sheet}”: they are not counted. If they belong to it, delete the blank rows in between and complete them; otherwise clear them.`,
    },
  );
}

/** A formula in an input cell that is not computed here: its stored result stands, and has to be vouched for. */
export function uncomputedFormula(place: Place, stored: Scalar, reason: Reason): FileRemark {
  const why = describeReason(reason);
  if (stored === '' || stored === null) {
    return remark('file.formula', 'error', place, {
      fr: `Cette cellule contient une formule que Barème ne sait pas calculer (${why.fr}), et le fichier n’en garde aucun résultat : elle est lue comme vide. Remplacez la formule par sa valeur, ou ouvrez le classeur dans Excel et enregistrez-le.`,
      en: `This cell holds a formula that Barème cannot compute (${why.en}), and the file keeps no result of it: it is read as empty. Put its value in the place of the formula, or open the workbook in Excel and save it.`,
    });
  }
  const shown = describeStored(stored);
  return remark('file.formula', 'warning', place, {
    fr: `Cette cellule contient une formule que Barème ne sait pas recalculer (${why.fr}) : le dernier résultat enregistré, ${shown.fr}, est pris tel quel. Vérifiez-le, ou mettez-le à la place de la formule.`,
    en: `This cell holds a formula that Barème cannot compute anew (${why.en}): the last saved result, ${shown.en}, is taken as it stands. Check it, or put it in the place of the formula.`,
  });
}

function describeReason(reason: Reason): Localized {
  switch (reason.kind) {
    case 'function':
      return { fr: `fonction ${reason.name}`, en: `function ${reason.name}` };
    case 'external':
      return { fr: 'lien vers un autre classeur', en: 'link to another workbook' };
    case 'circular':
      return { fr: 'elle dépend d’elle-même', en: 'it depends on itself' };
    case 'locale':
      return {
        fr: 'un nombre écrit comme un texte y entre',
        en: 'a number written as text goes into it',
      };
    case 'sheet':
      return reason.isDamaged
        ? {
            fr: `la feuille « ${reason.name} » qu’elle appelle est abîmée`,
            en: `the sheet “${reason.name}” that it calls on is damaged`,
          }
        : {
            fr: `la feuille « ${reason.name} » qu’elle appelle est trop grande pour être lue`,
            en: `the sheet “${reason.name}” that it calls on is too large to be read`,
          };
    case 'too-far':
      return { fr: 'elle fait appel à trop de cellules', en: 'it calls on too many cells' };
    case 'syntax':
      return { fr: 'écriture particulière', en: 'particular notation' };
  }
}

/** Characters of a cell’s text that a sentence repeats. */
const LONGEST_QUOTED = 60;

function describeStored(stored: string | number | boolean): Localized {
  if (typeof stored === 'boolean') {
    return stored ? { fr: 'VRAI', en: 'TRUE' } : { fr: 'FAUX', en: 'FALSE' };
  }
  if (typeof stored === 'string') {
    const text = stored.length > LONGEST_QUOTED ? `${stored.slice(0, LONGEST_QUOTED)}…` : stored;
    return { fr: `« ${text} »`, en: `“${text}”` };
  }
  return { fr: stored.toLocaleString('fr-FR'), en: stored.toLocaleString('en-GB') };
}
