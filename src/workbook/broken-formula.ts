import type { AlteredCell } from './alterations';

/**
 * Whether a formula has lost the cells, the table or the name that it referred to, and gives no figure: what is wrong
 * with it is elsewhere. One that catches the error and gives a figure all the same is altered like any other.
 */
export const isBroken = ({ formula, gives }: Pick<AlteredCell, 'formula' | 'gives'>): boolean =>
  formula !== null && typeof gives !== 'number' && LOST.test(formula.replaceAll(TEXTS, ''));

const TEXTS = /"(?:[^"]|"")*"/g;

/** As Excel and LibreOffice write it. */
const LOST = /#(?:REF!|NAME\?)/;
