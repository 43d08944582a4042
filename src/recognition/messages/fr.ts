import { formatEuros, formatNumber, formatPrice, formatShare } from '../../money/format';
import type { Cents } from '../../money/cents';
import type { ColumnFacts, Difference, ProductFacts, TypeFacts, UnreadFacts } from './facts';
import type { Role } from '../terms';

const euros = (amount: Cents): string => formatEuros(amount, 'fr');
const number = (value: number): string => formatNumber(value, 'fr');
const price = (value: number): string => formatPrice(value, 'fr');
const signed = (amount: Cents): string => (amount > 0 ? `+${euros(amount)}` : euros(amount));
const list = (items: readonly (string | number)[]): string =>
  new Intl.ListFormat('fr', { type: 'conjunction' }).format(items.map(String));

const column = ({ column: letters, heading }: ColumnFacts): string =>
  heading === '' ? `la colonne ${letters}` : `la colonne ${letters} (« ${heading} »)`;

const ROLES: Readonly<Record<Role, string>> = {
  label: 'libellé',
  type: 'type',
  supplier: 'prestataire',
  origin: 'origine',
  unit: 'unité',
  quantity: 'quantité',
  price: 'prix unitaire',
  rate: 'TVA',
  'tax-amount': 'montant de TVA',
  amount: 'montant',
  period: 'montant d’une année ou d’un mois',
  other: 'autre',
};

const ASIDE = {
  measure: 'l’appel compte autrement (AE ou CP) et une autre colonne le dit',
  tax: 'les années se comptent TTC et d’autres colonnes le disent',
  quantity: 'elle compte des jours, d’autres colonnes disent les euros',
  whole: 'ses mois sont lus à part',
  again: 'une autre colonne dit la même période',
} as const;

