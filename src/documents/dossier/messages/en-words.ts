import { allVatShares } from '../template/accepted-values';
import type { BasisPoints, Cents } from '../../../money/cents';
import {
  formatEuros,
  formatNumber,
  formatPercent,
  formatShare,
  formatTruth,
} from '../../../money/format';
import type { NumberProposal } from '../../../money/proposal';
import type { Localized } from '../../../language/language';
import type { MoreSpending } from '../figures/more-spending';
import type { Excess, Lacking, LostFormula, VatRegion } from './facts';

export const euros = (amount: Cents): string => formatEuros(amount, 'en');
export const percent = (share: BasisPoints): string => formatPercent(share, 'en');
export const number = (value: number): string => formatNumber(value, 'en');
export const quoted = (label: Localized): string => `“${label.en}”`;
export const criterionName = (label: Localized | null): string =>
  label === null ? 'This criterion' : quoted(label);
export const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });
export const names = (sheets: readonly string[]): string =>
  list.format(sheets.map((sheet) => `“${sheet}”`));
export const choice = new Intl.ListFormat('en-GB', { type: 'disjunction' });

export const proposed = ({ percent: isShare }: NumberProposal, value: number): string =>
  isShare ? formatShare(value, 'en') : number(value);

export const lines = (count: number): string => (count === 1 ? 'one line' : `${count} lines`);

export const days = (count: number): string => (count === 1 ? 'one day' : `${count} days`);

export const inhabitants = (count: number): string =>
  count === 1 ? 'one inhabitant' : `${number(count)} inhabitants`;

export const departments = (count: number): string =>
  count === 1 ? 'one department' : `${number(count)} departments`;

export const centrals = (count: number): string =>
  count === 1 ? 'one central administration' : `${number(count)} central administrations`;

/** “Title” (usually T5) */
export const lacking = ({ label, usual }: Lacking): string => {
  if (usual === null) return quoted(label);
  const out = usual.isUnfunded ? ', which the call does not fund' : '';
  return `${quoted(label)} (usually ${usual.title}${out})`;
};

export const downTo = ({ over, cut, maximum }: Excess): string =>
  cut === over
    ? `bring it down to ${euros(maximum)}`
    : `bring it down to ${euros(maximum)}, that is ${euros(cut)} less`;

export const SPENDING: Readonly<Record<MoreSpending['of'], string>> = {
  any: 'eligible expenses',
  'staff-too': 'T2 or other eligible expenses',
  'not-staff': 'eligible expenses without T2',
};

export const orAdd = ({ more }: Excess): string =>
  more === null ? '' : `, or add ${euros(more.amount)} of ${SPENDING[more.of]}`;

export const FORMULA_BACK: Readonly<Record<LostFormula['of'], string>> = {
  column: 'undo (Ctrl+Z) or copy the formula from a neighbouring cell of the column',
  cell: 'undo (Ctrl+Z), or let Barème put it back in the pane (“Correct”)',
  unnamed: 'undo (Ctrl+Z), or copy it from a new workbook of this call',
};

/** What a cell holds that is no amount, as Excel shows it. */
export const shownText = (text: string): string =>
  text === 'true' || text === 'false' ? formatTruth(text === 'true', 'en') : text;

/** A number too large to be an amount; nothing of one that is beyond all numbers. */
export const inBrackets = (text: string): string =>
  Number.isFinite(Number(text)) ? ` (${number(Number(text))})` : '';

const VAT_REGIONS: Readonly<Record<VatRegion, string>> = {
  overseas: 'in force overseas (Guadeloupe, Martinique, La Réunion)',
  corsica: 'in force in Corsica',
};

export const unusualVat = (vat: number, region: VatRegion | null): string => {
  const rate = `VAT of ${formatShare(vat, 'en')}:`;
  const usual = allVatShares('en');
  return region === null
    ? `${rate} the rates in force in mainland France are ${usual}; choose one of them.`
    : `${rate} this rate is ${VAT_REGIONS[region]}, not elsewhere in France, where the rates are ${usual}. Keep it if the expense is taxed there, or choose one of these.`;
};
