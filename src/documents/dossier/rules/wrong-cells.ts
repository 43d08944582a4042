import type { Dossier, OverwrittenCell, PlanFigure, ShownCell, ShownLine } from '../dossier';
import type { CellLook } from '../../../workbook/alterations';
import { FIELDS } from '../template/fields';
import { PLAN_FIGURES } from '../parse/shown';
import { BUDGET_AMOUNTS, type LineAmount } from '../template/columns';
import type { Cell } from '../../../workbook/cell';
import type { Cents } from '../../../money/cents';
import { WHOLE, ZERO } from '../../../money/cents';
import { toCents } from '../../../money/decimal';
import type { Localized } from '../../../language/language';
import { amountCells, someNumber } from './cells';
import type { Bound, Figures } from '../figures/figures';
import type { LineFigures } from '../figures/line-figures';
import type { Subject } from './rule';

/** A computed cell that does not show what the core computes. */
export interface WrongCell extends ShownCell {
  readonly label: Localized;
  readonly look: CellLook;
  /** Euros, or a share. */
  readonly expected: number;
  /** Its formula looks up in the hidden lists what it counts. */
  readonly isLookedUp: boolean;
}

/**
 * The first such cell of each line: its net amount follows from what was typed alone, and each of the others from
 * the one before it. Nothing is said of a line in which an error or too large a number was typed: its formulas show
 * that as they should.
 */
export const wrongInLines = ({ dossier, figures }: Subject): readonly WrongCell[] => [
  ...figures.lines.flatMap(
    (line, index) => firstOfLine(line, dossier.shownInLines[index] ?? {}) ?? [],
  ),
  ...dossier.shownInBlank.flatMap((shown) => firstOf(shown, NOTHING) ?? []),
];

/** The amounts of a line that holds nothing. */
const NOTHING = { net: ZERO, gross: ZERO, eligible: ZERO };

const firstOfLine = (figures: LineFigures, shown: ShownLine): WrongCell | null =>
  isComputable(figures) ? firstOf(shown, figures) : null;

const isComputable = ({ line, tooLarge }: LineFigures): boolean =>
  !tooLarge && !someNumber(line, isUncounted);

function firstOf(shown: ShownLine, figures: Readonly<Record<LineAmount, Cents>>): WrongCell | null {
  for (const { key, label: label } of BUDGET_AMOUNTS) {
    const cell = shown[key];
    // What follows from a cell that shows nothing, or holds no formula any more, says nothing of its own.
    if (!cell) return null;
    const expected = figures[key] / 100;
    if (!isRight(cell.value, 'amount', expected))
      return { ...cell, label, look: 'amount', expected, isLookedUp: key === 'eligible' };
  }
  return null;
}

/**
 * The first such cell of the plan; those that follow from it are wrong with it. None where the lines' amounts, on
 * which all of it rests, may differ by themselves.
 */
export function wrongInPlan(subject: Subject): WrongCell | null {
  const { dossier, figures } = subject;
  if (!isPlanComputable(subject)) return null;
  for (const { figure, ...cell } of dossier.shown) {
    const look = lookOf(figure);
    const expected = expectedOf(figure, figures);
    if (expected === null) continue;
    if (!isRight(cell.value, look, expected)) return { ...cell, look, expected, isLookedUp: false };
  }
  return null;
}

/** What the core computes for a cell that lost its formula; null where that is no figure of the core's, or not known. */
export function dueIn(
  subject: Subject,
  { of, label, place }: Pick<OverwrittenCell, 'of' | 'label' | 'place'>,
): { readonly due: number; readonly look: CellLook } | null {
  const { figures } = subject;
  if (of === 'column') {
    const amount = BUDGET_AMOUNTS.find(({ label: header }) => header.fr === label.fr)?.key;
    const line = figures.lines.find((one) => one.line.place.row === place.row);
    if (!amount || !line || !isComputable(line)) return null;
    return { due: line[amount] / 100, look: 'amount' };
  }
  const figure = PLAN_FIGURES.find((key) => FIELDS[key].label.fr === label.fr);
  if (!figure || !isPlanComputable(subject)) return null;
  const due = expectedOf(figure, figures);
  return due === null ? null : { due, look: lookOf(figure) };
}

const lookOf = (figure: PlanFigure): CellLook => (figure === 'rate' ? 'share' : 'amount');

/** To the cent, or to the hundredth of a percent. */
function isRight(value: ShownCell['value'], look: CellLook, expected: number): boolean {
  if (typeof value !== 'number') return false;
  if (value === expected) return true;
  return look === 'share'
    ? Math.round(value * WHOLE) === Math.round(expected * WHOLE)
    : toCents(value) === toCents(expected);
}

/** Euros, or a share; null where this call has no such figure. */
function expectedOf(figure: PlanFigure, figures: Figures): number | null {
  const inEuros = (amount: Cents | undefined): number | null =>
    amount === undefined ? null : amount / 100;
  const cap = (scope: 'dossier' | 'project') =>
    figures.bounds.find(
      (bound): bound is Extract<Bound, { kind: 'cap' }> =>
        bound.kind === 'cap' && bound.cap.scope === scope,
    );
  const rate = figures.bounds.find((bound) => bound.kind === 'rate');
  switch (figure) {
    case 'rate':
      return rate ? rate.rate / WHOLE : null;
    case 'rateBound':
      return inEuros(rate?.amount);
    case 'dossierCap':
      return cap('dossier')?.cap.amount ?? null;
    case 'projectCap':
      return cap('project')?.cap.amount ?? null;
    case 'projectCapLeft':
      return inEuros(cap('project')?.amount);
    case 'coCarriersTotal':
      return inEuros(figures.coCarriers);
    case 'fundersTotal':
      return inEuros(figures.others);
    case 'carrierShare':
      return inEuros(figures.carrier);
    case 'total':
    case 'staff':
    case 'eligibleCost':
    case 'base':
    case 'maximum':
    case 'grant':
      return inEuros(figures[figure]);
  }
}

const isPlanComputable = ({ dossier, figures }: Subject): boolean =>
  !figures.lines.some(({ tooLarge }) => tooLarge) && !holdsUncounted(dossier);

/** The sheets' sums show an error in an input cell too, and go on beyond what the core takes, as they should. */
const holdsUncounted = (dossier: Dossier): boolean =>
  dossier.lines.some((line) => someNumber(line, isUncounted)) ||
  amountCells(dossier).some(({ cell }) => isUncounted(cell));

const isUncounted = (cell: Cell<unknown>): boolean =>
  cell.kind === 'problem' &&
  (cell.problem.kind === 'error-value' || cell.problem.kind === 'too-large');
