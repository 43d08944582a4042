/**
 * @typedef {import('marked').Token} Token
 * @typedef {{ readonly token: Token, readonly id: string, readonly level: number, readonly text: string }} Heading
 */

/**
 * The identifiers of headings, by GitHub's way of making them: links that lead to one there lead to it here.
 * @param {readonly Token[]} tokens
 * @returns {ReadonlyMap<Token, string>}
 */
export function identified(tokens) {
  /** @type {Map<string, number>} */
  const seen = new Map();
  const ids = new Map();
  for (const token of tokens) {
    if (token.type !== 'heading') continue;
    const plain = slugOf(token.text);
    const before = seen.get(plain) ?? 0;
    seen.set(plain, before + 1);
    ids.set(token, before === 0 ? plain : `${plain}-${before}`);
  }
  return ids;
}

/** @param {string} text */
const slugOf = (text) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, '')
    .replaceAll(' ', '-');
