/**
 * Whether a table's name is that which Excel gives to a copy of another: the same with a number behind it. Tables kept
 * from an earlier call bear its code: `Bareme_Budget_ITN6`.
 */
export const isCopyOfTable = (name: string, ours: string): boolean =>
  name.toLowerCase().startsWith(ours.toLowerCase()) && /^\d+$/.test(name.slice(ours.length));

/** Whether a sheet is called as Excel and LibreOffice call copies: `Notes J1 (2)`, `Notes J1_2`. */
export const isCalledAfter = (sheet: string, original: string): boolean =>
  sheet.startsWith(original) && /^(?: \(\d+\)|_\d+)$/.test(sheet.slice(original.length));
