import fc from 'fast-check';
import { printable, printableJson } from '../../src/cli/printable';

/** What makes a terminal act: C0 and C1 controls, DEL. */
const acts = /\p{Cc}/u;

describe('Text of other people’s files', () => {
  it('shows what a terminal would obey', () => {
    expect(printable('a\u001b[2Jb\u0007')).toBe('a\\u001b[2Jb\\u0007');
    expect(printable('\u009b31m')).toBe('\\u009b31m');
  });

  it('shows what would turn the direction of reading around', () => {
    expect(printable('budget\u202excl.xlsx')).toBe('budget\\u202excl.xlsx');
  });

  it('stays on one line', () => {
    expect(printable('a\r\nb\nc\td')).toBe('a b c d');
  });

  it('is otherwise left as it is, no-break spaces and accents included', () => {
    const text = 'Dépassé de 1 234,50 € : « Été » 🙂';
    expect(printable(text)).toBe(text);
  });

  it('never acts, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(printable(text)).not.toMatch(acts);
      }),
    );
  });

  it('is the same value again once read from JSON', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const json = printableJson({ text });
        expect(json).not.toMatch(acts);
        expect(JSON.parse(json)).toEqual({ text });
      }),
    );
  });
});
