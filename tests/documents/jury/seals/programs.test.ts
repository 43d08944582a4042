import { canonicalLines } from '../../../../src/seals/canonical';
import { differences } from '../../../../src/seals/differences';
import { verify, type StoredClosing } from '../../../../src/seals/seal';
import type { CellContent } from '../../../../src/sheets/declaration';
import type { Scalar } from '../../../../src/workbook/scalar';
import { readContents } from '../../../../src/xlsx/read-contents';
import { writeWorkbook } from '../../../../src/xlsx/write';
import { programsHere } from '../../../xlsx/read/programs';
import { aClosing, DELICATE, storedClosing, TYPED } from '../../../seals/closings';
import { workbookWith } from './seal-sheet';

jest.setTimeout(600_000);

const ENTRIES = DELICATE.map((value, index) => ({
  key: `D${String(index + 1).padStart(3, '0')}/J01/comment`,
  value,
}));
const CLOSING = aClosing({
  by: '=Présidente "par intérim"',
  reason: "'Reprise'\n4,5",
  entries: ENTRIES,
});

/** A formula would be no value of ours: it is made visible as its text. */
const scalar = (content: CellContent | undefined): Scalar =>
  typeof content === 'object' && content !== null ? content.formula : (content ?? null);

async function readBack(bytes: Uint8Array) {
  const { sheets } = await readContents(bytes, (formula) => formula);
  const cells = sheets[0]?.contents[0]?.cells ?? [];
  const at = (row: number, column: number): Scalar => scalar(cells[row]?.[column]);
  const rows = canonicalLines(CLOSING).map((_, row) => [at(row + 3, 0), at(row + 3, 1)] as const);
  return {
    stored: { rows, stated: String(at(0, 1)) },
    values: ENTRIES.map(({ key }, row) => ({ key, value: at(row + 3, 3) })),
  };
}

type Reading = Awaited<ReturnType<typeof readBack>> & { readonly program: string };

let closing: StoredClosing;
const readings: Reading[] = [];

beforeAll(async () => {
  closing = await storedClosing(CLOSING);
  const ours = await writeWorkbook(workbookWith(closing, DELICATE));
  readings.push({ program: 'nobody else', ...(await readBack(ours)) });
  for (const program of await programsHere()) {
    readings.push({ program: program.name, ...(await readBack(await program.resaved(ours))) });
  }
});

describe('Whoever saved the workbook', () => {
  it('there are several who did', () => {
    expect(readings.length).toBeGreaterThan(3);
  });

  it('every line of a closing is as it was', () => {
    const rows = closing.rows.map((row) => row.map((cell) => (cell === '' ? null : cell)));
    expect(readings.map(({ program, stored }) => ({ program, rows: stored.rows }))).toEqual(
      readings.map(({ program }) => ({ program, rows })),
    );
  });

  it('the closing is intact, under the same seal', async () => {
    for (const { program, stored } of readings) {
      expect({ program, checks: await verify([stored]) }).toEqual({
        program,
        checks: [{ seal: closing.stated, faults: [] }],
      });
    }
  });

  it('what people had typed does not differ from what was closed', () => {
    const lines = canonicalLines({ ...CLOSING, entries: ENTRIES.slice(0, TYPED.length) });
    expect(
      readings.map(({ program, values }) => ({
        program,
        differences: differences(lines, values.slice(0, TYPED.length)),
      })),
    ).toEqual(readings.map(({ program }) => ({ program, differences: [] })));
  });
});
