import { VAT_RATES } from '../documents/dossier/template/accepted-values';
import { folded } from '../language/folded';
import type { FoundCell } from '../workbook/whole-sheet';
import { readFigure, type Figure } from './figure';
import type { DecimalMark } from './terms';

/** Words for no VAT. */
const NONE =
  /^(?:exonere|exempt|non soumis|non assujetti|hors champ|sans tva|pas de tva|no vat|zero rated|neant|franchise)/;

const percent = (value: number): number => Number(`${value}e-2`);

/** Rates are typed with three decimals at most: more are remains of a computation. */
const tidy = (value: number): number => Math.round(value * 1e6) / 1e6;

/** A rate of VAT as a share: `0,2`, `20`, `20 %` are 0.2. Whatever may be two rates is not read. */
export function readRate(cell: FoundCell, mark: DecimalMark | null, format = ''): Figure {
  if (typeof cell === 'string' && NONE.test(folded(cell))) {
    return { kind: 'value', value: 0, tax: null, isPercent: false };
  }
  const figure = readFigure(typeof cell === 'string' ? bareRate(cell) : cell, mark, { format });
  if (figure.kind !== 'value') return figure;
  const share = figure.isPercent ? tidy(figure.value) : shareOf(tidy(figure.value));
  if (share === null || share < 0 || share > 1) {
    const text = typeof cell === 'string' ? cell : String(figure.value);
    return { kind: 'unread', text, why: 'text', readings: null };
  }
  return { ...figure, value: share };
}

/** `TVA 20 %`, `20 % de TVA`. */
const bareRate = (text: string): string =>
  text.replace(/\b(?:de\s+)?(?:tva|vat)\b\s*:?/i, '').trim();

function shareOf(value: number): number | null {
  if (VAT_RATES.includes(value)) return value;
  if (VAT_RATES.includes(percent(value))) return percent(value);
  if (value > 1) return percent(value);
  // 0.9 may be 0.9 % and 90 %.
  return value > 0 && value <= 0.3 ? value : null;
}

/** Whether a number may well be a rate, typed as a share or as a percentage. */
export const looksLikeRate = (value: number): boolean =>
  VAT_RATES.includes(tidy(value)) || VAT_RATES.includes(percent(value));
