import fc from 'fast-check';
import { canonicalLines, type ClosingEntry } from '../../src/seals/canonical';
import { differences } from '../../src/seals/differences';
import { aClosing, anyEntries, anyNumber } from './closings';

const closed = (entries: readonly ClosingEntry[]) => canonicalLines(aClosing({ entries }));

describe('What the workbook says otherwise than a closing', () => {
  it('is said key by key, with both values', () => {
    const lines = closed([
      { key: 'D001/J01/C1', value: 4 },
      { key: 'D001/J01/comment', value: 'Bien' },
      { key: 'D001/J02/C1', value: 3 },
      { key: 'D002/J01/C1', value: 2 },
      { key: 'D002/J02/C1', value: null },
    ]);
    const now = [
      { key: 'D003/J01/C1', value: 5 },
      { key: 'D002/J02/C1', value: 0 },
      { key: 'D002/J01/C1', value: '2' },
      { key: 'D001/J01/comment', value: 'Bien\nmais court' },
      { key: 'D001/J01/C1', value: 4 },
    ];
    expect(differences(lines, now)).toEqual([
      { kind: 'changed', key: 'D001/J01/comment', before: 'Bien', now: 'Bien\nmais court' },
      { kind: 'gone', key: 'D001/J02/C1', before: 3 },
      { kind: 'changed', key: 'D002/J01/C1', before: 2, now: '2' },
      { kind: 'changed', key: 'D002/J02/C1', before: null, now: 0 },
      { kind: 'added', key: 'D003/J01/C1', now: 5 },
    ]);
  });

  it('is nothing where only spellings differ that a seal does not tell apart', () => {
    const lines = closed([
      { key: 'D001', value: 0.3 },
      { key: 'D002', value: 'été\nhiver' },
      { key: 'D003', value: null },
      { key: 'D004', value: 0 },
    ]);
    const now = [
      { key: 'D001', value: 0.1 + 0.2 },
      { key: 'D002', value: 'e\u0301te\u0301\r\nhiver' },
      { key: 'D003', value: '' },
      { key: 'D004', value: -0 },
    ];
    expect(differences(lines, now)).toEqual([]);
  });

  it('is nothing once a program has saved a number with fifteen digits, sixteen or seventeen', () => {
    fc.assert(
      fc.property(anyNumber, fc.constantFrom(15, 16, 17), (value, digits) => {
        const saved = Number(value.toPrecision(digits));
        const lines = closed([{ key: 'D001', value }]);
        expect(differences(lines, [{ key: 'D001', value: saved }])).toEqual([]);
      }),
      { numRuns: 2000, examples: [[44225.586805555555, 16]] },
    );
  });

  it('is the smallest step of a score, of an amount in cents, of a second in a date', () => {
    const steps = [
      [4.5, 4.49],
      [99_999_999_999.99, 99_999_999_999.98],
      [44225.58680555555, 44225.58681712963],
    ] as const;
    for (const [before, now] of steps) {
      expect(
        differences(closed([{ key: 'D001', value: before }]), [{ key: 'D001', value: now }]),
      ).toEqual([
        {
          kind: 'changed',
          key: 'D001',
          before: Number(before.toPrecision(15)),
          now: Number(now.toPrecision(15)),
        },
      ]);
    }
  });

  it('shows the text of a line that was changed into no value', () => {
    const lines = [...closed([]), { key: 'D001', value: '4,50' }];
    expect(differences(lines, [{ key: 'D001', value: 4.5 }])).toEqual([
      { kind: 'changed', key: 'D001', before: '4,50', now: 4.5 },
    ]);
  });

  it('is nothing right after closing, and each entry taken out is gone', () => {
    fc.assert(
      fc.property(anyEntries, fc.nat(), (entries, pick) => {
        expect(differences(closed(entries), entries)).toEqual([]);
        fc.pre(entries.length > 0);
        const taken = pick % entries.length;
        const rest = entries.filter((_, index) => index !== taken);
        expect(differences(closed(entries), rest)).toMatchObject([
          { kind: 'gone', key: entries[taken]?.key },
        ]);
      }),
    );
  });
});
