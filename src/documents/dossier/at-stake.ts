import { cents, type Cents } from '../../money/cents';
import { toCents } from '../../money/decimal';
import type { CellLook, CellResult } from '../../workbook/alterations';
import type { Message } from './messages/say';

/**
 * By how much the figure that a message is about is off, TTC or HT as its cell is; of several cells, that of the first.
 * null: it is no amount, or it is not known what would stand there.
 */
export function offBy({ id, facts }: Message): Cents | null {
  if (id === 'formulaReplaced') {
    const { shown, core } = facts;
    return core && between(core.look, shown, core.due);
  }
  if (facts === null) return null;
  // Words on a figure that is not the core's, and on a formula that gives another one than ours.
  if ('look' in facts && 'expected' in facts)
    return between(facts.look, facts.value, facts.expected);
  // Beside a label nothing is shown, or nothing counts.
  if (id === 'nameElsewhere') return between(facts.look, facts.gives ?? 0, facts.due ?? 0);
  if ('look' in facts && 'gives' in facts) return between(facts.look, facts.gives, facts.due);
  return null;
}

function between(look: CellLook, one: CellResult | null, other: CellResult | null): Cents | null {
  if (look !== 'amount' || typeof one !== 'number' || typeof other !== 'number') return null;
  const [left, right] = [toCents(one), toCents(other)];
  return left === null || right === null ? null : cents(Math.abs(left - right));
}
