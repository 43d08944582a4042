import type { Place } from '../../../workbook/scalar';
import { subtract } from '../../../money/cents';
import type { Correction } from '../corrections/correction';
import type { LineFigures } from '../figures/line-figures';
import type { VatRegion } from '../messages/facts';
import { say } from '../messages/say';
import { oneOfVatRates, VAT_RATES } from '../template/accepted-values';
import { rule } from './rule';
import type { Fault } from './rule';

/**
 * The rates that are in force elsewhere alone, and not on the mainland: overseas (Guadeloupe, Martinique, La Réunion;
 * art. 296) and in Corsica (art. 297).
 */
const REGIONAL_RATES: ReadonlyMap<number, VatRegion> = new Map([
  [0.085, 'overseas'],
  [0.0175, 'overseas'],
  [0.0105, 'overseas'],
  [0.009, 'corsica'],
  [0.13, 'corsica'],
]);

/** What people type who leave out the sign. */
const RATES_IN_PERCENT: ReadonlySet<number> = new Set(
  [...VAT_RATES, ...REGIONAL_RATES.keys()]
    .map((rate) => Number(`${rate}e2`))
    .filter((rate) => rate > 1),
);

export const lineVat = rule({
  id: 'line.vat',
  severity: 'warning',
  description: {
    fr: `La TVA est de ${oneOfVatRates('fr')}, les taux de métropole. Erreur lorsque le personnel (T2) en porte, ou qu’elle dépasse 100 %.`,
    en: `VAT is ${oneOfVatRates('en')}, the rates of mainland France. An error where staff (T2) bears it, or above 100%.`,
  },
  whenComparing: 'left-out',
  faults: ({ figures }) => figures.lines.flatMap(vatFaults),
});

function vatFaults({ line, net, gross }: LineFigures): readonly Fault[] {
  const { value: vat, place } = line.vat;
  // A negative rate is reported by line.sign.
  if (vat === null || vat < 0) return [];
  if (line.title.value === 'T2') {
    if (vat === 0) return [];
    const message = say('staffVat', { amount: subtract(gross, net) });
    const corrections = place === null ? [] : [vatOff(place, vat)];
    return [{ place, message, severity: 'error', corrections }];
  }
  if (rateNear(vat, VAT_RATES) !== undefined) return [];
  if (vat <= 1)
    return [
      {
        place,
        message: say('unusualVat', { vat, region: regionOf(vat) }),
      },
    ];
  if (!RATES_IN_PERCENT.has(vat)) {
    return [{ place, message: say('vatAboveWhole', { vat }), severity: 'error' }];
  }
  const corrections = place === null ? [] : [inPercent(place, vat)];
  const message = say('vatWithoutPercent', { vat });
  return [{ place, message, severity: 'error', corrections }];
}

/** `=1.2-1` is a hair below 20 % in binary. */
const rateNear = (vat: number, rates: readonly number[]): number | undefined =>
  rates.find((rate) => Math.abs(rate - vat) < 1e-9);

const regionOf = (vat: number): VatRegion | null =>
  REGIONAL_RATES.get(rateNear(vat, [...REGIONAL_RATES.keys()]) ?? NaN) ?? null;

const vatOff = (place: Place, vat: number): Correction => ({
  kind: 'vat',
  label: say('correct'),
  effect: say('shareForShare', { to: 0, from: vat }),
  certain: true,
  cells: [{ place, value: 0 }],
});

/** Through its digits: 5.5 ÷ 100 is not 0.055 in binary. */
function inPercent(place: Place, vat: number): Correction {
  const share = Number(`${vat}e-2`);
  return {
    kind: 'percent',
    label: say('correct'),
    effect: say('shareForNumber', { to: share, from: vat }),
    certain: true,
    cells: [{ place, value: share }],
  };
}
