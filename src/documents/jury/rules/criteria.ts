import type { SessionCriterion } from '../session';
import { criterionCode } from '../template/codes';
import { CRITERIA_COLUMNS } from '../template/tables';
import { say } from '../messages/say';
import { rule, type Fault } from './rule';

/** Scores stand in columns by the codes of criteria: where these have gaps, a column is nobody's or another one's. */
export const criteriaCodes = rule({
  id: 'jury.criteria-codes',
  severity: 'error',
  description: {
    fr: 'Les critères portent les codes C1, C2, C3…, chacun une fois.',
    en: 'The criteria bear the codes C1, C2, C3…, each of them once.',
  },
  blocksClosing: 'opening',
  faults: ({ session: { criteria } }) => {
    const wrong = criteria.find(({ code }, index) => code !== criterionCode(index + 1));
    if (!wrong) return [];
    const expected = criterionCode(criteria.indexOf(wrong) + 1);
    const message =
      wrong.code.trim() === expected
        ? say('spacedCriterion', { code: expected })
        : say('criteriaCodes', { found: wrong.code, expected });
    return [{ place: wrong.place, message }];
  },
});

const [, , , COEFFICIENT, THRESHOLD] = CRITERIA_COLUMNS;

export const coefficients = rule({
  id: 'jury.coefficients',
  severity: 'error',
  description: {
    fr: 'Chaque critère a un coefficient entier, à partir de 1 ; coefficients et seuils se lisent.',
    en: 'Each criterion has a whole coefficient from 1 on; coefficients and thresholds can be read.',
  },
  blocksClosing: 'opening',
  faults: ({ session: { criteria } }) => criteria.flatMap(faultsOf),
});

function faultsOf({ code, label, coefficient, threshold }: SessionCriterion): readonly Fault[] {
  const faults: Fault[] = [];
  const isOdd = coefficient.value !== null && coefficient.value < 1;
  const isGone = coefficient.place === null;
  if ((coefficient.kind === 'blank' && !isGone) || isOdd || isFraction(coefficient)) {
    const { place } = coefficient;
    faults.push({ place, message: say('coefficient', { criterion: { code, label } }) });
  } else if (coefficient.kind === 'problem') {
    faults.push(unreadable(coefficient, COEFFICIENT.label));
  }
  if (threshold.kind === 'problem') faults.push(unreadable(threshold, THRESHOLD.label));
  return faults;
}

type Coefficient = SessionCriterion['coefficient'];

const isFraction = (cell: Coefficient): boolean =>
  cell.kind === 'problem' && cell.problem.kind === 'not-whole';

const unreadable = (
  { place, problem }: Extract<Coefficient, { readonly kind: 'problem' }>,
  label: (typeof COEFFICIENT)['label'],
): Fault => ({ place, message: say('unreadable', { label, cells: null, problem }) });
