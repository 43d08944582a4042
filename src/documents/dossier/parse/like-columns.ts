import type { Localized } from '../../../language/language';
import { frenchSpacing } from '../../../language/typography';
import { cellName } from '../../../workbook/reference';
import type { Place } from '../../../workbook/scalar';

interface LikeColumns {
  readonly header: Localized;
  readonly place: Place;
  readonly others: readonly Place[];
  readonly isCertain: boolean;
}

/** Which of the columns that read alike counts, by the cells of their headers, and what to do about the others. */
export function describeLikeColumns(
  table: Localized,
  { header, place, others, isCertain }: LikeColumns,
): Localized {
  const read = nameOf(place);
  const left = others.map(nameOf).join(', ');
  const isOne = others.length === 1;
  const { fr, en } = isCertain ? certain(header, read, left) : doubtful(header, read, left, isOne);
  return {
    fr: frenchSpacing(`Plusieurs colonnes du tableau « ${table.fr} » portent le titre ${fr}`),
    en: `Several columns of the table “${table.en}” bear the heading ${en}`,
  };
}

const nameOf = ({ row, column }: Place): string => cellName(row, column);

const certain = ({ fr, en }: Localized, read: string, left: string): Localized => ({
  fr: `« ${fr} », aux espaces, majuscules et accents près : Barème lit celle de ${read}, écrite exactement ainsi, et non ${left}. Pour qu’on ne s’y trompe pas en saisissant, donnez un autre titre à l’autre.`,
  en: `“${en}”, spaces, capitals and accents aside: Barème reads the one at ${read}, spelled exactly so, and not ${left}. So that nobody types in the wrong one, give the other another heading.`,
});

const doubtful = (
  { fr, en }: Localized,
  read: string,
  left: string,
  isOne: boolean,
): Localized => ({
  fr: `« ${fr} » : ${read} est celle que lit Barème, ${left} ${isOne ? 'ne compte' : 'ne comptent'} nulle part. Si ce devait être l’inverse, les montants contrôlés sont faux : donnez un autre titre à celle qui n’est pas la bonne.`,
  en: `“${en}”: ${read} is the one that Barème reads, ${left} ${isOne ? 'counts' : 'count'} nowhere. If it should be the other way round, the amounts checked are wrong: give another heading to the one that is not right.`,
});
