/**
 * Excel applies a single value to every cell of a range; Microsoft's types only know the array.
 * Confirmed for formulas too: https://techcommunity.microsoft.com/idea/microsoft365developerplatform/4211172
 */
export const everyCell = (value: string): string[][] => value as unknown as string[][];
