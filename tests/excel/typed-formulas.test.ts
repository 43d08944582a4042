import { partsOf } from '../../src/documents/dossier/template/template';
import fc from 'fast-check';
import { TABLES } from '../../src/documents/dossier/template/fields';
import { inject } from '../../src/excel/insert/inject';
import { readTyped } from '../../src/excel/read';
import { replace } from '../../src/excel/replace/replace';
import type { CellContent, WorkbookDeclaration } from '../../src/sheets/declaration';
import type { BookScalar } from '../../src/standin/book/book';
import type { NodeHost } from '../../src/standin/wire/node-transport';
import { callOf } from '../builders/calls';
import { aSmallDeclaration } from '../builders/workbook-declaration';
import { contentsOf, excelWithWork, sheetOf } from './workbench';

/** A table of four lines in which this was typed, beside a calculated column. */
function declarationWith(typed: readonly CellContent[], call = 'ITN6'): WorkbookDeclaration {
  const text = JSON.stringify(aSmallDeclaration())
    .replaceAll('Libellé', 'Prix unitaire HT')
    .replaceAll('Double', 'Montant HT')
    .replaceAll('"ITN6"', JSON.stringify(call))
    .replaceAll('"rows":4,"columns":2', '"rows":5,"columns":2');
  return JSON.parse(text.replace('[10,20,30]', JSON.stringify(typed))) as WorkbookDeclaration;
}

const PRICES = { row: 2, column: 0, rows: 4, columns: 1 };

const prices = ({ book }: NodeHost, sheet = 'Budget'): BookScalar[] =>
  sheetOf(book, sheet)
    .formulas(PRICES)
    .flat()
    .map((cell) => (cell === '' ? null : cell));

const asWritten = (content: CellContent | undefined): BookScalar =>
  typeof content === 'object' && content !== null ? content.formula : (content ?? null);

const OWN_COLUMN = `=2*${TABLES.budget}[[#This Row],[Montant HT]]`;

/** Typed content, formulas of all sorts among it: alike, different, naming a column of their own table. */
const typedLines = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: fc.constant(null) },
    fc.constantFrom<CellContent>(
      850,
      'deux',
      { formula: '=12*850' },
      { formula: '=1+1' },
      { formula: '=brm_total*0' },
      { formula: '=SUM(1,2)' },
      { formula: `=3+COLUMN(${TABLES.budget}[[#Headers],[Montant HT]])` },
      { formula: `=ROWS(${TABLES.budget}[Montant HT])` },
    ),
  ),
  { minLength: 4, maxLength: 4 },
);

/** Formulas alone, of which one names the table, in every line: nothing can keep Excel from choosing one. */
const isHopeless = (typed: readonly CellContent[]): boolean =>
  typed.every((cell) => typeof cell === 'object' && cell !== null) &&
  typed.some((cell) => String(asWritten(cell)).includes('['));

