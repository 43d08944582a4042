import { cents, subtract, sum, WHOLE, shareRoundedDown } from '../../../money/cents';
import type { BasisPoints, Cents } from '../../../money/cents';
import { basisPointsOfPercent } from '../../../money/decimal';
import { isFilled } from '../../../workbook/cell';
import { INNOVATIVE } from '../template/columns';
import type { OriginId } from '../template/columns';
import type { LineFigures } from '../figures/line-figures';
import { isFiled } from './maturity';
import { say } from '../messages/say';
import { rule } from './rule';
import type { Fault, Subject } from './rule';

const FRENCH: readonly OriginId[] = ['france', 'innovative'];

/** What is bought: everything but staff. */
const purchases = ({ figures }: Subject): readonly LineFigures[] =>
  figures.lines.filter(({ line, gross }) => gross > 0 && line.title.value !== 'T2');

/** Origins matter once a person has begun to fill them in, or files the dossier. */
const isBegun = (subject: Subject): boolean =>
  isFiled(subject.dossier) || purchases(subject).some(({ line }) => isFilled(line.origin));

const withoutOrigin = (lines: readonly LineFigures[]): readonly LineFigures[] =>
  lines.filter(({ line }) => line.origin.value === null);

/** A firm seated in France is named, whatever the line costs: its amount may still be blank or unreadable. */
const isNational = ({ line }: LineFigures): boolean =>
  line.title.value !== 'T2' && line.origin.value !== null && FRENCH.includes(line.origin.value);

/** Lines without an origin, where it may decide whether the call's demand on suppliers is met. */
export function decisiveOrigins(subject: Subject): readonly LineFigures[] {
  const { innovativeSuppliers, nationalSupplier } = subject.call.requirements;
  const lines = purchases(subject);
  const unknown = withoutOrigin(lines);
  if (innovativeSuppliers) {
    const { amount, least } = innovativeShare(lines, innovativeSuppliers.percent);
    return amount < least && amount + spent(unknown) >= least ? unknown : [];
  }
  return nationalSupplier && !subject.figures.lines.some(isNational) ? unknown : [];
}

interface InnovativeShare {
  readonly rate: BasisPoints;
  readonly innovative: readonly LineFigures[];
  /** What innovative firms receive, and the least that they should. */
  readonly amount: Cents;
  readonly least: Cents;
}

function innovativeShare(lines: readonly LineFigures[], percent: number): InnovativeShare {
  const rate = basisPointsOfPercent(percent);
  const innovative = lines.filter(({ line }) => line.origin.value === 'innovative');
  return {
    rate,
    innovative,
    amount: spent(innovative),
    least: shareRoundedUp(rate, spent(lines)),
  };
}

const spent = (lines: readonly LineFigures[]): Cents => sum(lines.map(({ gross }) => gross));

export const supplierInnovative = rule({
  id: 'supplier.innovative',
  severity: 'error',
  restsOnLines: true,
  description: {
    fr: 'La part des dépenses hors T2 que l’appel réserve aux entreprises innovantes françaises leur revient. Avertissement tant que des origines manquent et peuvent y suffire.',
    en: 'Innovative French firms receive the share of the expenses without T2 that the call reserves for them. A warning while origins are missing that may suffice.',
  },
  openPoint: 'origins',
  requirement: ({ requirements }) => requirements.innovativeSuppliers,
  faults: (subject, { percent, quote }) => {
    if (!isBegun(subject)) return [];
    const lines = purchases(subject);
    const { rate, innovative, amount, least } = innovativeShare(lines, percent);
    if (amount >= least) return [];

    const unknown = decisiveOrigins(subject);
    if (unknown.length > 0) return originsFault(unknown, quote);
    const elsewhere = lines.find((line) => !innovative.includes(line));
    const gap = subtract(least, amount);
    const more = moreForThem(rate, spent(lines), amount);
    const shares = { amount, required: least, gap, rate, more };
    const message = say('innovativeShort', { ...shares, origin: INNOVATIVE.label });
    return [{ place: elsewhere?.line.origin.place ?? null, message, quote }];
  },
});

/** The least amount that is at least this share of the whole. */
const shareRoundedUp = (rate: BasisPoints, whole: Cents): Cents =>
  subtract(whole, shareRoundedDown((WHOLE - rate) as BasisPoints, whole));

/** What new spending on them alone would take, which raises the whole too; null where all must go to them. */
function moreForThem(rate: BasisPoints, whole: Cents, amount: Cents): Cents | null {
  if (rate >= WHOLE) return null;
  const lacking = BigInt(rate) * BigInt(whole) - BigInt(WHOLE) * BigInt(amount);
  const rest = BigInt(WHOLE - rate);
  return cents(Number((lacking + rest - 1n) / rest));
}

function originsFault(lines: readonly LineFigures[], quote: Fault['quote']): readonly Fault[] {
  const [first] = lines;
  if (!first) return [];
  const message = say('originsMissing', { count: lines.length });
  return [{ place: first.line.origin.place, message, quote: quote ?? null, severity: 'warning' }];
}

export const supplierNational = rule({
  id: 'supplier.national',
  severity: 'error',
  restsOnLines: true,
  description: {
    fr: 'Au moins un prestataire est une entreprise installée en France. Erreur pour ITN8, avertissement pour SNAP1, SNAP3 et SNAP4, et tant que des origines manquent.',
    en: 'At least one supplier is a firm seated in France. An error for ITN8, a warning for SNAP1, SNAP3 and SNAP4, and while origins are missing.',
  },
  openPoint: 'origins',
  requirement: ({ requirements }) => requirements.nationalSupplier,
  faults: (subject, { quote, severity }) => {
    const lines = purchases(subject);
    const [first] = lines;
    if (!first || !isBegun(subject)) return [];
    if (subject.figures.lines.some(isNational)) return [];

    const unknown = decisiveOrigins(subject);
    if (unknown.length > 0) return originsFault(unknown, quote);
    const message = say('noNationalSupplier');
    return [{ place: first.line.origin.place, message, quote, severity }];
  },
});
