import type { Cell } from '../../../workbook/cell';
import { sum, ZERO } from '../../../money/cents';
import type { Cents } from '../../../money/cents';
import { sumInCents } from '../../../money/decimal';

/**
 * What amounts typed in cells add up to, as the sheets add them up: exactly, rounded once. Three thirds of 100 000 € are
 * the whole. Each amount comes in cents and as its cell holds it, in euros.
 */
export function sumOfCells(amounts: readonly (readonly [Cell<Cents>, Cell<number>])[]): Cents {
  const known = amounts.filter(([{ kind }]) => kind === 'value');
  const exact = sumInCents(known.map(([, { value }]) => value ?? 0));
  // Beyond what one amount may be, whole cents are as good.
  return exact ?? sum(known.map(([{ value }]) => value ?? ZERO));
}
