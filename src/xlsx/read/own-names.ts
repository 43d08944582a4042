import { cellReference } from '../../workbook/reference';
import type { Place } from '../../workbook/scalar';
import { areaMeant } from './locate';
import { remark } from './remarks';
import type { FileRemark } from './remarks';
import type { DefinedName, WorkbookFile } from './workbook-file';
import type { SheetArea } from '../../workbook/area';

/** What our names begin with, those of hidden lists too. */
const OURS = /^brm_/i;

/**
 * Names of ours that one of the sheets that are read has for itself and that mean something else there: its formulas
 * count other cells than those that are read, and nothing in the sheet shows it. Copies have such names too, which
 * change nothing but the copy.
 *
 * @param known the names that are read, whatever they begin with
 * @param isOwn whether something of ours is read in that sheet
 */
export function hiddenNames(
  file: WorkbookFile,
  known: readonly string[],
  isOwn: (sheet: string) => boolean,
): readonly FileRemark[] {
  const read = new Set(known.map((name) => name.toLowerCase()));
  const isOurs = (name: string): boolean => OURS.test(name) || read.has(name.toLowerCase());
  const ofWorkbook = new Map(
    file.names
      .toReversed()
      .flatMap((name) => (name.scope === null ? [[name.name.toLowerCase(), name] as const] : [])),
  );
  return file.names.flatMap((own) => {
    const { scope, name } = own;
    const meant = ofWorkbook.get(name.toLowerCase());
    if (scope === null || !meant || !isOurs(name) || !isOwn(scope)) return [];
    const [here, elsewhere] = [own, meant].map(({ text }) => areaMeant(file, text));
    // Lost by the workbook: the sheet's own is the one that is read.
    if (!elsewhere || isSame(here, elsewhere)) return [];
    return [hiddenName(own, scope, here ?? null, elsewhere)];
  });
}

const isSame = (one: SheetArea | null | undefined, other: SheetArea): boolean =>
  one?.sheet === other.sheet &&
  one.row === other.row &&
  one.column === other.column &&
  one.rows === other.rows &&
  one.columns === other.columns;

const placeOf = ({ sheet, row, column }: SheetArea): Place => ({ sheet, row, column });

function hiddenName(
  { name, text }: DefinedName,
  sheet: string,
  here: SheetArea | null,
  elsewhere: SheetArea,
): FileRemark {
  const meant = here ? cellReference(placeOf(here)) : text;
  const read = cellReference(placeOf(elsewhere));
  return remark('file.name', 'error', here ? placeOf(here) : { sheet, row: 0, column: 0 }, {
    fr: `Dans la feuille « ${sheet} », le nom ${name} désigne ${meant} ; partout ailleurs, et pour Barème, il désigne ${read}. Les formules de cette feuille comptent donc autre chose que ce qui est contrôlé : supprimez le nom propre à cette feuille (Formules ▸ Gestionnaire de noms, étendue « ${sheet} »).`,
    en: `In the sheet “${sheet}” the name ${name} means ${meant}; everywhere else, and to Barème, it means ${read}. So the formulas of that sheet count something else than what is checked: delete the sheet’s own name (Formulas ▸ Name Manager, scope “${sheet}”).`,
  });
}
