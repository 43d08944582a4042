import type { Call } from '../../../calls/call';
import type { Language } from '../../../language/language';
import type { Baseline, LookedUpLists } from '../../../sheets/baseline';
import type { WorkbookSnapshot } from '../../../workbook/snapshot';
import { RANGES } from '../template/fields';
import { partsOf } from '../template/template';
import type { Rows } from './context';
import { formerFormulas } from './former-formulas';
import { LISTS, NO_REMARK } from './list-names';
import { textsIn } from './texts/texts';
import { declareWorkbook } from './workbook';

/** The title of the dossier and the guide under it. */
const BAND_ROWS = 2;

const LOOKED_UP: LookedUpLists = {
  choices: [
    {
      name: LISTS.allTypes,
      beside: [LISTS.typeListed, LISTS.typeLicence, LISTS.typeTitle].map((name) => ({ name })),
    },
    {
      name: LISTS.allCarriers,
      beside: [{ name: LISTS.carrierEligible }, { name: LISTS.carrierNote, noRemark: NO_REMARK }],
    },
  ],
  values: [LISTS.titles, LISTS.allOrigins, LISTS.vat, LISTS.optionalCriteria],
};

/** The sheets of a call as they were written, against which those of a workbook are compared. */
export function dossierBaseline(
  call: Call,
  language: Language,
  { names }: Pick<WorkbookSnapshot, 'names'>,
): Baseline {
  const { toFix, toCheck } = textsIn(language).verdict;
  return {
    template: partsOf(call),
    declaration: declareWorkbook(call, language, rowsIn(names)),
    bandRows: BAND_ROWS,
    verdicts: [toFix, toCheck],
    formerFormulas: formerFormulas(call, language),
    lists: LOOKED_UP,
  };
}

/** Blocks longer than any dossier’s are compared by their ends. */
const LONGEST_BLOCK = 500;

/** As many rows as the workbook’s blocks have, so that each of them has its like. */
function rowsIn(names: WorkbookSnapshot['names']): Partial<Rows> {
  const rows = (['phases', 'coCarriers', 'otherFunders'] as const).flatMap((key) => {
    const count = names[RANGES[key]]?.values.length ?? 0;
    return count > 0 && count <= LONGEST_BLOCK ? [[key, count] as const] : [];
  });
  return Object.fromEntries(rows);
}
