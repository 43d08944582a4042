/**
 * Where scores change after draws, dossiers that were drawn apart may come to the same total, and nobody has drawn an order
 * among them. So a number says which draw it is of: the first has 1, 2, 3, the next 1001, 1002, then 2001. The formulas of
 * Totaux know it in the same way.
 */

/** A number in the column of lots, and the identifier of its row. */
export interface HeldLot {
  readonly id: string;
  readonly number: number;
}

/** So many numbers are kept for each draw: more than a session has dossiers. */
export const NUMBERS_OF_A_DRAW = 1_000;

/**
 * Orders that people give, a lot or the chair's, are numbers below it: in the sheets, what has no place in an order stands
 * at its negative, after all that have one.
 */
export const ORDERS_BELOW = 1_000_000;

/**
 * Of which draw a number is, from 0. null: of none. It is no whole number from 1 on, or it stands twice: then two draws were
 * numbered alike, and nobody can tell which one it is of.
 *
 * @param lots all that stand in the session, this one among them
 */
export function drawOf(lot: number, lots: readonly number[]): number | null {
  const isAlone = isPlace(lot) && lots.filter((one) => one === lot).length === 1;
  return isAlone ? Math.floor(lot / NUMBERS_OF_A_DRAW) : null;
}

/**
 * The number that the first of a draw among these dossiers gets. null: all draws that there may be were made.
 *
 * @param lots all that stand in the session, by the identifiers of their rows
 * @param before draws that are to be made before it and have left no number yet
 */
export function firstLot(
  lots: readonly HeldLot[],
  drawn: readonly string[],
  before = 0,
): number | null {
  const anew = new Set(drawn.map((id) => id.toLowerCase()));
  const left = lots.filter(({ id, number }) => isPlace(number) && !anew.has(id.toLowerCase()));
  const draws = left.map(({ number }) => Math.floor(number / NUMBERS_OF_A_DRAW) + 1);
  const first = (Math.max(0, ...draws) + before) * NUMBERS_OF_A_DRAW + 1;
  return isPlace(first) ? first : null;
}

const isPlace = (lot: number): boolean => Number.isInteger(lot) && lot >= 1 && lot < ORDERS_BELOW;
