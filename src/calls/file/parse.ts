import { inconsistencies } from './consistency';
import { withLines } from '../../json/problem';
import { jsonOf } from '../../json/file';
import type { JsonText } from '../../json/text';
import { themeSchema } from '../schema/theme';
import type { Theme } from '../schema/theme';
import { shapeProblems } from '../../json/shape';
import { CALL_FILE, ThemeError } from './error';
import { fieldsCalled } from './path-words';

// With src/json/schema-at.ts and issue-words.ts the only file of the themes that runs zod: whoever reads a theme from outside imports it,
// at that moment.

/**
 * A theme from data of unknown origin, with the schema's defaults filled in.
 *
 * @param json what `JSON.parse` gave
 * @param file the name under which a person knows the file; it stands in every problem
 * @throws {ThemeError} with every problem found, not only the first
 */
export function parseTheme(json: unknown, file: string): Theme {
  const result = themeSchema.safeParse(json);
  const problems = result.success
    ? inconsistencies(result.data, file)
    : shapeProblems(themeSchema, result.error, json, file, fieldsCalled);
  if (!result.success || problems.length > 0) throw new ThemeError(file, problems);
  return result.data;
}

/**
 * A theme from the text of a file, as a person opens it.
 *
 * @throws {ThemeError} also when the text is not JSON at all; each problem then has its line
 */
export function readTheme(text: string, file: string): Theme {
  const json = jsonOf(text, file, CALL_FILE);
  return located(json, () => parseTheme(json.value, file));
}

/** Runs what may refuse a theme, so that each problem that it tells has the line of its file. */
export function located<Result>(json: JsonText, read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof ThemeError)) throw error;
    throw new ThemeError(error.file, withLines(error.problems, json));
  }
}
