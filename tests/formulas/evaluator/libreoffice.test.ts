import fc from 'fast-check';
import { writeXlsx } from 'hucre/xlsx';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Computation } from '../../../src/formulas/evaluator/compute';
import { Uncomputable } from '../../../src/formulas/uncomputable';
import { Unzip } from '../../../src/xlsx/read/unzip';
import { WorkbookFile } from '../../../src/xlsx/read/workbook-file';
import { resave } from '../../sheets/judge/libreoffice';

jest.setTimeout(300_000);

const COUNT = Number(process.env.FORMULA_COUNT ?? 600);
const SEED = Number(process.env.FORMULA_SEED ?? Date.now() % 1_000_000);

const DATA = [
  [10, 2.675, 'Dév'],
  [20, 1.005, 'dév'],
  [30, -1.5, 'Test'],
  [-7, 0, 'T2'],
  [0.2, 48_000.01, 'x'],
];

const cell = fc.constantFrom(
  ...['A', 'B'].flatMap((c) => [1, 2, 3, 4, 5, 7].map((r) => `Calculs!${c}${r}`)),
);
const range = fc.constantFrom('Calculs!A1:A5', 'Calculs!B1:B5', 'Calculs!A1:B3', 'Calculs!A1:C7');
const text = fc.constantFrom('"Dév"', '"T2"', 'Calculs!C1', 'Calculs!C4', 'Calculs!C7');
const number = fc.constantFrom(
  '0',
  '1',
  '2',
  '3',
  '0.5',
  '12',
  '850',
  '1.005',
  '2.675',
  '20%',
  '-4',
);

/**
 * 9 / (1 - 1.005) is -1800.00000000004 to the fifteen digits that Excel keeps, and -1800 to LibreOffice, which forgives
 * more. Rounded away from zero the two go apart, and neither is wrong: quotients are rounded to the nearest first.
 */
const withoutHair = (one: string): string => (one.includes('/') ? `ROUND(${one},9)` : one);

/** Formulas of the kind that people type, over cells of the data, some of them empty. */
const { formula } = fc.letrec<{ formula: string; condition: string }>((tie) => {
  const inner = tie('formula');
  const pair = fc.tuple(inner, inner);
  return {
    condition: fc.oneof(
      fc
        .tuple(inner, fc.constantFrom('=', '<>', '<', '>', '<=', '>='), inner)
        .map((p) => p.join('')),
      fc.tuple(text, fc.constantFrom('=', '<>'), text).map((p) => p.join('')),
      fc.tuple(tie('condition'), tie('condition')).map(([a, b]) => `AND(${a},${b})`),
    ),
    formula: fc.oneof(
      { maxDepth: 4, depthIdentifier: 'formula' },
      number,
      cell,
      fc
        .tuple(inner, fc.constantFrom('+', '-', '*', '/'), inner)
        .map(([a, o, b]) => `(${a})${o}(${b})`),
      inner.map((one) => `-(${one})`),
      fc
        .tuple(
          fc.constantFrom('ROUND', 'ROUNDUP', 'ROUNDDOWN'),
          inner,
          fc.integer({ min: -2, max: 3 }),
        )
        .map(([f, a, n]) => `${f}(${withoutHair(a)},${n})`),
      fc
        .tuple(
          fc.constantFrom('SUM', 'MIN', 'MAX', 'AVERAGE', 'MEDIAN', 'COUNT', 'COUNTA'),
          range,
          inner,
        )
        .map(([f, r, a]) => `${f}(${r},${a})`),
      fc
        .tuple(fc.constantFrom('ABS', 'INT', 'TRUNC', 'SIGN'), inner)
        .map(([f, a]) => `${f}(${withoutHair(a)})`),
      pair.map(([a, b]) => `IFERROR((${a})/(${b}),-1)`),
      pair.map(([a, b]) => `MOD(${withoutHair(a)},${withoutHair(b)})`),
      fc.tuple(tie('condition'), pair).map(([c, [a, b]]) => `IF(${c},${a},${b})`),
      text.map((t) => `SUMIFS(Calculs!A1:A5,Calculs!C1:C5,${t})`),
      fc
        .tuple(fc.constantFrom('>', '<=', '<>', ''), fc.constantFrom('0', '10', '2.675'))
        .map(([o, n]) => `COUNTIF(Calculs!A1:B5,"${o}${n}")`),
      text.map((t) => `IFERROR(MATCH(${t},Calculs!C1:C5,0),-1)`),
      text.map((t) => `SUMPRODUCT(--(Calculs!C1:C5=${t}))`),
      text.map((t) => `SUMPRODUCT(--(TRIM(Calculs!C1:C5)=TRIM(${t})))`),
      text.map((t) => `N(${t})+N(Calculs!A1)`),
      text.map((t) => `IFERROR(VLOOKUP(10,Calculs!A1:C5,2,FALSE),LEN(${t}))`),
      fc.integer({ min: 1, max: 24 }).map((m) => `EDATE(DATE(2021,1,31),${m})`),
      pair.map(([a, b]) => `SUMPRODUCT(Calculs!A1:A5,Calculs!B1:B5)+MAX(${a},${b})`),
    ),
  };
});

const formulas = fc.sample(formula, { seed: SEED, numRuns: COUNT });

describe('Formulas computed here', () => {
  const judged: { formula: string; theirs: unknown; ours: unknown }[] = [];

  beforeAll(async () => {
    const folder = await mkdtemp(join(tmpdir(), 'bareme-formulas-'));
    try {
      const file = join(folder, 'formules.xlsx');
      const cells = new Map(formulas.map((one, row) => [`${row},0`, { formula: one }]));
      const sheets = [
        { name: 'Calculs', rows: DATA },
        { name: 'Formules', rows: [], cells },
      ];
      await writeFile(file, await writeXlsx({ sheets }));
      await resave([file], join(folder, 'out'), join(folder, 'profile'));
      const saved = await readFile(join(folder, 'out', 'formules.xlsx'));
      const workbook = await WorkbookFile.open(new Unzip(saved));
      const read = await workbook.readSheets(new Set(workbook.sheetNames));
      const asked = read.get('Formules');
      if (!asked) throw new Error('LibreOffice lost the sheet');
      const computation = new Computation({
        is1904: false,
        sheet: (name) => read.get(name) ?? null,
        name: () => null,
        table: () => null,
      });
      for (const [row, one] of formulas.entries()) {
        const theirs = asked.value(row, 0);
        judged.push({
          formula: one,
          theirs,
          ours: attempt(() => computation.result(asked, row, 0)),
        });
      }
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it(`give what LibreOffice gives (${COUNT} formulas, FORMULA_SEED=${SEED})`, () => {
    const computed = judged.filter(({ ours }) => !(ours instanceof Uncomputable));
    expect(computed.filter(({ ours, theirs }) => !agree(ours, theirs))).toEqual([]);
    expect(computed.length).toBeGreaterThan(COUNT * 0.8);
  });
});

function attempt(compute: () => unknown): unknown {
  try {
    return compute();
  } catch (error) {
    if (error instanceof Uncomputable) return error;
    throw error;
  }
}

/** LibreOffice writes truth as 1 or 0, and numbers on fifteen digits. */
function agree(ours: unknown, theirs: unknown): boolean {
  const one = typeof ours === 'boolean' ? Number(ours) : ours;
  const other = typeof theirs === 'boolean' ? Number(theirs) : theirs;
  if (typeof one !== 'number' || typeof other !== 'number') return one === other;
  return Math.abs(one - other) <= 1e-11 * Math.max(1, Math.abs(one));
}