describe('What a person typed in a column of a table, formulas among blanks', () => {
  it('is what stands there after an insertion, cell by cell', async () => {
    await fc.assert(
      fc.asyncProperty(
        typedLines.filter((typed) => !isHopeless(typed)),
        async (typed) => {
          const host = await excelWithWork();
          expect(await inject(declarationWith(typed))).toEqual({ kind: 'done' });
          expect(prices(host)).toEqual(typed.map(asWritten));
        },
      ),
      { numRuns: 40 },
    );
  }, 120_000);

  it('and after a change of call, in the sheets that replace and in nothing else', async () => {
    await fc.assert(
      fc.asyncProperty(
        typedLines.filter((typed) => !isHopeless(typed)),
        async (typed) => {
          const host = await excelWithWork();
          await inject(declarationWith([1, 2]));
          const snapshot = await readTyped(partsOf(callOf('ITN6')));
          if (!snapshot) throw new Error('no dossier');
          const outcome = await replace(declarationWith(typed, 'ITN4'), {
            template: partsOf(callOf('ITN6')),
            snapshot,
            label: 'ITN6',
          });
          expect(outcome).toMatchObject({ kind: 'done' });
          expect(prices(host)).toEqual(typed.map(asWritten));
          expect(prices(host, 'Budget (ITN6)')).toEqual([1, 2, null, null]);
        },
      ),
      { numRuns: 15 },
    );
  }, 120_000);

  it('and again in its own sheet, after a change of call that Excel refused', async () => {
    await fc.assert(
      fc.asyncProperty(
        typedLines.filter((typed) => !isHopeless(typed)),
        async (typed) => {
          const host = await excelWithWork();
          await inject(declarationWith(typed));
          const snapshot = await readTyped(partsOf(callOf('ITN6')));
          if (!snapshot) throw new Error('no dossier');
          const before = contentsOf(host.book);
          host.failAt(
            ({ request, member, kind }) =>
              request === 1 && kind === 'set' && member === 'Worksheet.name' && isFrozen(host),
            'GeneralException',
          );
          await expect(
            replace(declarationWith([], 'ITN4'), {
              template: partsOf(callOf('ITN6')),
              snapshot,
              label: 'ITN6',
            }),
          ).rejects.toMatchObject({ problem: 'refused' });
          expect(contentsOf(host.book)).toEqual(before);
        },
      ),
      { numRuns: 15 },
    );
  }, 120_000);

  it('or all is taken back, and the person told where, when Excel chooses one formula for all', async () => {
    const host = await excelWithWork();
    const before = contentsOf(host.book);
    const typed = [OWN_COLUMN.replace('2*', ''), ...Array<string>(3).fill('=1+1')];
    await expect(
      inject(declarationWith(typed.map((formula) => ({ formula })))),
    ).rejects.toMatchObject({
      problem: 'formulas-spread',
      detail: expect.stringMatching(/^Budget!A/),
    });
    expect(contentsOf(host.book)).toEqual(before);
  });
});

/** The former total is a value by now. */
const isFrozen = ({ book }: NodeHost): boolean =>
  book
    .sheets()
    .filter(({ name }) => name === 'Dossier (ITN6)')
    .some(
      (sheet) =>
        !String(sheet.formulas({ row: 1, column: 1, rows: 1, columns: 1 })[0]?.[0]).startsWith('='),
    );

describe('A text that begins with « = »', () => {
  it('is a text after a change of call, in a line and in a field', async () => {
    const host = await excelWithWork();
    await inject(declarationWith(['=1+1', '=pas une formule', 3]));
    const snapshot = await readTyped(partsOf(callOf('ITN6')));
    expect(snapshot?.tables[TABLES.budget]?.body.formulas?.map(([cell]) => cell)).toEqual([
      null,
      null,
      null,
      null,
    ]);
    if (!snapshot) throw new Error('no dossier');
    await replace(declarationWith(['=1+1', '=pas une formule'], 'ITN4'), {
      template: partsOf(callOf('ITN6')),
      snapshot,
      label: 'ITN6',
    });
    for (const sheet of ['Budget', 'Budget (ITN6)']) {
      expect(sheetOf(host.book, sheet).values(PRICES).flat().slice(0, 2)).toEqual([
        '=1+1',
        '=pas une formule',
      ]);
    }
  });

  it('does not stand in the way of a change, wherever on our sheets it was typed', async () => {
    const { book } = await excelWithWork();
    await inject(declarationWith([1, 2]));
    book.asPerson(() =>
      sheetOf(book, 'Dossier').write({ row: 8, column: 0, rows: 1, columns: 1 }, [
        ["'=notre note"],
      ]),
    );
    const snapshot = await readTyped(partsOf(callOf('ITN6')));
    if (!snapshot) throw new Error('no dossier');
    await replace(declarationWith([], 'ITN4'), {
      template: partsOf(callOf('ITN6')),
      snapshot,
      label: 'ITN6',
    });
    const note = { row: 8, column: 0, rows: 1, columns: 1 };
    expect(sheetOf(book, 'Dossier (ITN6)').values(note)).toEqual([['=notre note']]);
  });
});