/** Sentences on a budget that was read, in French. `en` has the same keys; the compiler checks it. */
export const fr = {
  noLines:
    'Aucune ligne de budget n’a été reconnue ici. Sélectionnez le tableau avec ses titres de colonnes.',
  netOrGross: 'Rien ne dit si les montants sont HT ou TTC : choisissez, les prix en dépendent.',
  vatMissing: ({ lines, unpriced }: { lines: number; unpriced: number }) =>
    `${lines > 1 ? `${number(lines)} lignes ne disent` : 'Une ligne ne dit'} pas leur TVA${
      unpriced > 0
        ? ` ; leurs montants TTC attendent ce taux pour donner un prix HT (${number(unpriced)})`
        : ''
    }. Sans taux, la feuille compterait le TTC égal au HT.`.replace(
      'Une ligne ne dit pas leur',
      'Une ligne ne dit pas sa',
    ),
  vatOfBlock: ({ rate }: { rate: number }) =>
    `TVA de ${formatShare(rate, 'fr')} pour les lignes qui n’en disent pas, d’après les totaux du tableau.`,
  hiddenLines: ({ rows }: { rows: readonly number[] }) =>
    `Des lignes masquées ont été lues comme les autres (${list(rows)}).`,
  afterTotal: ({ first, last, text }: { first: number; last: number; text: string }) =>
    `Sous le total, les rangées ${first} à ${last} (« ${text} »…) ont des montants et n’ont pas été lues comme lignes.`,
  anotherTable: ({ row }: { row: number }) =>
    `Un autre tableau commence à la rangée ${row} : il n’a pas été lu. Sélectionnez-le pour le lire.`,
  yearAssumed: ({ heading, year }: { heading: string; year: number }) =>
    `« ${heading} » est compté en ${year} : vérifiez l’année.`,
  yearUnknown: ({ heading }: { heading: string }) =>
    `« ${heading} » ne dit pas son année : son montant compte, sans être réparti.`,
  periodsAdded: ({ years }: { years: readonly number[] }) =>
    `Le montant d’une ligne est la somme de ses années (${list(years)}).`,
  columnUnread: (a: ColumnFacts) => `Rien n’a été lu dans ${column(a)}, qui contient des nombres.`,
  columnTaken: ({ taken, left, role }: { taken: ColumnFacts; left: ColumnFacts; role: Role }) =>
    `Deux colonnes disent la même chose (${ROLES[role]}) avec d’autres valeurs : ${column(taken)} est lue, ${column(left)} ne l’est pas.`,
  amountLeft: (a: ColumnFacts) =>
    `Rien n’a été lu dans ${column(a)} : d’autres colonnes disent le HT et le TTC.`,
  otherCurrencyColumn: (a: ColumnFacts) =>
    `Les montants de ${column(a)} ne sont pas en euros : ils n’ont pas été lus.`,
  scaledByTitle: ({ text, scale }: { text: string; scale: number }) =>
    `Tous les montants sont multipliés par ${number(scale)} : « ${text} ».`,
  periodAside: ({ why, ...a }: ColumnFacts & { why: keyof typeof ASIDE }) =>
    `Rien n’a été lu dans ${column(a)} : ${ASIDE[why]}.`,
  totalDiffers: ({ stated, read, difference }: { stated: Cents; read: Cents; difference: Cents }) =>
    `Le tableau annonce ${euros(stated)}, ses lignes font ${euros(read)} : écart de ${signed(difference)}.`,
  unread: ({ text, why, readings, role }: UnreadFacts) => {
    const what = ROLES[role];
    if (readings) {
      return `${what} « ${text} » : ${number(readings[0])} ou ${number(readings[1])} ? Rien n’a été retenu.`;
    }
    switch (why) {
      case 'error':
        return `${what} : la formule donne l’erreur ${text}. Rien n’a été retenu.`;
      case 'no-result':
        return `${what} : le fichier ne contient pas le résultat de la formule. Ouvrez-le dans Excel et enregistrez-le.`;
      case 'too-large':
        return `${what} « ${text} » dépasse tout montant possible. Rien n’a été retenu.`;
      case 'other-currency':
        return `${what} « ${text} » n’est pas en euros. Rien n’a été retenu.`;
      case 'other-tax':
        return `${what} « ${text} » dit le contraire de sa colonne (HT ou TTC). Rien n’a été retenu.`;
      case 'own-scale':
        return `${what} « ${text} » est en euros dans une colonne en milliers ou en millions. Rien n’a été retenu.`;
      case 'text':
        return `${what} « ${text} » n’a pas été compris. Rien n’a été retenu.`;
    }
  },
  grossDiffers: ({
    stated,
    written,
    difference,
    isWorkedOut,
  }: Difference & { isWorkedOut: boolean }) =>
    isWorkedOut
      ? `Aucun montant HT au centime ne donne ${euros(stated)} TTC : la ligne fera ${euros(written)} (${signed(difference)}).`
      : `Le tableau annonce ${euros(stated)} TTC, HT et TVA donnent ${euros(written)} (${signed(difference)}).`,
  noRateBetween: ({ net, gross }: { net: Cents; gross: Cents }) =>
    `Aucun taux de TVA ne mène de ${euros(net)} HT à ${euros(gross)} TTC : la ligne reste sans taux.`,
  vatDiffers: ({ stated, written, difference }: Difference) =>
    `Le tableau annonce ${euros(stated)} de TVA, le taux donne ${euros(written)} (${signed(difference)}).`,
  productDiffers: ({ quantity, price: one, product, stated, difference }: ProductFacts) =>
    product === null || difference === null
      ? `Aucun prix au centime ne donne ${euros(stated)} pour une quantité de ${number(quantity)} : la ligne porte ce montant en une fois.`
      : `${number(quantity)} × ${price(one)} font ${euros(product)}, le tableau annonce ${euros(stated)} (${signed(difference)}) : la ligne porte ce montant en une fois.`,
  priceWorkedOut: ({
    price: found,
    stated,
    quantity,
  }: {
    price: number;
    stated: number | null;
    quantity: number;
  }) =>
    `Prix unitaire de ${price(found)}${stated === null ? '' : ` au lieu de ${price(stated)}, arrondi`} : ${number(quantity)} fois ce prix font le montant du tableau.`,
  quantityMissing: ({ price: one }: { price: number }) =>
    `Un prix unitaire de ${price(one)}, sans quantité.`,
  yearsDiffer: ({
    years,
    amount,
    difference,
  }: {
    years: Cents;
    amount: Cents;
    difference: Cents;
  }) => `Les années font ${euros(years)} TTC, la ligne ${euros(amount)} (${signed(difference)}).`,
  typeUnknown: 'Aucun type de dépense n’est proposé : ses mots n’en disent aucun.',
  typeUnsure: ({ type, words }: TypeFacts) =>
    `Type de dépense à vérifier : « ${type.fr} », d’après « ${words} ».`,
  originUnknown: ({ text }: { text: string }) => `Origine « ${text} » non reconnue.`,
  looksLikeSum: ({ first, last }: { first: number; last: number }) =>
    `Ce montant est la somme des rangées ${first} à ${last} : si c’est leur total, retirez cette ligne.`,
  labelMissing: 'Ligne sans libellé.',
};

export type Messages = typeof fr;
