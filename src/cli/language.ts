import { loadLanguage } from '../language/catalogue';
import type { Language } from '../language/language';
import { usage, type Option } from './arguments';

/** Both: some of what a command reports is made in both languages, of which one is printed. */
export async function loadLanguages(): Promise<void> {
  await Promise.all([loadLanguage('fr'), loadLanguage('en')]);
}

/** What is asked by name, when it is a language of ours. */
export const languageNamed = (name: string): Language | null =>
  name === 'fr' || name === 'en' ? name : null;

/**
 * The language of the person’s system, by the variables that POSIX looks at, in its order; French for any
 * other than English, as in the pane.
 */
export function systemLanguage(env: Readonly<Record<string, string | undefined>>): Language {
  const locale = [env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].find(Boolean) ?? '';
  return /^en([_.@-]|$)/i.test(locale) ? 'en' : 'fr';
}

/** The options of a command that lists or reports. */
export const JSON_OPTIONS = {
  json: { value: false },
  lang: { value: true },
  help: { value: false, short: 'h' },
} as const satisfies Record<string, Option>;

/**
 * The language of what a command prints: the one asked for, else the system’s. JSON is French unless asked
 * otherwise, whatever the machine: a script that reads it gets the same on all of them.
 *
 * @throws {Trouble} when the language asked for is none of ours
 */
export function outputLanguage(
  asked: string | undefined,
  json: boolean,
  env: Readonly<Record<string, string | undefined>>,
): Language {
  if (asked === undefined) return json ? 'fr' : systemLanguage(env);
  const language = languageNamed(asked);
  if (language === null) throw usage((m) => m.unknownLanguage({ name: asked }));
  return language;
}
