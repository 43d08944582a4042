import { z } from 'zod';
import { formInWords } from './forms';
import type { Localized } from '../language/language';
import { counted, numberInWords } from '../language/numbers';

export type Issue = z.core.$ZodIssue;

const KINDS: Readonly<Record<string, Localized>> = {
  string: { fr: 'un texte', en: 'a text' },
  number: { fr: 'un nombre', en: 'a number' },
  int: { fr: 'un nombre entier', en: 'a whole number' },
  boolean: { fr: 'vrai ou faux (true, false)', en: 'true or false' },
  array: { fr: 'une liste', en: 'a list' },
  object: { fr: 'un groupe de champs { … }', en: 'a group of fields { … }' },
  record: { fr: 'un groupe de champs { … }', en: 'a group of fields { … }' },
};

/** What was expected where something else stands. */
export function expectation(issue: Issue, found: unknown): Localized {
  switch (issue.code) {
    case 'invalid_type':
      return typed(issue.expected, found);
    case 'invalid_value':
      return choice(issue.values);
    case 'too_small':
    case 'too_big':
      return bound(issue);
    case 'not_multiple_of':
      return /percent|weight/i.test(String(issue.path.at(-1)))
        ? { fr: 'au plus deux décimales', en: 'at most two decimals' }
        : { fr: 'un montant sans fraction de centime', en: 'an amount without part of a cent' };
    case 'invalid_format':
      return issue.format === 'date' ? day(found) : formInWords(issue.pattern);
    case 'invalid_union':
      return oneOf(
        issue.errors.flatMap(([first]) => first ?? []).map((one) => expectation(one, found)),
      );
    case 'invalid_key':
    case 'invalid_element':
      return issue.issues[0] ? expectation(issue.issues[0], found) : same(issue.message);
    case 'unrecognized_keys':
    case 'custom':
      // The schemas have none of these, save unknown fields, which are reported one by one.
      return same(issue.message);
  }
}

const same = (text: string): Localized => ({ fr: text, en: text });

const DAY: Localized = {
  fr: 'un jour existant, écrit AAAA-MM-JJ',
  en: 'an existing day, written YYYY-MM-DD',
};

const FRENCH_DAY = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\s*$/;

/** A day that was written as people write it is shown as the file wants it. */
function day(found: unknown): Localized {
  const [, date = '', month = '', year = ''] =
    typeof found === 'string' ? (FRENCH_DAY.exec(found) ?? []) : [];
  const meant = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  if (year === '' || !z.iso.date().safeParse(meant).success) return DAY;
  return { fr: `${DAY.fr}\u00a0: "${meant}"`, en: `${DAY.en}: "${meant}"` };
}

const oneOf = (all: readonly Localized[]): Localized => ({
  fr: all.map(({ fr }) => fr).join(' ou '),
  en: all.map(({ en }) => en).join(' or '),
});

function choice(values: readonly unknown[]): Localized {
  const list = values.map((value) => JSON.stringify(value)).join(', ');
  return values.length === 1 ? same(list) : { fr: `l’un de ${list}`, en: `one of ${list}` };
}

/** A number that was written as people write them is shown as the file wants it. */
function typed(expected: string, found: unknown): Localized {
  const kind = KINDS[expected] ?? same(expected);
  const number = typeof found === 'string' && /^(number|int)$/.test(expected) ? meant(found) : null;
  if (number === null) return kind;
  return {
    fr: `${kind.fr} sans guillemets, avec un point pour les décimales, sans espace ni signe % ou €\u00a0: ${number}`,
    en: `${kind.en} without quotes, with a point for decimals, without spaces or the signs % or €: ${number}`,
  };
}

const WRITTEN = /^([+-]?\d+(?:[.,]\d+)?)(?:%|€|EUR|euros?|TTC|HT)*$/i;
/** `1,234` is a thousand to some and one to others. */
const AMBIGUOUS = /,\d{3}(?!\d)/;

function meant(text: string): string | null {
  const [, digits] = WRITTEN.exec(text.replace(/\s/g, '')) ?? [];
  if (digits === undefined) return null;
  return AMBIGUOUS.test(digits) ? '48000.50' : String(Number(digits.replace(',', '.')));
}

function bound(issue: Extract<Issue, { code: 'too_small' | 'too_big' }>): Localized {
  const [isLeast, amount] =
    issue.code === 'too_small' ? [true, issue.minimum] : [false, issue.maximum];
  const { fr, en } = limit(isLeast, Number(amount), issue.origin);
  if (issue.origin === 'string') return { fr: `un texte ${fr}`, en: `a text of ${en}` };
  if (issue.origin === 'array') return { fr: `une liste ${fr}`, en: `a list of ${en}` };
  // An exclusive bound of the schema is always zero (« positive »).
  return issue.inclusive
    ? { fr: `un nombre ${fr}`, en: `a number of ${en}` }
    : { fr: 'un nombre supérieur à 0', en: 'a number above 0' };
}

const COUNTED: Readonly<Record<string, Localized>> = {
  string: { fr: 'caractère', en: 'character' },
  array: { fr: 'élément', en: 'item' },
};

function limit(isLeast: boolean, amount: number, origin: string): Localized {
  const unit = COUNTED[origin];
  const told = unit ? counted(amount, unit) : numberInWords(amount);
  return {
    fr: `${isLeast ? 'd’au moins' : 'd’au plus'} ${told.fr}`,
    en: `${isLeast ? 'at least' : 'at most'} ${told.en}`,
  };
}
