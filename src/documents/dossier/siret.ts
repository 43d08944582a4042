/** The number of an establishment, whatever parts it (`130 025 265 00013`); null: these are not 14 digits. */
export function siretIn(text: string): string | null {
  const digits = text.replace(/[\s.\u00a0\u202f-]/g, '');
  return /^\d{14}$/.test(digits) ? digits : null;
}

/** The establishments of La Poste share a SIREN, and most of them do not follow the common rule. */
const LA_POSTE = '356000000';

/**
 * Whether the key of 14 digits is right: their Luhn sum is a multiple of 10 (INSEE); for La Poste it is enough that
 * their plain sum is a multiple of 5.
 */
export function isSiretSound(digits: string): boolean {
  if (luhnSum(digits) % 10 === 0) return true;
  return digits.startsWith(LA_POSTE) && sumOf([...digits].map(Number)) % 5 === 0;
}

/** Every second digit from the right counts twice, as the sum of its own digits. */
const luhnSum = (digits: string): number =>
  sumOf(
    [...digits].reverse().map((digit, index) => {
      const counted = Number(digit) * (index % 2 === 0 ? 1 : 2);
      return counted > 9 ? counted - 9 : counted;
    }),
  );

const sumOf = (numbers: readonly number[]): number =>
  numbers.reduce((sum, number) => sum + number, 0);
