import type { Localized } from '../../language/language';
import { emptyFile, notAWorkbook, oldFormat, passwordProtected } from '../file-error';
import type { FileError } from '../file-error';
import { startsAsZip } from './unzip';

const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** What other files begin with. */
const SIGNATURES: readonly (readonly [start: string, kind: Localized])[] = [
  ['%PDF-', { fr: 'un document PDF', en: 'a PDF document' }],
  ['\x89PNG', { fr: 'une image', en: 'an image' }],
  ['\xff\xd8\xff', { fr: 'une image', en: 'an image' }],
  ['GIF8', { fr: 'une image', en: 'an image' }],
  ['BM', { fr: 'une image', en: 'an image' }],
  ['RIFF', { fr: 'une image ou un enregistrement', en: 'an image or a recording' }],
  ['{\\rtf', { fr: 'un document RTF', en: 'an RTF document' }],
  ['7z\xbc\xaf', { fr: 'une archive 7-Zip', en: 'a 7-Zip archive' }],
  ['Rar!', { fr: 'une archive RAR', en: 'a RAR archive' }],
  ['\x1f\x8b', { fr: 'une archive gzip', en: 'a gzip archive' }],
];

/** Why a file that does not begin as a workbook cannot be read; null when it begins as one. */
export function foreignFile(bytes: Uint8Array): FileError | null {
  if (bytes.length === 0) return emptyFile();
  if (startsAsZip(bytes)) return null;
  if (COMPOUND_FILE.every((byte, index) => bytes[index] === byte)) return compoundFile(bytes);
  const start = latin1(bytes.subarray(0, 1024));
  const known = SIGNATURES.find(([signature]) => start.startsWith(signature));
  if (known) return notAWorkbook(known[1]);
  return notAWorkbook(textKind(start));
}

/** Word's and Excel's files before 2007, and any file of Office with a password: their streams tell. */
function compoundFile(bytes: Uint8Array): FileError {
  const has = (stream: string): boolean => includes(bytes, utf16(stream));
  if (has('EncryptedPackage')) return passwordProtected();
  if (has('Workbook') || has('Book')) return oldFormat();
  if (has('WordDocument')) {
    return notAWorkbook({
      fr: 'un ancien document Word (.doc)',
      en: 'an old Word document (.doc)',
    });
  }
  return notAWorkbook({ fr: 'un ancien document d’Office', en: 'an old document of Office' });
}

/** Whether a file is a text without any mark-up, such as a table of comma-separated values. */
export function isPlainText(bytes: Uint8Array): boolean {
  if (bytes.length === 0) return false;
  // UTF-16, every other byte of which would be a control.
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return true;
  const start = latin1(bytes.subarray(0, 1024));
  return !SIGNATURES.some(([signature]) => start.startsWith(signature)) && textKind(start) === TEXT;
}

const TEXT: Localized = { fr: 'un fichier texte', en: 'a text file' };

/** Web applications export tables as pages or as comma-separated text, often under a name in .xls. */
function textKind(start: string): Localized | null {
  if (/<(?:!doctype\s+)?html/i.test(start)) return { fr: 'une page web', en: 'a web page' };
  if (/<\?xml|^\s*</.test(start)) return { fr: 'un fichier XML', en: 'an XML file' };
  return [...start].some(isControl) ? null : TEXT;
}

/** Never in a text, whatever its encoding: accented letters are above, tabs and line ends apart. */
const isControl = (letter: string): boolean => letter < ' ' && !'\t\n\v\f\r'.includes(letter);

const latin1 = (bytes: Uint8Array): string => String.fromCharCode(...bytes);

const utf16 = (text: string): readonly number[] =>
  [...text].flatMap((letter) => [letter.charCodeAt(0), 0]);

function includes(bytes: Uint8Array, wanted: readonly number[]): boolean {
  const [first = 0] = wanted;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}
