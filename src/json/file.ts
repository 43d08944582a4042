import { KIND_NAMES, kindOfFile } from './kind';
import type { FileKind } from './kind';
import { notJson } from './problem';
import type { FaultyFileError, FileProblem } from './problem';
import { JsonTextError, readJsonText } from './text';
import type { JsonText } from './text';
import type { Localized } from '../language/language';

/** What a JSON file is opened as. */
export interface JsonFileKind {
  readonly kind: FileKind;
  readonly mostBytes: number;
  readonly refusal: (file: string, problems: readonly FileProblem[]) => FaultyFileError;
}

/**
 * The text of a JSON file.
 *
 * @param bytes UTF-8, with or without a byte order mark
 * @throws the kind’s refusal for another encoding, a file that is no text, and one that is too large
 */
export function textOf(bytes: Uint8Array, file: string, as: JsonFileKind): string {
  const binary = binaryKind(bytes);
  if (binary) throw refusal(file, as, KIND_NAMES[as.kind], binary);
  if (bytes.length > as.mostBytes) throw tooLarge(file, as);
  if (isWide(bytes)) throw otherEncoding(file, as, { fr: 'UTF-16', en: 'UTF-16' });
  if (bytes.includes(0)) throw refusal(file, as, KIND_NAMES[as.kind], NO_TEXT);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw otherEncoding(file, as, codePage(firstBadLine(bytes)));
  }
}

/**
 * A JSON file’s text understood.
 *
 * @throws the kind’s refusal for an empty file, a text that is not JSON, and a file of the other kind
 */
export function jsonOf(text: string, file: string, as: JsonFileKind): JsonText {
  if (text.length > as.mostBytes) throw tooLarge(file, as);
  if (text.trim() === '') throw refusal(file, as, KIND_NAMES[as.kind], EMPTY);
  const json = parsed(text, file, as);
  const kind = kindOfFile(json.value);
  if (kind !== null && kind !== as.kind) {
    throw refusal(file, as, KIND_NAMES[as.kind], KIND_NAMES[kind]);
  }
  return json;
}

function parsed(text: string, file: string, as: JsonFileKind): JsonText {
  try {
    return readJsonText(text);
  } catch (error) {
    if (!(error instanceof JsonTextError)) throw error;
    throw as.refusal(file, [notJson(error, file)]);
  }
}

const refusal = (
  file: string,
  as: JsonFileKind,
  expected: Localized,
  found: Localized,
): FaultyFileError => as.refusal(file, [{ file, path: '', expected, found }]);

const EMPTY: Localized = { fr: 'un fichier vide', en: 'an empty file' };
const NO_TEXT: Localized = {
  fr: 'un fichier qui n’est pas du texte',
  en: 'a file that is no text',
};

/** Workbooks and other archives, old workbooks, PDF: what is easily chosen instead. */
function binaryKind(bytes: Uint8Array): Localized | null {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 8));
  if (start.startsWith('PK')) {
    return {
      fr: 'un classeur ou une autre archive (.xlsx, .zip…)',
      en: 'a workbook or another archive (.xlsx, .zip…)',
    };
  }
  if (start.startsWith('ÐÏ\u0011à')) {
    return {
      fr: 'un ancien document d’Office (.xls, .doc)',
      en: 'an old document of Office (.xls, .doc)',
    };
  }
  return start.startsWith('%PDF-') ? { fr: 'un document PDF', en: 'a PDF document' } : null;
}

/** With a mark, or, since JSON begins in Latin letters and signs, with a zero among the first two bytes. */
const isWide = ([first, second]: Uint8Array): boolean =>
  (first === 0xff && second === 0xfe) ||
  (first === 0xfe && second === 0xff) ||
  first === 0 ||
  second === 0;

const otherEncoding = (file: string, as: JsonFileKind, encoding: Localized): FaultyFileError =>
  refusal(
    file,
    as,
    {
      fr: 'un texte en UTF-8 (dans l’éditeur\u00a0: Enregistrer sous, codage UTF-8)',
      en: 'a text in UTF-8 (in the editor: Save as, encoding UTF-8)',
    },
    { fr: `un autre codage (${encoding.fr})`, en: `another encoding (${encoding.en})` },
  );

const codePage = (line: number): Localized => ({
  fr: `ANSI, Windows-1252, Latin-1…\u00a0; première lettre illisible à la ligne ${line}`,
  en: `ANSI, Windows-1252, Latin-1…; first unreadable letter on line ${line}`,
});

const NEW_LINE = 0x0a;

/** No character of several bytes holds that of a line’s end, so that each line can be tried alone. */
function firstBadLine(bytes: Uint8Array): number {
  let start = 0;
  for (let line = 1; ; line += 1) {
    const end = bytes.indexOf(NEW_LINE, start);
    const whole = bytes.subarray(start, end < 0 ? undefined : end);
    if (end < 0 || !isUtf8(whole)) return line;
    start = end + 1;
  }
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function tooLarge(file: string, as: JsonFileKind): FaultyFileError {
  const kilobytes = as.mostBytes / 1000;
  const [size, fr, en] =
    kilobytes < 1000 ? [kilobytes, 'Ko', 'KB'] : [kilobytes / 1000, 'Mo', 'MB'];
  return refusal(
    file,
    as,
    { fr: `un fichier de moins de ${size}\u00a0${fr}`, en: `a file of less than ${size} ${en}` },
    { fr: 'un fichier plus gros', en: 'a larger file' },
  );
}
