/** What is compared of a text: neither its case nor its accents, apostrophes, marks and spaces. */
export function folded(text: string): string {
  const plain = text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll(/[^\p{L}\p{N}%€]+/gu, ' ')
    .trim();
  // A heading of signs alone is one all the same.
  return plain === '' ? text.trim() : plain;
}
