/** A name that no other file in hand has: two files may have one name, in two folders. */
export function nameAmong(names: readonly string[], name: string): string {
  const numbered = (number: number): string => (number === 1 ? name : `${name} (${number})`);
  let number = 1;
  while (names.includes(numbered(number))) number += 1;
  return numbered(number);
}
