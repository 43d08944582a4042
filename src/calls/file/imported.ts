import type { Call } from '../call';
import { callsOf } from '../catalogue';
import { doubtsAbout } from './doubts';
import type { Doubt } from './doubts';
import { jsonOf, textOf } from '../../json/file';
import { located, parseTheme } from './parse';
import type { Theme } from '../schema/theme';
import summaries from '../summaries.json';
import { CALL_FILE, ThemeError } from './error';

// Runs zod, through parse.ts: whoever opens a theme file imports this at that moment.

/** A call's file that is not one of ours, opened. */
export interface ImportedTheme {
  readonly theme: Theme;
  /** One a track; each brings the file's text, for the workbook. */
  readonly calls: readonly Call[];
  /** Nothing is wrong with these, yet a person should look at them. In the order of the file. */
  readonly doubts: readonly Doubt[];
}

/**
 * Opens a theme file as a person chose it.
 *
 * @param bytes UTF-8, with or without a byte order mark
 * @param file the name under which the person knows it
 * @throws {ThemeError} with all that is wrong, each with its line
 */
export function openThemeFile(bytes: Uint8Array, file: string): ImportedTheme {
  return openThemeText(textOf(bytes, file, CALL_FILE), file);
}

/**
 * @param text JSON
 * @throws {ThemeError} also where the call passes for one that ships with Barème
 */
export function openThemeText(text: string, file: string): ImportedTheme {
  const json = jsonOf(text, file, CALL_FILE);
  return located(json, () => {
    refuseImpersonation(json.value, file);
    const theme = withoutAddress(parseTheme(json.value, file));
    const kept = JSON.stringify(theme);
    const calls = callsOf(theme).map((call) => ({ ...call, file: kept }));
    const doubts = doubtsAbout(theme)
      .map((doubt) => ({ ...doubt, line: json.lineOf(doubt.path) }))
      .sort((a, b) => a.line - b.line);
    return { theme, calls, doubts };
  });
}

/** Where the schema lies on its author's machine is no business of those who get the workbook. */
function withoutAddress(theme: Theme): Theme {
  const { $schema: _address, ...rules } = theme;
  return rules;
}

/**
 * A workbook says which call it answers by a code: two calls of one code could not be told apart. Told alone and
 * before all else: what is wrong besides is often that the rest was not yet renamed.
 */
function refuseImpersonation(json: unknown, file: string): void {
  const code: unknown =
    typeof json === 'object' && json !== null ? Reflect.get(json, 'code') : null;
  if (typeof code !== 'string') return;
  const ours = summaries.find((call) => call.code === code.toUpperCase());
  if (!ours) return;
  const shown = JSON.stringify(code);
  const expected = {
    fr: `un code qu’aucun appel livré avec Barème ne porte\u00a0; pour l’appel ${ours.code} lui-même, choisissez-le dans la liste`,
    en: `a code that no call shipped with Barème bears; to use ${ours.code} itself, choose it from the list`,
  };
  throw new ThemeError(file, [{ file, path: 'code', expected, found: { fr: shown, en: shown } }]);
}
