import type { Localized } from '../../../language/language';
import { frenchSpacing } from '../../../language/typography';
import { formatNumber } from '../../../money/format';
import { cellName } from '../../../workbook/reference';
import type { Place } from '../../../workbook/scalar';
import { FIELDS, type FieldKey } from '../template/fields';

/** An amount that a person typed where nothing reads it. */
export interface UnreadFigure {
  readonly kind: 'unread-figure';
  readonly place: Place;
  readonly holds: string | number;
  /** What its row asks for, and where; null: nothing. */
  readonly field: FieldKey | null;
  readonly cell: Place | null;
  /** That cell, where a person types and nothing stands: it was meant for it. Null: nobody can tell. */
  readonly belongs: Place | null;
  /** So many more stand on the same sheet, of which nobody can tell what they were meant for. */
  readonly others: number;
}

export function describeUnread(problem: UnreadFigure): Localized {
  const { fr, en } = sentences(problem);
  return { fr: frenchSpacing(fr + more(problem.others).fr), en: en + more(problem.others).en };
}

function sentences({ place, holds, field, cell, belongs }: UnreadFigure): Localized {
  const at = nameOf(place);
  const what = {
    fr: typeof holds === 'number' ? formatNumber(holds, 'fr') : `« ${holds} »`,
    en: typeof holds === 'number' ? formatNumber(holds, 'en') : `“${holds}”`,
  };
  if (field === null || cell === null) {
    return {
      fr: `${what.fr} en ${at} n’est lu nulle part : aucune case à remplir n’est là. Si ce montant doit compter, tapez-le dans sa case, ou dans une ligne du tableau ; une note peut rester là.`,
      en: `${what.en} in ${at} is read nowhere: no cell to fill in is there. If this amount should count, type it into its cell, or into a line of the table; a note may stay there.`,
    };
  }
  const { label } = FIELDS[field];
  if (belongs !== null) {
    return {
      fr: `${what.fr} en ${at} n’est lu nulle part : la case « ${label.fr} » est en ${nameOf(belongs)}, et elle est vide. Tapez-le là.`,
      en: `${what.en} in ${at} is read nowhere: the cell “${label.en}” is ${nameOf(belongs)}, and it is blank. Type it there.`,
    };
  }
  return {
    fr: `${what.fr} en ${at}, sur la ligne de « ${label.fr} », n’est lu nulle part : ce qui compte est en ${nameOf(cell)}. Une note peut rester là.`,
    en: `${what.en} in ${at}, in the row of “${label.en}”, is read nowhere: what counts is in ${nameOf(cell)}. A note may stay there.`,
  };
}

const nameOf = ({ row, column }: Place): string => cellName(row, column);

function more(others: number): Localized {
  if (others === 0) return { fr: '', en: '' };
  return others === 1
    ? {
        fr: ' Il en va de même d’un autre nombre de cette feuille.',
        en: ' The same holds for one other number of this sheet.',
      }
    : {
        fr: ` Il en va de même de ${others} autres nombres de cette feuille.`,
        en: ` The same holds for ${others} other numbers of this sheet.`,
      };
}
