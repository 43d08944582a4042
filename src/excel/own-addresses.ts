import { parseAddress } from './address';

/** `='Plan (2)'!$A$1` without its sign: an absolute address reads alike in every language of Excel. */
const addressIn = (formula: unknown): string => String(formula).replace(/^=/, '');

/** The sheet that a name's formula refers to; null where it is no plain address. */
export function sheetOfFormula(formula: unknown): string | null {
  try {
    return parseAddress(addressIn(formula)).sheet;
  } catch {
    return null;
  }
}
