import {
  ORIGINS,
  UNITS,
  type OriginId,
  type UnitId,
} from '../../documents/dossier/template/columns';
import { folded } from '../../language/folded';
import { isShortened } from '../../language/near-words';
import { unitIn } from '../headings/words';

const IN_EUROPE =
  /^(?:ue|eu|europe|union europeenne|european union|ue hors france|allemagne|autriche|belgique|bulgarie|croatie|danemark|espagne|estonie|finlande|grece|hongrie|irlande|italie|lettonie|lituanie|luxembourg|malte|pays bas|pologne|portugal|roumanie|slovaquie|slovenie|suede|tchequie|germany|austria|belgium|spain|ireland|italy|netherlands|poland|sweden|denmark|finland)$/;
const OUTSIDE =
  /^(?:hors ue|hors europe|hors union europeenne|extra europeen(?:ne)?|non eu|non europeen(?:ne)?|outside (?:the )?(?:eu|europe)|usa|us|etats unis|united states|royaume uni|uk|united kingdom|suisse|switzerland|canada|inde|india|chine|china|japon|japan|israel)$/;
const FRANCE = /^(?:fr|fra|france|francais(?:e)?|french|national(?:e)?)$/;

/** Where a supplier is, as budgets say it; null: it is not known. */
export function originIn(text: string): OriginId | null {
  const words = folded(text);
  const same = ORIGINS.find(({ label }) =>
    [label.fr, label.en].some((word) => folded(word) === words),
  );
  if (same) return same.id;
  if (OUTSIDE.test(words)) return 'outside-europe';
  if (IN_EUROPE.test(words)) return 'europe';
  return FRANCE.test(words) ? 'france' : null;
}

/** What a quantity counts, as budgets say it; null: nothing that is known. */
export const unitOf = (text: string): UnitId | null =>
  UNITS.find(({ label }) => isShortened(text, label.fr) || isShortened(text, label.en))?.id ??
  unitIn(text);
