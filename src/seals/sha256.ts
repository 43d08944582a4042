/**
 * SHA-256 of a text in UTF-8, as 64 hexadecimal digits in small letters: what `sha256sum` prints. Web Crypto is in
 * every browser that shows the pane over https, and in Node.
 */
export async function sha256(text: string): Promise<string> {
  const digest = await globalThis.crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
