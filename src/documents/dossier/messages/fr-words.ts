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

export const euros = (amount: Cents): string => formatEuros(amount, 'fr');
export const percent = (share: BasisPoints): string => formatPercent(share, 'fr');
export const number = (value: number): string => formatNumber(value, 'fr');
export const quoted = (label: Localized): string => `« ${label.fr} »`;
export const criterionName = (label: Localized | null): string =>
  label === null ? 'Ce critère' : quoted(label);
export const list = new Intl.ListFormat('fr', { type: 'conjunction' });
export const names = (sheets: readonly string[]): string =>
  list.format(sheets.map((sheet) => `« ${sheet} »`));
export const choice = new Intl.ListFormat('fr', { type: 'disjunction' });

export const proposed = ({ percent: isShare }: NumberProposal, value: number): string =>
  isShare ? formatShare(value, 'fr') : number(value);

export const lines = (count: number): string => (count === 1 ? 'une ligne' : `${count} lignes`);

export const days = (count: number): string => (count === 1 ? 'un jour' : `${count} jours`);

export const byDays = (count: number): string => (count === 1 ? 'd’un jour' : `de ${count} jours`);

export const inhabitants = (count: number): string =>
  count === 1 ? 'un habitant' : `${number(count)} habitants`;

export const departments = (count: number): string =>
  count === 1 ? 'un département' : `${number(count)} départements`;

export const centrals = (count: number): string =>
  count === 1 ? 'une administration centrale' : `${number(count)} administrations centrales`;

/** « Titre » (T5 d’ordinaire) */
export const lacking = ({ label, usual }: Lacking): string => {
  if (usual === null) return quoted(label);
  const out = usual.isUnfunded ? ', que l’appel ne finance pas' : '';
  return `${quoted(label)} (${usual.title} d’ordinaire${out})`;
};

export const downTo = ({ over, cut, maximum }: Excess): string =>
  cut === over
    ? `ramenez-la à ${euros(maximum)}`
    : `ramenez-la à ${euros(maximum)}, soit ${euros(cut)} de moins`;

export const SPENDING: Readonly<Record<MoreSpending['of'], string>> = {
  any: 'dépenses éligibles',
  'staff-too': 'T2 ou d’autres dépenses éligibles',
  'not-staff': 'dépenses éligibles hors T2',
};

export const orAdd = ({ more }: Excess): string =>
  more === null ? '' : `, ou ajoutez ${euros(more.amount)} de ${SPENDING[more.of]}`;

export const FORMULA_BACK: Readonly<Record<LostFormula['of'], string>> = {
  column: 'annulez (Ctrl+Z) ou recopiez la formule d’une cellule voisine de la colonne',
  cell: 'annulez (Ctrl+Z), ou laissez Barème la remettre dans le volet (« Corriger »)',
  unnamed: 'annulez (Ctrl+Z), ou recopiez-la d’un classeur neuf de cet appel',
};

/** What a cell holds that is no amount, as Excel shows it. */
export const shownText = (text: string): string =>
  text === 'true' || text === 'false' ? formatTruth(text === 'true', 'fr') : text;

/** A number too large to be an amount; nothing of one that is beyond all numbers. */
export const inBrackets = (text: string): string =>
  Number.isFinite(Number(text)) ? ` (${number(Number(text))})` : '';

const VAT_REGIONS: Readonly<Record<VatRegion, string>> = {
  overseas: 'outre-mer (Guadeloupe, Martinique, La Réunion)',
  corsica: 'en Corse',
};

export const unusualVat = (vat: number, region: VatRegion | null): string => {
  const rate = `TVA de ${formatShare(vat, 'fr')} :`;
  const usual = allVatShares('fr');
  return region === null
    ? `${rate} les taux en vigueur en métropole sont ${usual} ; choisissez l’un d’eux.`
    : `${rate} ce taux a cours ${VAT_REGIONS[region]}, pas ailleurs en France, où les taux sont ${usual}. Gardez-le si la dépense y est taxée, sinon choisissez l’un de ceux-ci.`;
};
