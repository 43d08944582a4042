/**
 * Whether a table's name is that which Excel gives to a copy of another: the same with a number behind it. Tables kept
 * from an earlier call bear its code: `Bareme_Budget_ITN6`.
 */
export const isCopyOfTable = (name: string, ours: string): boolean =>
  name.toLowerCase().startsWith(ours.toLowerCase()) && /^\d+$/.test(name.slice(ours.length));
