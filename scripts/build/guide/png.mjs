import { DocumentFault } from './document.mjs';

/** « PNG » in the signature, then the first chunk: its width and its height, four bytes each. */
const SIGNATURE = 'PNG';
const WIDTH_AT = 16;
const HEIGHT_AT = 20;

/**
 * The size of a picture in pixels: the page keeps its place, and nothing moves when it comes.
 * @param {Uint8Array} bytes of a .png file
 */
export function sizeOf(bytes) {
  const view = Buffer.from(bytes);
  if (view.length < HEIGHT_AT + 4 || view.toString('latin1', 1, 4) !== SIGNATURE) {
    throw new DocumentFault('a picture is no .png file');
  }
  return { width: view.readUInt32BE(WIDTH_AT), height: view.readUInt32BE(HEIGHT_AT) };
}
