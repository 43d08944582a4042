import type { Place } from '../dossier/snapshot';
import { subtract } from '../money/cents';
import type { Correction } from './corrections/correction';
import * as words from './corrections/words';
import type { LineFigures } from './line-figures';
import { say } from './messages/say';
import { rule } from './rule';
import type { Fault } from './rule';

/** The rates in force in metropolitan France (code général des impôts, art. 278 and following). */
const RATES: readonly number[] = [0, 0.021, 0.055, 0.1, 0.2];
const RATES_IN_PERCENT: readonly number[] = [2.1, 5.5, 10, 20];

export const lineVat = rule({
  id: 'line.vat',
  severity: 'warning',
  description: {
    fr: 'La TVA est de 0, 2,1, 5,5, 10 ou 20 %. Erreur lorsque le personnel (T2) en porte, ou qu’elle dépasse 100 %.',
    en: 'VAT is 0, 2.1, 5.5, 10 or 20%. An error where staff (T2) bears it, or above 100%.',
  },
  faults: ({ figures }) => figures.lines.flatMap(vatFaults),
});

function vatFaults({ line, net, gross }: LineFigures): readonly Fault[] {
  const { value: vat, place } = line.vat;
  // A negative rate is told by line.sign.
  if (vat === null || vat < 0) return [];
  if (line.title.value === 'T2') {
    if (vat === 0) return [];
    const message = say((m) => m.staffVat({ amount: subtract(gross, net) }));
    const corrections = place === null ? [] : [vatOff(place, vat)];
    return [{ place, message, severity: 'error', corrections }];
  }
  if (RATES.includes(vat)) return [];
  if (vat <= 1) return [{ place, message: say((m) => m.unusualVat({ vat })) }];
  if (!RATES_IN_PERCENT.includes(vat)) {
    return [{ place, message: say((m) => m.vatAboveWhole({ vat })), severity: 'error' }];
  }
  const corrections = place === null ? [] : [inPercent(place, vat)];
  const message = say((m) => m.vatWithoutPercent({ vat }));
  return [{ place, message, severity: 'error', corrections }];
}

const vatOff = (place: Place, vat: number): Correction => ({
  kind: 'vat',
  label: words.CORRECT,
  effect: words.shareForShare(0, vat),
  certain: true,
  cells: [{ place, value: 0 }],
});

/** Through its digits: 5.5 ÷ 100 is not 0.055 in binary. */
function inPercent(place: Place, vat: number): Correction {
  const share = Number(`${vat}e-2`);
  return {
    kind: 'percent',
    label: words.CORRECT,
    effect: words.shareForNumber(share, vat),
    certain: true,
    cells: [{ place, value: share }],
  };
}
