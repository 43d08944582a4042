import { BUDGET_CHECK_WIDTH } from '../../src/documents/dossier/sheets/budget/budget-sheet';
import { SMALL_SIZE } from '../../src/sheets/styles';
import { countLines } from '../../src/sheets/text-height';
import { en } from '../../src/documents/dossier/sheets/texts/en';
import { fr } from '../../src/documents/dossier/sheets/texts/fr';
import type { Catalogue } from '../../src/sheets/typeset';
import { frenchSpacing } from '../../src/language/typography';

function flatten(catalogue: Catalogue, path = ''): readonly (readonly [string, string])[] {
  return Object.entries(catalogue).flatMap(([key, entry]) =>
    typeof entry === 'string'
      ? [[`${path}${key}`, entry] as const]
      : flatten(entry, `${path}${key}.`),
  );
}

const FRENCH = flatten(fr);
const ENGLISH = new Map(flatten(en));

const blanks = (text: string): readonly string[] =>
  [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();

it('every sentence has the same blanks in both languages', () => {
  const english = FRENCH.map(([key]) => [key, blanks(ENGLISH.get(key) ?? '')]);
  expect(english).toEqual(FRENCH.map(([key, text]) => [key, blanks(text)]));
});

it('a check says what is wrong with the same severity in both languages', () => {
  const severity = (text: string, { toFix, toCheck }: { toFix: string; toCheck: string }) =>
    text.startsWith(toFix) ? 'fix' : text.startsWith(toCheck) ? 'check' : 'none';
  const english = FRENCH.map(([key]) => [key, severity(ENGLISH.get(key) ?? '', en.verdict)]);
  expect(english).toEqual(FRENCH.map(([key, text]) => [key, severity(text, fr.verdict)]));
});

it.each(FRENCH)('the French of %s keeps its signs on the line', (_, text) => {
  expect(text).not.toMatch(/ [:;!?»%€]|« |'|\d \d{3}/);
});

it('French spacing binds signs and thousands to what they belong to', () => {
  expect(frenchSpacing('Plafond : 48 000 € « TTC » ?')).toBe(
    'Plafond\u00a0: 48\u00a0000\u00a0€ «\u00a0TTC\u00a0»\u00a0?',
  );
});

const LINE_CHECKS = (['fr', 'en'] as const).flatMap((language) =>
  Object.entries((language === 'fr' ? fr : en).line).filter(([, text]) => !text.startsWith(' ')),
);

it.each(LINE_CHECKS)('the check « %s » fits its column', (_, text) => {
  const shown = text
    .replace(/\{gap\}|\{amount\}/, '1 234 567,89 €')
    .replace('{years}', '2021-2022')
    .replace('{titles}', 'T3');
  const isBold = [fr, en].some(({ verdict }) => text.startsWith(verdict.toFix));
  const indent = 1.4;
  const characters = (BUDGET_CHECK_WIDTH - indent) / (isBold ? 1.08 : 1);
  expect(countLines(shown, characters, SMALL_SIZE)).toBe(1);
});
