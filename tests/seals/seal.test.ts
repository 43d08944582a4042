import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { canonicalLines } from '../../src/seals/canonical';
import { sealOf, verify, type StoredClosing } from '../../src/seals/seal';
import type { StoredRow } from '../../src/seals/stored-lines';
import type { Scalar } from '../../src/workbook/scalar';
import { aClosing, anyEntries, storedClosing, threeClosings } from './closings';

const FIRST = [
  'format\tbareme-jury/1\n',
  'session\t0b9c3f52-6a0e-4c1d-9f57-2f1f0a6d8e11\n',
  'closing\t1\n',
  'stage\tscoring\n',
  'at\t2021-01-29T14:05\n',
  'by\tCamille Durand\n',
  'reason\t\n',
  'previous\t\n',
  'D001/J01/C1\t4\n',
  'D001/J02/C1\t3.5\n',
].join('');

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** With another value in the row of this key. */
const withValue = (closing: StoredClosing, key: string, value: Scalar): StoredClosing => ({
  ...closing,
  rows: closing.rows.map((row) => (row[0] === key ? [key, value] : row)),
});

describe('A seal', () => {
  it('is the SHA-256 of the lines, as anyone computes it', async () => {
    expect(await sealOf(canonicalLines(aClosing()))).toBe(sha256(FIRST));
  });

  it('is the same for accents composed or not, and for new lines of Windows and Excel’s files', async () => {
    const sealWith = (value: string): Promise<string> =>
      sealOf(canonicalLines(aClosing({ entries: [{ key: 'D001/comment', value }] })));
    const words = fc.array(fc.string({ unit: 'grapheme-composite' }), { minLength: 1 });
    await fc.assert(
      fc.asyncProperty(words, async (lines) => {
        const seal = await sealWith(lines.join('\n').normalize('NFC'));
        expect(await sealWith(lines.join('\r\n').normalize('NFD'))).toBe(seal);
        expect(await sealWith(lines.join('_x000D_\n'))).toBe(seal);
      }),
    );
  });
});

describe('Closings that nobody has touched', () => {
  it('are intact, whatever they hold', async () => {
    await fc.assert(
      fc.asyncProperty(anyEntries, async (entries) => {
        const stored = await storedClosing(aClosing({ entries }));
        expect(await verify([stored])).toEqual([{ seal: stored.stated, faults: [] }]);
      }),
    );
  });

  it('are intact one upon the other', async () => {
    const checks = await verify(await threeClosings());
    expect(checks.map(({ faults }) => faults)).toEqual([[], [], []]);
  });

  it('are intact with blank rows below, and once Excel has turned a text into the number it looks like', async () => {
    const stored = await storedClosing(
      aClosing({
        entries: [
          { key: 'D001/C1', value: 1e-7 },
          { key: 'D001/C2', value: true },
        ],
      }),
    );
    const typed = withValue(withValue(stored, 'D001/C1', 1e-7), 'D001/C2', true);
    const [check] = await verify([{ ...typed, rows: [...typed.rows, [null, null], ['', '']] }]);
    expect(check?.faults).toEqual([]);
  });

  it('have their seal stated in capitals or with spaces around it, as it was copied', async () => {
    const stored = await storedClosing(aClosing());
    const [check] = await verify([{ ...stored, stated: ` ${stored.stated.toUpperCase()}\n` }]);
    expect(check?.faults).toEqual([]);
  });
});

