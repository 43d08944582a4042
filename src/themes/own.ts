import type { Call } from './call';
import { callsOf } from './catalogue';
import { doubtsAbout } from './doubts';
import type { Doubt } from './doubts';
import { withLines } from './file-problem';
import type { FileProblem } from './file-problem';
import { parseJson, parseTheme } from './parse';
import type { Theme } from './schema';
import summaries from './summaries.json';
import { ThemeError } from './theme-error';

// Runs zod, through parse.ts: whoever opens a theme file imports this at that moment.

/** Twenty times the longest call that ships with Barème. */
const LARGEST_FILE = 500_000;

/** A call's file that is not one of ours, opened. */
export interface OwnTheme {
  readonly theme: Theme;
  /** One a track; each brings the file's text, for the workbook. */
  readonly calls: readonly Call[];
  /** Nothing is wrong with these, yet a person should look at them. */
  readonly doubts: readonly Doubt[];
}

/**
 * Opens a theme file as a person chose it.
 *
 * @param bytes UTF-8, with or without a byte order mark
 * @param file the name under which the person knows it
 * @throws {ThemeError} with all that is wrong, each with its line
 */
export function openThemeFile(bytes: Uint8Array, file: string): OwnTheme {
  return openThemeText(decode(bytes, file), file);
}

/**
 * @param text JSON
 * @throws {ThemeError} also where the call passes for one that ships with Barème
 */
export function openThemeText(text: string, file: string): OwnTheme {
  if (text.length > LARGEST_FILE) throw tooLarge(file);
  const json = parseJson(text, file);
  try {
    const theme = parseTheme(json.value, file);
    const problems = impersonations(theme, file);
    if (problems.length > 0) throw new ThemeError(file, problems);
    const kept = JSON.stringify(theme);
    const calls = callsOf(theme).map((call) => ({ ...call, file: kept }));
    const doubts = doubtsAbout(theme).map((doubt) => ({ ...doubt, line: json.lineOf(doubt.path) }));
    return { theme, calls, doubts };
  } catch (error) {
    if (!(error instanceof ThemeError)) throw error;
    throw new ThemeError(file, withLines(error.problems, json));
  }
}

function decode(bytes: Uint8Array, file: string): string {
  if (bytes.length > LARGEST_FILE) throw tooLarge(file);
  const isWide =
    (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  // Without a mark, every second byte of a Latin text in UTF-16 is zero.
  if (isWide || bytes.subarray(0, 100).includes(0)) throw otherEncoding(file, 'UTF-16');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw otherEncoding(file, 'ANSI, Windows-1252…');
  }
}

const wholeFile = (file: string, problem: Pick<FileProblem, 'expected' | 'found'>): ThemeError =>
  new ThemeError(file, [{ file, path: '', ...problem }]);

const otherEncoding = (file: string, encoding: string): ThemeError =>
  wholeFile(file, {
    expected: {
      fr: 'un texte en UTF-8 (dans l’éditeur\u00a0: Enregistrer sous, codage UTF-8)',
      en: 'a text in UTF-8 (in the editor: Save as, encoding UTF-8)',
    },
    found: { fr: `un autre codage (${encoding})`, en: `another encoding (${encoding})` },
  });

const tooLarge = (file: string): ThemeError =>
  wholeFile(file, {
    expected: { fr: 'un fichier de moins de 500\u00a0Ko', en: 'a file of less than 500 KB' },
    found: { fr: 'un fichier plus gros', en: 'a larger file' },
  });

/** A workbook says which call it answers by a code: two calls of one code could not be told apart. */
function impersonations({ code, tracks }: Theme, file: string): readonly FileProblem[] {
  const codes = new Set(summaries.flatMap((call) => [call.code, call.id]));
  const expected = {
    fr: 'un code qu’aucun appel livré avec Barème ne porte\u00a0; pour l’appel livré, choisissez-le dans la liste',
    en: 'a code that no call shipped with Barème bears; to use the shipped call, choose it from the list',
  };
  const problem = (path: string, found: string): FileProblem => {
    const shown = JSON.stringify(found);
    return { file, path, expected, found: { fr: shown, en: shown } };
  };
  if (codes.has(code)) return [problem('code', code)];
  return tracks.flatMap(({ id }, index) =>
    codes.has(id) ? [problem(`tracks[${index}].id`, id)] : [],
  );
}
