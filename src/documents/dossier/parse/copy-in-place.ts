import type { Localized } from '../../../language/language';
import { frenchSpacing } from '../../../language/typography';
import type { StandIn, WorkbookSnapshot } from '../../../workbook/snapshot';
import type { StructureProblem } from './structure';

/** The sheets on which something of the dossier is read; the copies of all others are those of other documents. */
const sheetsRead = ({ names, tables }: WorkbookSnapshot): ReadonlySet<string> =>
  new Set([
    ...Object.values(names).map(({ sheet }) => sheet),
    ...Object.values(tables).map(({ body }) => body.sheet),
  ]);

/** The copies of the dossier's own sheets among those of all documents, in a snapshot of the dossier alone. */
export function copiesOfDossier(
  snapshot: WorkbookSnapshot,
): Pick<WorkbookSnapshot, 'copies' | 'standIns'> {
  const own = sheetsRead(snapshot);
  const { copies = [], standIns = [] } = snapshot;
  return {
    copies: copies.filter(({ original }) => original === null || own.has(original)),
    standIns: standIns.filter(({ sheet }) => own.has(sheet)),
  };
}

export const copiesInPlace = (standIns: readonly StandIn[] = []): readonly StructureProblem[] =>
  standIns.map(({ sheet, others }) => ({
    kind: 'copy-in-place',
    place: { sheet, row: 0, column: 0 },
    others,
  }));

export function describeCopyInPlace(sheet: string, others: readonly string[]): Localized {
  const { fr, en } = others.length === 0 ? onlyOne(sheet) : oneOfSeveral(sheet, others);
  return {
    fr: frenchSpacing(
      `${fr} Les formules qui se référaient à l’original peuvent afficher une erreur : pour des feuilles qui calculent de nouveau, insérez celles de l’appel dans un classeur neuf et recopiez-y vos saisies.`,
    ),
    en: `${en} Formulas that referred to the original may show an error: for sheets that compute again, insert those of the call into a new workbook and copy what you typed into them.`,
  };
}

const onlyOne = (sheet: string): Localized => ({
  fr: `La feuille « ${sheet} » est la copie d’une feuille du dossier qui a été supprimée : le dossier est lu dans cette copie, gardez-la.`,
  en: `The sheet “${sheet}” is a copy of a sheet of the dossier that has been deleted: the dossier is read in this copy, so keep it.`,
});

function oneOfSeveral(sheet: string, others: readonly string[]): Localized {
  const fr = others.map((one) => `« ${one} »`).join(', ');
  const en = others.map((one) => `“${one}”`).join(', ');
  return {
    fr: `Une feuille du dossier a été supprimée, et il en reste plusieurs copies : « ${sheet} », qui est lue, et ${fr}, où rien ne compte. Si la bonne est une autre, les montants contrôlés sont faux : gardez celle-là et supprimez les autres.`,
    en: `A sheet of the dossier has been deleted, and several copies of it are left: “${sheet}”, which is read, and ${en}, where nothing counts. If another one is right, the amounts checked are wrong: keep that one and delete the others.`,
  };
}
