import { add, subtract } from '../../money/cents';
import { VAT_RATES } from '../../documents/dossier/template/accepted-values';
import { addRate } from '../../money/decimal';
import type { Choices, ProposedType, VatSource } from '../reading';
import type { BudgetRow } from '../rows/read-row';
import { statedBy } from './amounts';
import { ratesBetween, type BlockVat } from './vat';

/** A line’s rate of VAT, and by what it is known. */
export interface LineRate {
  readonly rate: number | null;
  readonly from: VatSource | null;
}

const NOTHING: LineRate = { rate: null, from: null };

/**
 * The rate that a line’s cell gives; else the one that lies between its amounts; else that of the whole block, or of the
 * person. A cell that is not understood is not passed over in silence: it leaves the line without a rate.
 */
export function rateOfLine(
  row: BudgetRow,
  type: ProposedType | null,
  block: BlockVat | null,
  { vat }: Choices,
): LineRate {
  const figure = row.rate?.figure;
  if (figure?.kind === 'value') return { rate: figure.value, from: 'cell' };
  const between = rateBetween(row);
  if (between !== null) return { rate: between, from: 'amounts' };
  if (figure?.kind === 'unread') return NOTHING;
  // Two amounts between which no rate lies say more than a rate for all lines would.
  const { net, gross, tax } = statedBy(row);
  const isSettled = (net !== null && gross !== null) || (tax !== null && tax !== 0);
  if (type?.id === 'staff' && type.certainty === 'certain') return { rate: 0, from: 'staff' };
  if (isSettled) return NOTHING;
  if (block) return { rate: block.rate, from: 'block' };
  return vat === undefined ? NOTHING : { rate: vat, from: 'chosen' };
}

/** Exactly, else within a cent; null: none, or several of which none is the usual one. */
function rateBetween(row: BudgetRow): number | null {
  const { net, gross, tax } = statedBy(row);
  const whole = gross ?? (net !== null && tax !== null ? add(net, tax) : null);
  const base = net ?? (gross !== null && tax !== null ? subtract(gross, tax) : null);
  if (base === null || whole === null || base === 0) return null;
  const exact = ratesBetween(base, whole);
  const near = VAT_RATES.filter((rate) => Math.abs((addRate(base, rate) ?? NaN) - whole) <= 1);
  const fits = exact.length > 0 ? exact : near;
  const [only, another] = fits;
  // Amounts of a few cents fit several rates: they give the same TTC.
  return another === undefined ? (only ?? null) : fits.includes(0.2) ? 0.2 : (only ?? null);
}
