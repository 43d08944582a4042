import { en } from '../../src/taskpane/messages/en';
import { fr } from '../../src/taskpane/messages/fr';
import {
  formatCallAmount,
  formatCallPercent,
  formatPlace,
  formatShortAmount,
} from '../../src/taskpane/wording/format';
import { languageOf } from '../../src/taskpane/wording/language';

/** Every text of a catalogue; functions are given words and numbers enough. */
function textsOf(catalogue: unknown): string[] {
  if (typeof catalogue === 'string') return [catalogue];
  if (typeof catalogue === 'function') {
    return [1, 2].map((count) => String((catalogue as (...all: number[]) => string)(count, count)));
  }
  return Object.values(catalogue as object).flatMap(textsOf);
}

describe('the pane’s texts', () => {
  it('keep French punctuation on its line with no-break spaces', () => {
    const texts = textsOf(fr);
    expect(texts.length).toBeGreaterThan(100);
    expect(texts.filter((text) => / [:;!?»%€]|« /.test(text))).toEqual([]);
    expect(texts.filter((text) => /[^\s\u00a0\u202f][;!?»]/.test(text))).toEqual([]);
  });

  it('use the typographic apostrophe', () => {
    expect([...textsOf(fr), ...textsOf(en)].filter((text) => text.includes("'"))).toEqual([]);
  });

  it('exist in both languages and differ, save for names', () => {
    expect(textsOf(en)).toHaveLength(textsOf(fr).length);
  });
});

describe('formats', () => {
  it('writes the amounts of calls without idle decimals', () => {
    expect(formatCallAmount(48_000, 'fr')).toBe('48\u202f000\u00a0€');
    expect(formatCallAmount(48_000, 'en')).toBe('€48,000');
  });

  it('writes the rates of calls with the decimals that they have, two at most', () => {
    const rates = [75, 33.3, 0.75, 66.667].map((rate) => formatCallPercent(rate, 'fr'));
    expect(rates.map((rate) => rate.replace(/\s/g, ' '))).toEqual([
      '75 %',
      '33,3 %',
      '0,75 %',
      '66,67 %',
    ]);
    expect(formatCallPercent(0.75, 'en')).toBe('0.75%');
  });

  it('shortens amounts in lists', () => {
    expect(formatShortAmount(48_000, 'fr')).toBe('48\u00a0k€');
    expect(formatShortAmount(1_500_000, 'fr')).toBe('1,5\u00a0M€');
    expect(formatShortAmount(1_500_000, 'en')).toBe('€1.5M');
    expect(formatShortAmount(500, 'en')).toBe('€500');
  });

  it('names a cell as a spreadsheet does, beyond column Z too', () => {
    expect(formatPlace({ sheet: 'Budget', row: 11, column: 7 })).toBe('Budget · H12');
    expect(formatPlace({ sheet: 'Budget', row: 0, column: 25 })).toBe('Budget · Z1');
    expect(formatPlace({ sheet: 'Budget', row: 0, column: 27 })).toBe('Budget · AB1');
    expect(formatPlace({ sheet: 'Budget', row: 0, column: 702 })).toBe('Budget · AAA1');
  });

  it('follows the host’s language, French where it is neither', () => {
    expect(['en-US', 'EN', 'fr-CA', 'de-DE', ''].map(languageOf)).toEqual([
      'en',
      'en',
      'fr',
      'fr',
      'fr',
    ]);
  });
});
