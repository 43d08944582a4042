import { parseCsv } from 'hucre/csv';
import { tooLarge } from './file-error';

/** More than any list that is read so: ours. */
const MOST_BYTES = 20_000_000;

/**
 * The cells of a list saved as text (.csv, .tsv), as texts. Which sign parts them is seen from its lines; Excel writes
 * such files in the code page of Western Windows unless told otherwise, so that bytes that are no UTF-8 are read as that.
 *
 * Throws `FileError` for a file that is too large.
 *
 * @param most how many bytes are read
 */
export function readTextTable(
  bytes: Uint8Array,
  most = MOST_BYTES,
): readonly (readonly string[])[] {
  if (bytes.length > most) throw tooLarge();
  return parseCsv(textIn(bytes)).map((row) => row.map((cell) => String(cell ?? '').trim()));
}

function textIn(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return westernText(bytes);
  }
}

/** The signs from 0x80 to 0x9F of the code page; the five that it lacks stand as they are. */
const WESTERN = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/** Node takes this code page for Latin-1 up to version 22: the euro and the curly apostrophe would be controls. */
const westernText = (bytes: Uint8Array): string =>
  new TextDecoder('windows-1252')
    .decode(bytes)
    .replaceAll(/[\x80-\x9f]/g, (sign) => WESTERN.charAt(sign.charCodeAt(0) - 0x80));
