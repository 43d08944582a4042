import type { JsonText, JsonTextError } from './text';
import type { Localized } from '../language/language';

/** What stands where something else was expected: a value as JSON writes it, shortened, or « rien ». */
export type Found = Localized;

/** Something in a JSON file that cannot be used, and where. */
export interface FileProblem {
  readonly file: string;
  /** `tracks[0].size.min`; empty for the file as a whole. */
  readonly path: string;
  /** The line of the file, from 1; absent where there is no text with lines. */
  readonly line?: number;
  readonly expected: Localized;
  readonly found: Found;
}

/** One problem in one line. */
export function sentenceOf({ path, line, expected, found }: FileProblem): Localized {
  if (line !== undefined) {
    const rest = sentenceOf({ file: '', path, expected, found });
    return { fr: `ligne ${line}, ${rest.fr}`, en: `line ${line}, ${rest.en}` };
  }
  return path === ''
    ? {
        fr: `attendu\u00a0: ${expected.fr}\u00a0; trouvé\u00a0: ${found.fr}`,
        en: `expected ${expected.en}, found ${found.en}`,
      }
    : {
        fr: `${path} — attendu\u00a0: ${expected.fr}\u00a0; trouvé\u00a0: ${found.fr}`,
        en: `${path}: expected ${expected.en}, found ${found.en}`,
      };
}

/** The same problems, each with the line of the file on which it stands, in the order of the lines. */
export const withLines = (
  problems: readonly FileProblem[],
  { lineOf }: JsonText,
): readonly FileProblem[] =>
  problems
    .map((problem) => ({ ...problem, line: lineOf(problem.path) }))
    .sort((a, b) => a.line - b.line);

/** A text that is not JSON, as a problem of its file. */
export const notJson = (
  { line, path, expected, found }: JsonTextError,
  file: string,
): FileProblem => ({ file, path, line, expected, found });

/** How the sentence on a faulty file begins. */
interface Heading {
  /** Before the list of what is to be mended. */
  readonly toMend: Localized;
  /** Before the one reason why the whole file is not what was wanted. */
  readonly unusable: Localized;
}

/** A file that cannot be used, with all that is wrong in it. `message` is the English sentence. */
export abstract class FaultyFileError extends Error {
  /** For a person: one line that names the file, then one line a problem; one line where the whole file is wrong. */
  readonly sentence: Localized;

  constructor(
    heading: Heading,
    readonly file: string,
    readonly problems: readonly FileProblem[],
  ) {
    const sentence = sentenceOfAll(heading, problems);
    super(sentence.en);
    this.sentence = sentence;
  }
}

function sentenceOfAll({ toMend, unusable }: Heading, problems: readonly FileProblem[]): Localized {
  const lines = problems.map(sentenceOf);
  const [first] = lines;
  const isWhole = problems.length === 1 && problems[0]?.path === '' && !problems[0].line;
  if (first && isWhole) {
    return { fr: `${unusable.fr} — ${first.fr}.`, en: `${unusable.en}: ${first.en}.` };
  }
  return {
    fr: [toMend.fr, ...lines.map(({ fr }) => fr)].join('\n'),
    en: [toMend.en, ...lines.map(({ en }) => en)].join('\n'),
  };
}
