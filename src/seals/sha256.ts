/**
 * SHA-256 of bytes, or of a text in UTF-8, as 64 hexadecimal digits in small letters: what `sha256sum` prints. Web
 * Crypto is in every browser that shows the pane over https, and in Node.
 */
export async function sha256(of: string | Uint8Array): Promise<string> {
  const bytes = typeof of === 'string' ? new TextEncoder().encode(of) : new Uint8Array(of);
  const digest = await globalThis.crypto.subtle.digest('SHA-256', bytes);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
