/** By what a line's phase is found among those described: as Excel's TRIM and `=` compare, spaces too many and case set aside. */
export const phaseKey = (name: string): string => name.trim().replaceAll(/ +/g, ' ').toLowerCase();
