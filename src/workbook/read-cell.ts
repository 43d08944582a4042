import { LARGEST_AMOUNT } from '../money/cents';
import type { Cents } from '../money/cents';
import { toCents } from '../money/decimal';
import { proposeNumber } from '../money/proposal';
import type { Language, Localized } from '../language/language';
import type { Cell, CellProblem } from './cell';
import { YES_NO } from './yes-no';
import { isoDayOfSerial, proposeDay } from './dates';
import { isBlank, isErrorValue } from './scalar';
import type { Place, Scalar } from './scalar';

/**
 * Understands one raw cell. The language is the workbook's: it settles how an ambiguous number reads.
 * Plain parameters, because tens of thousands of cells are read between two keystrokes.
 */
export type Reader<T> = (raw: Scalar, place: Place, language: Language) => Cell<T>;

const LARGEST = LARGEST_AMOUNT / 100;

const blank = (place: Place): Cell<never> => ({ kind: 'blank', value: null, place });

const known = <T>(value: T, place: Place): Cell<T> => ({ kind: 'value', value, place });

const faulty = (problem: CellProblem, place: Place): Cell<never> => ({
  kind: 'problem',
  value: null,
  place,
  problem,
});

export function readText(raw: Scalar, place: Place): Cell<string> {
  if (isBlank(raw)) return blank(place);
  if (isErrorValue(raw)) return faulty({ kind: 'error-value', text: raw }, place);
  return known(String(raw).trim(), place);
}

/** A text with a percent sign is no slip for a plain number: 12.5 % as a price means nothing that can be proposed. */
export function readNumber(raw: Scalar, place: Place, language: Language): Cell<number> {
  const cell = readNumberOrShare(raw, place, language);
  if (cell.kind !== 'problem' || cell.problem.kind !== 'not-a-number') return cell;
  const { text, proposal } = cell.problem;
  return proposal?.percent ? faulty({ kind: 'not-a-number', text, proposal: null }, place) : cell;
}

function readNumberOrShare(raw: Scalar, place: Place, language: Language): Cell<number> {
  if (typeof raw === 'number') {
    return Math.abs(raw) <= LARGEST
      ? known(raw, place)
      : faulty({ kind: 'too-large', text: String(raw) }, place);
  }
  if (isBlank(raw)) return blank(place);
  if (isErrorValue(raw)) return faulty({ kind: 'error-value', text: raw }, place);
  const text = String(raw);
  return faulty({ kind: 'not-a-number', text, proposal: proposeNumber(text, language) }, place);
}

/** Like `readNumber`, where amounts are with or without tax: one that says the other is not put right by its digits. */
export const readTaxed =
  (tax: 'ht' | 'ttc'): Reader<number> =>
  (raw, place, language) =>
    withoutOtherTax(readNumber(raw, place, language), tax);

function withoutOtherTax<T>(cell: Cell<T>, tax: 'ht' | 'ttc'): Cell<T> {
  if (cell.kind !== 'problem' || cell.problem.kind !== 'not-a-number') return cell;
  const said = cell.problem.proposal?.tax ?? null;
  if (said === null || said === tax) return cell;
  return { ...cell, problem: { ...cell.problem, proposal: null } };
}

/** Through its digits: 5.5 ÷ 100 is not 0.055 in binary. */
const percent = (value: number): number => Number(`${value}e-2`);

/** A share typed as text: both `20 %` and `20` propose 0.2. */
export function readShare(raw: Scalar, place: Place, language: Language): Cell<number> {
  const result = readNumberOrShare(raw, place, language);
  if (result.kind !== 'problem' || result.problem.kind !== 'not-a-number') return result;
  const { text, proposal } = result.problem;
  if (!proposal || proposal.percent || Math.abs(proposal.value) < 1) return result;
  const share = {
    value: percent(proposal.value),
    alternative: proposal.alternative === null ? null : percent(proposal.alternative),
    percent: true,
    tax: null,
  };
  return faulty({ kind: 'not-a-number', text, proposal: share }, place);
}

export function readWhole(raw: Scalar, place: Place, language: Language): Cell<number> {
  const result = readNumber(raw, place, language);
  return result.kind === 'value' && !Number.isInteger(result.value)
    ? faulty({ kind: 'not-whole', text: String(result.value) }, place)
    : result;
}

/** An amount in euros TTC, as cents. */
export function readAmount(raw: Scalar, place: Place, language: Language): Cell<Cents> {
  const result = withoutOtherTax(readNumber(raw, place, language), 'ttc');
  if (result.kind !== 'value') return result;
  const amount = toCents(result.value);
  return amount === null
    ? faulty({ kind: 'too-large', text: String(result.value) }, place)
    : known(amount, place);
}

/** A date as Excel stores it, as an ISO day. */
export function readDate(raw: Scalar, place: Place): Cell<string> {
  if (isBlank(raw)) return blank(place);
  if (isErrorValue(raw)) return faulty({ kind: 'error-value', text: raw }, place);
  const day = typeof raw === 'number' ? isoDayOfSerial(raw) : null;
  if (day !== null) return known(day, place);
  const text = String(raw);
  const proposal = typeof raw === 'string' ? proposeDay(text) : null;
  return faulty({ kind: 'not-a-date', text, proposal }, place);
}

/** The values of a list, by the label that a person picks. */
export class Choices<T> {
  private readonly exact = new Map<string, T>();
  private readonly near = new Map<string, Localized>();

  /** Labels are taken in both languages: lines may be pasted from a workbook in the other one. */
  constructor(entries: Iterable<readonly [value: T, label: Localized]>) {
    for (const [value, label] of entries) {
      for (const text of [label.fr, label.en]) {
        this.exact.set(text, value).set(text.toLowerCase(), value);
        this.near.set(simplify(text), label);
      }
    }
  }

  /** Whether a text means one of them, accents, case, spaces and marks aside: more than is taken for it. */
  readonly means = (raw: Scalar): boolean =>
    typeof raw === 'string' && this.near.has(simplify(raw));

  /** As Excel's MATCH compares, case set aside. Texts that are merely close are proposed, not taken. */
  readonly read = (raw: Scalar, place: Place): Cell<T> => {
    if (isBlank(raw)) return blank(place);
    const text = String(raw);
    const value = this.exact.get(text) ?? this.exact.get(text.toLowerCase());
    if (value !== undefined) return known(value, place);
    if (isErrorValue(raw)) return faulty({ kind: 'error-value', text }, place);
    const proposal = this.near.get(simplify(text)) ?? null;
    return faulty({ kind: 'unknown-choice', text, proposal }, place);
  };
}

const simplify = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

const YES_OR_NO = new Choices<boolean>([
  [true, YES_NO.yes],
  [false, YES_NO.no],
]);

export function readYesNo(raw: Scalar, place: Place): Cell<boolean> {
  return typeof raw === 'boolean' ? known(raw, place) : YES_OR_NO.read(raw, place);
}
