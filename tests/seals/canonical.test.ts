import fc from 'fast-check';
import {
  canonicalLines,
  LineTooLongError,
  linesOf,
  textOf,
  type Closing,
} from '../../src/seals/canonical';
import { aClosing, anyEntries, anyKey, anyText, anyValue, type JuryClosing } from './closings';

const textOfClosing = (closing: Closing): string => textOf(canonicalLines(closing));

describe('The text of a closing', () => {
  it('has the header first, then the entries by key', () => {
    const closing = aClosing({
      number: 2,
      stage: 'opinion',
      reason: 'Une note oubliée\net retrouvée',
      by: '4',
      previous: 'ab'.repeat(32),
      entries: [
        { key: 'd001', value: 'minuscule' },
        { key: 'D010', value: true },
        { key: 'D002/J01', value: '4' },
        { key: 'D002', value: 4 },
        { key: 'D002/J01/comment', value: null },
      ],
    });
    expect(textOfClosing(closing)).toBe(
      [
        'format\tbareme-jury/1\n',
        'session\t0b9c3f52-6a0e-4c1d-9f57-2f1f0a6d8e11\n',
        'closing\t2\n',
        'stage\topinion\n',
        'at\t2021-01-29T14:05\n',
        "by\t'4\n",
        'reason\tUne note oubliée\\net retrouvée\n',
        `previous\t${'ab'.repeat(32)}\n`,
        'D002\t4\n',
        "D002/J01\t'4\n",
        'D002/J01/comment\t\n',
        'D010\ttrue\n',
        'd001\tminuscule\n',
      ].join(''),
    );
  });

  it('does not depend on the order of the entries', () => {
    const shuffled = anyEntries.chain((entries) =>
      fc.tuple(
        fc.constant(entries),
        fc.shuffledSubarray(entries, { minLength: entries.length, maxLength: entries.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([entries, others]) => {
        expect(textOfClosing(aClosing({ entries: others }))).toBe(
          textOfClosing(aClosing({ entries })),
        );
      }),
    );
  });

  it('is cut into the lines that it was made of', () => {
    fc.assert(
      fc.property(anyEntries, (entries) => {
        const lines = canonicalLines(aClosing({ entries }));
        expect(linesOf(textOf(lines))).toEqual(lines);
      }),
    );
  });

  it('is another one as soon as a value is', () => {
    const twoValues = fc
      .tuple(anyValue, anyValue)
      .filter(([one, other]) => !sealsAlike(one, other));
    fc.assert(
      fc.property(anyEntries, anyKey, twoValues, (entries, key, [one, other]) => {
        const rest = entries.filter((entry) => entry.key !== key);
        const withValue = (value: typeof one): string =>
          textOfClosing(aClosing({ entries: [...rest, { key, value }] }));
        expect(withValue(one)).not.toBe(withValue(other));
      }),
      { numRuns: 500 },
    );
  });

  it('is another one as soon as a key is, comes or goes', () => {
    fc.assert(
      fc.property(anyEntries, anyKey, anyKey, anyValue, (entries, key, otherKey, value) => {
        fc.pre(key !== otherKey);
        const rest = entries.filter((entry) => entry.key !== key && entry.key !== otherKey);
        const texts = [
          rest,
          [...rest, { key, value }],
          [...rest, { key: otherKey, value }],
          [...rest, { key, value }, { key: otherKey, value }],
        ].map((some) => textOfClosing(aClosing({ entries: some })));
        expect(new Set(texts).size).toBe(4);
      }),
    );
  });

  it('does not mix up who closes, why, and what is closed', () => {
    const persons = fc.record({ by: anyText, reason: fc.option(anyText) });
    fc.assert(
      fc.property(persons, (parts) => {
        const lines = canonicalLines(aClosing(parts));
        expect(lines.map(({ key }) => key)).toEqual(
          canonicalLines(aClosing()).map(({ key }) => key),
        );
        expect(linesOf(textOf(lines))).toEqual(lines);
      }),
    );
  });
});

/** By plain words of its own: what a person would call the same value. */
function sealsAlike(one: unknown, other: unknown): boolean {
  if (typeof one === 'number' && typeof other === 'number') {
    return Number(one.toPrecision(15)) === Number(other.toPrecision(15));
  }
  const plain = (value: unknown): unknown =>
    typeof value === 'string'
      ? value
          .normalize('NFC')
          .replaceAll(/_x000d_/gi, '\r')
          .replaceAll(/\r\n?/g, '\n')
      : (value ?? '');
  return plain(one) === plain(other);
}

describe('What cannot be closed', () => {
  it.each([
    ['', 'blank'],
    ['D001\tJ01', 'a tab'],
    ['D001\n', 'a new line'],
    ['=D001', 'a formula'],
    ['1/2', 'a date'],
    ['Réserve', 'an accent'],
    ['D_x0041_', 'a character by its code'],
    ['previous', 'a line of the header'],
    ['D'.repeat(256), 'longer than any key'],
  ])('the key %j: %s', (key) => {
    expect(() => canonicalLines(aClosing({ entries: [{ key, value: 1 }] }))).toThrow(RangeError);
  });

  it('a key that stands twice, even with the same value', () => {
    const entry = { key: 'D001/J01/C1', value: 4 };
    expect(() => canonicalLines(aClosing({ entries: [entry, { ...entry }] }))).toThrow(
      /D001\/J01\/C1/,
    );
  });

  it.each<[string, Partial<JuryClosing>]>([
    ['a session without its identifier', { subject: 'ma session' }],
    ['a closing of number zero', { number: 0 }],
    ['half a closing', { number: 1.5 }],
    ['a day alone', { at: '2021-01-29' }],
    ['a time elsewhere', { at: '2021-01-29T14:05Z' }],
    ['a first closing that follows another', { previous: 'ab'.repeat(32) }],
    ['a second closing that follows none', { number: 2 }],
    ['a seal in capitals', { number: 2, previous: 'AB'.repeat(32) }],
  ])('%s', (_, parts) => {
    expect(() => canonicalLines(aClosing(parts))).toThrow(RangeError);
  });

  it('a text longer than a cell, new lines counted twice, and the person is told which one', () => {
    const comment = (value: string): Closing =>
      aClosing({ entries: [{ key: 'D001/J01/comment', value }] });
    expect(() => canonicalLines(comment('a'.repeat(32_767)))).not.toThrow();
    expect(() => canonicalLines(comment('\n'.repeat(16_383)))).not.toThrow();
    expect(() => canonicalLines(comment('\n'.repeat(16_384)))).toThrow(LineTooLongError);
    expect(() => canonicalLines(comment('\n'.repeat(16_384)))).toThrow(/D001\/J01\/comment.*32768/);
  });
});

it.each(['sans fin', 'D001\t4\nD002\t3', 'sans tabulation\n'])('%j is no text of lines', (text) => {
  expect(() => linesOf(text)).toThrow(RangeError);
});
