import fc from 'fast-check';
import {
  callOfWorkbook,
  carriedText,
  chunksOf,
  DamagedCallError,
} from '../../../../src/documents/dossier/parse/carried-call';
import { CARRIED_CALL } from '../../../../src/documents/dossier/template/fields';
import type { WorkbookSnapshot } from '../../../../src/workbook/snapshot';
import type { Scalar } from '../../../../src/workbook/scalar';
import { UnknownCallError } from '../../../../src/calls/load';
import { importedCall } from '../../../builders/imported-call';
import { callOf } from '../../../builders/calls';

const carrying = (cells: readonly Scalar[]): WorkbookSnapshot => ({
  names: {
    [CARRIED_CALL]: { sheet: 'Listes', row: 1, column: 12, values: cells.map((cell) => [cell]) },
  },
  tables: {},
});
const NOTHING: WorkbookSnapshot = { names: {}, tables: {} };

const call = importedCall();
const chunks = chunksOf(call.file ?? '');

describe('The text of a call in cells', () => {
  it('comes back as the same data, whatever texts it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 20_000 }), (text) => {
        const json = JSON.stringify({ text });
        const back = carriedText(carrying(chunksOf(json))) ?? '';
        expect(JSON.parse(back)).toEqual({ text });
      }),
    );
  });

  it('is cut so that every host and file format keeps each piece as it stands', () => {
    const awkward = JSON.stringify({ text: `_x0041_ é 😀 \u2028 \u00a0${"='+ ".repeat(8000)}` });
    for (const chunk of chunksOf(awkward)) {
      expect(chunk.length).toBeLessThan(8192);
      expect(chunk).toMatch(/^Bareme \d+\/\d+\|[^]*\|$/);
      expect(chunk).not.toMatch(/_x[0-9a-f]{4}_|[\ud800-\udfff\u2028]/i);
    }
  });

  it('is found again when cells were sorted, padded or trimmed', () => {
    const shuffled = ['', ...[...chunks].reverse().map((chunk) => ` ${chunk} `), null];
    expect(carriedText(carrying(shuffled))).toBe(carriedText(carrying(chunks)));
  });

  it('is not taken for whole when a piece is missing or was cut', () => {
    expect(chunks.length).toBeGreaterThan(1);
    expect(carriedText(carrying(chunks.slice(1)))).toBeNull();
    expect(
      carriedText(carrying([...chunks.slice(0, -1), chunks.at(-1)?.slice(0, 50) ?? ''])),
    ).toBeNull();
    expect(carriedText(NOTHING)).toBeNull();
  });
});

describe('The call of a workbook', () => {
  it('is the one that it carries', async () => {
    expect(await callOfWorkbook(call.id, carrying(chunks))).toEqual(call);
  });

  it('is checked once for a text, however often it is read', async () => {
    const [first, second] = await Promise.all(
      [1, 2].map(() => callOfWorkbook(call.id, carrying(chunks))),
    );
    expect(second).toBe(first);
  });

  it('is ours for a code of ours, whatever the workbook carries', async () => {
    expect(await callOfWorkbook('ITN6', carrying(chunks))).toEqual(callOf('ITN6'));
  });

  it('is unknown where nothing is carried, or another call', async () => {
    await expect(callOfWorkbook(call.id, NOTHING)).rejects.toThrow(UnknownCallError);
    await expect(callOfWorkbook('XYZ9', carrying(chunks))).rejects.toThrow(UnknownCallError);
  });

  it.each([
    ['a piece is missing', chunks.slice(1)],
    [
      'a rule was altered into nonsense',
      chunksOf((call.file ?? '').replace('"percent":50', '"percent":500')),
    ],
    ['the text is no JSON any more', chunksOf((call.file ?? '').slice(0, -5))],
    ['the text is another one', ['Bonjour']],
    ['the cell shows an error', ['#REF!']],
    ['the text nests without end', chunksOf('['.repeat(300_000))],
  ])('is damaged where %s, and says so without a stack trace', async (_, cells) => {
    const problem = callOfWorkbook(call.id, carrying(cells));
    await expect(problem).rejects.toThrow(DamagedCallError);
    await expect(problem).rejects.toMatchObject({
      sentence: { fr: expect.stringContaining(call.id), en: expect.stringContaining('damaged') },
    });
  });
});