describe('A closing that was changed', () => {
  it('is altered, and what was sealed and what is there now are both said', async () => {
    const [first, ...rest] = await threeClosings();
    if (!first) throw new Error('no closing');
    const changed = withValue(first, 'D001/J01/C1', '5');
    const now = sha256(FIRST.replace('C1\t4\n', 'C1\t5\n'));
    const checks = await verify([changed, ...rest]);
    expect(checks.map(({ faults }) => faults)).toEqual([
      [{ kind: 'altered', stated: sha256(FIRST), computed: now }],
      [],
      [],
    ]);
  });

  it('is altered whichever row is changed, taken out or doubled', async () => {
    const stored = await storedClosing(aClosing());
    const damages: readonly ((row: StoredRow) => StoredRow[])[] = [
      () => [],
      (row) => [row, row],
      ([key, value]) => [[key, `${String(value)}x`]],
      ([key, value]) => [[`${String(key)}x`, value]],
    ];
    for (const damage of damages) {
      for (const at of stored.rows.keys()) {
        const rows = stored.rows.flatMap((row, index) => (index === at ? damage(row) : [row]));
        const [check] = await verify([{ ...stored, rows }]);
        expect(check?.faults).toContainEqual(expect.objectContaining({ kind: 'altered' }));
      }
    }
  });

  it('breaks the chain once its seal is stated anew', async () => {
    const [first, second, third] = await threeClosings();
    if (!first || !second || !third) throw new Error('no closings');
    const forged = await storedClosing(aClosing({ entries: [] }));
    const checks = await verify([forged, second, third]);
    expect(checks.map(({ faults }) => faults)).toEqual([
      [],
      [{ kind: 'chain broken', expected: forged.stated, found: first.stated }],
      [],
    ]);
  });

  it('is altered, without a break of the chain, where only the seal beside it was wiped out', async () => {
    const [first, second] = await threeClosings();
    if (!first || !second) throw new Error('no closings');
    const checks = await verify([{ ...first, stated: '' }, second]);
    expect(checks.map(({ faults }) => faults)).toEqual([
      [{ kind: 'altered', stated: '', computed: sha256(FIRST) }],
      [],
    ]);
  });
});

describe('A closing that has gone or come from elsewhere', () => {
  it('leaves the next one misplaced, and its chain broken', async () => {
    const [first, second, third] = await threeClosings();
    if (!first || !second || !third) throw new Error('no closings');
    const [, check] = await verify([first, third]);
    expect(check?.faults).toEqual([
      { kind: 'misplaced', expected: '2', found: '3' },
      { kind: 'chain broken', expected: first.stated, found: second.stated },
    ]);
  });

  it('is of another session', async () => {
    const first = await storedClosing(aClosing());
    const other = '7d0c8a34-0000-4000-8000-000000000001';
    const foreign = await storedClosing(
      aClosing({ subject: other, number: 2, previous: first.stated }),
    );
    const [, check] = await verify([first, foreign]);
    expect(check?.faults).toEqual([
      { kind: 'other session', expected: aClosing().subject, found: other },
    ]);
  });
});

describe('Lines that no closing contains are named', () => {
  const faultsOf = async (rows: readonly StoredRow[]): Promise<readonly unknown[]> => {
    const text = rows.map(([key, value]) => `${key ?? ''}\t${value ?? ''}\n`).join('');
    // Sealed as they stand, so that their shape alone is at fault.
    const [check] = await verify([{ rows, stated: sha256(text) }]);
    return check?.faults ?? [];
  };
  const sound = async (): Promise<StoredRow[]> => [...(await storedClosing(aClosing())).rows];

  it.each<[string, StoredRow, object]>([
    ['a value spelled otherwise', ['D002', '4,50'], { key: 'D002', why: 'value' }],
    ['a key that is none', ['un mot', '4'], { key: 'un mot', why: 'key' }],
    ['a row without a key', [null, '4'], { key: '', why: 'key' }],
    ['a key that was there', ['D001/J02/C1', '4'], { key: 'D001/J02/C1', why: 'repeated key' }],
    ['a line out of its place', ['D001/J01/C2', '4'], { key: 'D001/J01/C2', why: 'order' }],
  ])('%s', async (_, row, expected) => {
    const rows = [...(await sound()), row];
    expect(await faultsOf(rows)).toEqual([
      { kind: 'unreadable', row: 10, value: String(row[1]), ...expected },
    ]);
  });

  it('every line below one that it belongs above, and not the first alone', async () => {
    const rows: StoredRow[] = [
      ...(await sound()),
      ['D009', '1'],
      ['D003', '1'],
      ['D004', '1'],
      ['D010', '1'],
    ];
    expect(await faultsOf(rows)).toMatchObject([
      { key: 'D003', why: 'order' },
      { key: 'D004', why: 'order' },
    ]);
  });

  it('a header of another format', async () => {
    const [, ...rest] = await sound();
    expect(await faultsOf([['format', 'bareme-jury/2'], ...rest])).toEqual([
      { kind: 'unreadable', row: 0, key: 'format', value: 'bareme-jury/2', why: 'header' },
    ]);
  });

  it('an empty sheet lacks every line of the header', async () => {
    expect(await faultsOf([])).toHaveLength(8);
  });
});
