import type { Cell } from '../../../workbook/cell';
import { serialOfIsoDay } from '../../../workbook/dates';
import type { Place } from '../../../workbook/scalar';
import { LARGEST_AMOUNT } from '../../../money/cents';
import type { NumberProposal } from '../../../money/proposal';
import type { Localized } from '../../../language/language';
import type { Correction } from './correction';
import type { NumberLook } from '../messages/facts';
import { say } from '../messages/say';

/** A year in four figures leaves no doubt about the day. */
const WHOLE_YEAR = /\d{4}/;

/**
 * What a cell that cannot be understood probably meant: nothing, one thing, or the two readings of a text
 * such as `20.000`, each saying what it would write.
 */
export function correctionsOf(
  { kind, place, ...cell }: Cell<unknown>,
  look: NumberLook = 'plain',
): readonly Correction[] {
  if (kind !== 'problem' || place === null || !('problem' in cell)) return [];
  const { problem } = cell;
  switch (problem.kind) {
    case 'not-a-number':
      return problem.proposal ? numbers(place, problem.text, problem.proposal, look) : [];
    case 'not-a-date':
      return problem.proposal ? [date(place, problem.text, problem.proposal)] : [];
    case 'unknown-choice':
      return problem.proposal ? [choice(place, problem.text, problem.proposal)] : [];
    case 'error-value':
    case 'too-large':
    case 'not-whole':
      return [];
  }
}

function numbers(
  place: Place,
  text: string,
  { value, alternative, percent }: NumberProposal,
  look: NumberLook,
): readonly Correction[] {
  const readings = alternative === null ? [value] : [value, alternative];
  // No rate of a call is above 100 %, and nothing that people type is negative: such a text may have meant else.
  const certain = alternative === null && value >= 0 && !(percent && value > 1);
  const shown = percent ? 'share' : look;
  return readings
    .filter((reading) => Math.abs(reading) <= LARGEST_AMOUNT / 100)
    .map((reading) => ({
      kind: 'number',
      label: certain ? say('correct') : say('replaceBy', { value: reading, look: shown }),
      effect: say('numberForText', { value: reading, look: shown, text }),
      certain,
      cells: [{ place, value: reading }],
    }));
}

function date(place: Place, text: string, day: string): Correction {
  const certain = WHOLE_YEAR.test(text);
  return {
    kind: 'date',
    label: certain ? say('correct') : say('replaceByDay', { day }),
    effect: say('dayForText', { day, text }),
    certain,
    cells: [{ place, value: serialOfIsoDay(day) }],
  };
}

function choice(place: Place, text: string, label: Localized): Correction {
  return {
    kind: 'choice',
    label: say('correct'),
    effect: say('choiceForText', { choice: label, text }),
    certain: true,
    cells: [{ place, value: label }],
  };
}
