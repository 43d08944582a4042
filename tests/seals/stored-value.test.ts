import fc from 'fast-check';
import { storedValue, valueStoredAs } from '../../src/seals/stored-value';
import type { Scalar } from '../../src/workbook/scalar';
import { anyNumber, anyText, anyValue, DELICATE } from './closings';

const SPELLED: readonly (readonly [Scalar, string])[] = [
  [null, ''],
  ['', ''],
  [true, 'true'],
  [false, 'false'],
  [0, '0'],
  [-0, '0'],
  [4, '4'],
  [-12.5, '-12.5'],
  [0.1 + 0.2, '0.3'],
  [1 / 3, '0.333333333333333'],
  [2 / 3, '0.666666666666667'],
  [1e-7, '0.0000001'],
  [1.25e21, '1250000000000000000000'],
  [123_456_789_012_345_680, '123456789012346000'],
  ['Bon dossier', 'Bon dossier'],
  ['4', "'4"],
  ['4,5', "'4,5"],
  ['true', "'true"],
  ['FAUX', "'FAUX"],
  ['=1+1', "'=1+1"],
  ["'quoted", "''quoted"],
  [' a ', "' a "],
  ['#N/A', "'#N/A"],
  ['« Bien »', '« Bien »'],
  ['1 000\u00A0€', "'1 000\u00A0€"],
  ['un\ndeux', String.raw`un\ndeux`],
  ['un\tdeux', String.raw`un\tdeux`],
  ['C:\\notes', String.raw`C:\\notes`],
  ['_x0041_', String.raw`\u005Fx0041_`],
  ['a\u0000b', String.raw`a\u0000b`],
  ['\uD800', String.raw`\uD800`],
  ['fin\n\u0301', String.raw`fin\n\u0301`],
  ['Ελληνικά ι', 'Ελληνικά ι'],
];

describe('How a value is spelled in a closing', () => {
  it.each(SPELLED)('%j stands as %s', (value, spelled) => {
    expect(storedValue(value)).toBe(spelled);
  });

  it('an accent may be composed or not', () => {
    expect(storedValue('e\u0301te\u0301')).toBe('été');
  });

  it.each(['un\ndeux', 'un\rdeux', 'un\r\ndeux', 'un_x000D_\ndeux', 'un_x000d_deux'])(
    'a new line is one, however a program spells it: %j',
    (text) => {
      expect(storedValue(text)).toBe(String.raw`un\ndeux`);
    },
  );

  it.each([NaN, Infinity, -Infinity, Number.MAX_VALUE])('%s is no value of a cell', (value) => {
    expect(() => storedValue(value)).toThrow(RangeError);
  });
});

describe('Whatever the value', () => {
  it('it is found again, but for spellings that a seal does not tell apart', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const found = valueStoredAs(storedValue(text));
        const settled = text
          .normalize('NFC')
          .replaceAll(/_x000d_/gi, '\r')
          .replaceAll(/\r\n?/g, '\n');
        expect(found).toBe(settled === '' ? null : settled);
      }),
      { numRuns: 2000 },
    );
  });

  it('a number is found again to fifteen digits', () => {
    fc.assert(
      fc.property(anyNumber, (value) => {
        const found = valueStoredAs(storedValue(value));
        expect(found).toBe(Number(value.toPrecision(15)) + 0);
      }),
      { numRuns: 2000 },
    );
  });

  it('a number is the same once a program has kept fifteen or seventeen digits of it', () => {
    fc.assert(
      fc.property(anyNumber, fc.constantFrom(15, 17), (value, digits) => {
        expect(storedValue(Number(value.toPrecision(digits)))).toBe(storedValue(value));
      }),
      { numRuns: 2000 },
    );
  });

  it('it is plain text on one line, which no normalising changes and no program takes for a formula', () => {
    fc.assert(
      fc.property(anyValue, (value) => {
        const stored = storedValue(value);
        expect(stored).toBe(stored.normalize('NFC'));
        expect(stored).not.toMatch(/[\p{Cc}\p{Cs}\u2028\u2029]|_x[\dA-F]{4}_/iu);
        if (typeof value === 'string') expect(stored).not.toMatch(/^[=+\-@\d ]/);
      }),
      { numRuns: 2000 },
    );
  });

  it('two texts that read otherwise are stored otherwise', () => {
    const stored = new Map(DELICATE.map((value) => [storedValue(value), value]));
    // Minus zero is zero.
    expect(stored.size).toBe(DELICATE.length - 1);
  });
});

it.each([
  '4,5',
  '04',
  '4.50',
  '1e5',
  '-0',
  'Vrai',
  "'Bon",
  '=1+1',
  String.raw`a\q`,
  'e\u0301',
  'a\tb',
])('%j is the spelling of no value', (stored) => {
  expect(valueStoredAs(stored)).toBeUndefined();
});

it('spells a text with nothing to escape as it would beside something that has to be', () => {
  for (let code = 0; code <= 0xffff; code += 1) {
    const text = `a${String.fromCharCode(code)}e`;
    expect(storedValue(`${text}\t`)).toBe(`${storedValue(text)}\\t`);
  }
});
