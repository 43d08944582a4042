import { oneOfTitles } from '../../template/accepted-values';
import type { LolfTitle } from '../../../../calls/nomenclature/lolf-titles';
import type { BasisPoints, Cents } from '../../../../money/cents';
import { formatEuros, formatNumber, formatPercent, formatShare } from '../../../../money/format';
import type { LineAmount } from '../../template/columns';
import type { Uncounted } from '../../figures/line-figures';
import type { PlanFigure } from '../figure-id';
import type { LineName, WhyLeftOut } from './facts';

const euros = (amount: Cents): string => formatEuros(amount, 'fr');
const percent = (share: BasisPoints): string => formatPercent(share, 'fr');
const number = (value: number): string => formatNumber(value, 'fr');
const list = new Intl.ListFormat('fr', { type: 'conjunction' });
const years = (all: readonly number[]): string => list.format(all.map(String));

const FIGURES: Readonly<Record<PlanFigure, string>> = {
  maximum: 'Subvention maximale',
  grant: 'Subvention',
  base: 'Assiette',
  eligibleCost: 'Dépenses éligibles hors T2',
  staff: 'Personnel (T2) valorisé',
  total: 'Coût total du projet',
  carrier: 'Part du porteur',
  coCarriers: 'Part des co-porteurs',
  others: 'Autres financeurs',
};

const LINE_AMOUNTS: Readonly<Record<LineAmount, string>> = {
  net: 'Montant HT',
  gross: 'Montant TTC',
  eligible: 'Montant éligible',
};

const UNCOUNTED: Readonly<Record<Uncounted, string>> = {
  blank: 'La quantité ou le prix unitaire manque : la ligne compte pour 0.',
  unreadable:
    'La quantité, le prix unitaire ou la TVA n’est pas un nombre : la ligne compte pour 0.',
  'too-large': 'Le montant dépasse 10 milliards d’euros : la ligne compte pour 0.',
};

function leftOut(why: WhyLeftOut): string {
  switch (why.reason) {
    case 'type':
      return 'Sans type de dépense de l’appel : hors de l’assiette tant qu’il manque';
    case 'title-blank':
      return `Sans titre (${oneOfTitles('fr')}) : hors de l’assiette tant qu’il manque`;
    case 'staff':
      return why.isCounterpart
        ? 'Personnel (T2) : demandé en contrepartie, hors de l’assiette'
        : 'Personnel (T2) : l’appel n’en dit rien, il reste hors de l’assiette';
    case 'title':
      return `D’un autre titre que ceux que l’appel finance (${list.format(why.funded)})`;
    case 'unlisted':
      return 'Hors de la liste fermée des dépenses que l’appel finance';
    case 'licence':
      return 'Licences de produits extra-européens, que l’appel ne finance pas';
    case 'period':
      return `Hors des années retenues (${years(why.years)})`;
    case 'negative':
      return 'Un montant négatif n’entre pas dans l’assiette et ne la réduit pas';
  }
}

/**
 * The sentences of the explanations, in French. Amounts are cents. The English catalogue has the same keys;
 * the compiler checks it.
 */
export const fr = {
  figure: ({ figure }: { figure: PlanFigure }) => FIGURES[figure],
  lineByLine: 'Ligne par ligne',
  ofWhich: 'Elle se compose de',

  // Maximum grant and grant
  rateOfBase: ({ rate }: { rate: BasisPoints }) => `${percent(rate)} de l’assiette, au plus`,
  wholeBase: 'Toute l’assiette, au plus : le taux est de 100 %',
  roundedDown: 'Une fraction de centime est abandonnée : la subvention s’arrondit vers le bas.',
  eligibleCostBound:
    'Pas plus que les dépenses éligibles hors T2 : le fonds ne paie pas le personnel',
  cap: 'Plafond de l’appel',
  dossierCap: ({ cap }: { cap: Cents }) => `Pas plus que le plafond de ${euros(cap)} par dossier`,
  projectCap: ({ cap }: { cap: Cents }) =>
    `Pas plus que ce qui reste du plafond de ${euros(cap)} par projet`,
  grantedBefore: 'Déjà accordé au projet',
  capSpent: 'Le plafond est épuisé : il ne reste rien',
  requested: 'Pas plus que le montant demandé',
  requestBlank: 'Aucun montant n’est saisi : la demande vaut le maximum.',
  requestUnreadable: 'Le montant demandé n’est pas lisible : la demande vaut le maximum.',
  grantNotNegative: 'Une subvention n’est jamais négative',

  // Base
  withoutStaff: 'Personnel (T2), que le fonds ne paie pas',
  staffLines: 'Lignes de personnel (T2)',
  noStaff: 'Aucune ligne du budget n’est du personnel (T2).',
  nothingLeftOut: 'Rien n’est laissé hors de l’assiette.',
  leftOut,

  // Total
  title: ({ title }: { title: LolfTitle | null }) =>
    title === null
      ? 'Lignes sans titre'
      : {
          T2: 'Titre 2 (personnel)',
          T3: 'Titre 3 (fonctionnement)',
          T5: 'Titre 5 (investissement)',
        }[title],
  noLine: 'Aucune ligne du budget n’est concernée.',
  named: ({ label, row }: LineName) => (label === null ? `la ligne ${row}` : `« ${label} »`),
  line: ({ label, row }: LineName) => label ?? `Ligne ${row}`,

  // A line
  lineAmount: ({ amount }: { amount: LineAmount }) => LINE_AMOUNTS[amount],
  uncounted: ({ why }: { why: Uncounted }) => UNCOUNTED[why],
  quantityTimesPrice: ({ quantity, price }: { quantity: number; price: number }) =>
    `${number(quantity)} × ${number(price)} € HT`,
  roundedToNearest: 'Arrondi au centime le plus proche, un demi-centime vers le haut.',
  roundedTogether: 'Les montants sont additionnés avant d’être arrondis',
  vat: ({ rate }: { rate: number }) => `TVA de ${formatShare(rate, 'fr')}`,
  vatBlank: 'TVA non saisie : comptée pour 0 %.',
  gross: 'Montant TTC de la ligne',
  whollyIn: 'La ligne entre tout entière dans l’assiette.',
  yearsInBase: ({ years: all }: { years: readonly number[] }) =>
    `Pas plus que les montants des années retenues (${years(all)})`,
  year: ({ year, isBlank }: { year: number; isBlank: boolean }) =>
    isBlank ? `${year} (rien de lisible)` : String(year),

  // Who pays
  otherFunders: 'Autres financeurs, comptés à part de la subvention',
  overFinanced: 'Les financements dépassent le coût du projet : la part du porteur est négative.',
  shareTyped: ({ share }: { share: Cents }) =>
    `La cellule contient ${euros(share)}, saisi à la place de la formule.`,
  payer: ({ name }: { name: string | null }) => name ?? 'Financeur sans nom',
  payerUnreadable: ({ name }: { name: string | null }) =>
    `${name ?? 'Financeur sans nom'} : montant illisible, compté pour 0.`,
  nobodyPays: 'Aucun montant n’est saisi.',
  partOfTotal: (a: { amount: Cents; total: Cents; points: BasisPoints; isExact: boolean }) =>
    `${euros(a.amount)} ÷ ${euros(a.total)} ${a.isExact ? '=' : '≈'} ${percent(a.points)} du coût total`,
  partsRounded:
    'Les parts sont arrondies au dixième de pour cent ; celle du porteur complète les autres à 100 %.',
};

export type Messages = typeof fr;
