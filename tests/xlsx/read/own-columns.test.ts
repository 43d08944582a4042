import type ExcelJS from 'exceljs';
import { TABLES } from '../../../src/documents/dossier/template/fields';
import { parseDossier } from '../../../src/documents/dossier/parse/parse';
import { check } from '../../../src/documents/dossier/rules/check';
import { columnLetters, columnNumber } from '../../../src/workbook/reference';
import { readDossierFile } from '../../builders/dossier-file';
import { callOf } from '../../builders/calls';
import { said } from '../../builders/said';
import { LINE, altered, resavedByExceljs, savedWorkbook } from './files';

jest.setTimeout(120_000);

const CALL = callOf('SNAP3');
const LINES = [LINE, { ...LINE, label: 'Second', quantity: 3 }];

/** Twenty per cent of 2 × 500.50 and 3 × 500.50, in cents. */
const TOTAL = 300_300;

/** The budget after a library that keeps the cells of a table and drops the table. */
const withoutTable = async (change: (budget: ExcelJS.Worksheet) => void): Promise<Uint8Array> =>
  resavedByExceljs(await savedWorkbook({ lines: LINES }), (workbook) => {
    const budget = workbook.getWorksheet('Budget');
    if (!budget) throw new Error('there is no budget');
    budget.removeTable(TABLES.budget);
    change(budget);
  });

const headerRow = (budget: ExcelJS.Worksheet): number => {
  let found = 0;
  budget.eachRow((row, number) => {
    row.eachCell(({ value }) => {
      if (value === 'Libellé') found = number;
    });
  });
  return found;
};

/** A person's own column with that title, and these cells in the first lines. */
function ownColumn(
  budget: ExcelJS.Worksheet,
  column: number,
  title: string,
  cells: readonly ExcelJS.CellValue[],
): void {
  const header = headerRow(budget);
  [title, ...cells].forEach((value, index) => {
    budget.getCell(header + index, column).value = value;
  });
}

async function judged(bytes: Uint8Array) {
  const { snapshot, remarks } = await readDossierFile(bytes);
  const { figures, findings } = check(CALL, parseDossier(snapshot, CALL));
  const told = findings.filter(({ message }) => said(message).fr.includes('portent le titre'));
  return { snapshot, remarks, total: figures.total, told };
}

describe('A person’s own column beside a table that was lost is none of ours', () => {
  it('where it bears the very title of one, right after the table', async () => {
    const bytes = await withoutTable((budget) => {
      const { columnCount } = budget;
      ownColumn(budget, columnCount + 1, 'TVA', [4000, 4000]);
    });
    const { total, told } = await judged(bytes);
    expect(total).toBe(TOTAL);
    expect(told).toMatchObject([{ severity: 'error', place: { column: 8 } }]);
    expect(said(told[0]?.message)?.fr).toContain('I10');
  });

  it('where it stands before the table, right beside it or further off', async () => {
    for (const count of [1, 2]) {
      const bytes = await withoutTable((budget) => {
        budget.spliceColumns(1, 0, ...Array.from({ length: count }, () => []));
        ownColumn(budget, 1, 'TVA', [4000, 4000]);
      });
      const { total, told } = await judged(bytes);
      expect(total).toBe(TOTAL);
      expect(told).toMatchObject([{ severity: 'error', place: { column: 8 + count } }]);
      expect(said(told[0]?.message)?.en).toContain('A10');
    }
  });

  it('nor one that differs by a space alone, which is a warning', async () => {
    const bytes = await withoutTable((budget) => {
      budget.spliceColumns(1, 0, []);
      ownColumn(budget, 1, 'Quantité ', [40, 40]);
    });
    const { total, told } = await judged(bytes);
    expect(total).toBe(TOTAL);
    expect(told).toMatchObject([{ severity: 'warning', place: { column: 7 } }]);
  });
});

/** The column after one: AB after AA. */
const after = (column: string): string => columnLetters(columnNumber(column) + 1);

describe('A person’s own column in a table that stands', () => {
  const withOwn = async (title: string, cells: readonly string[]): Promise<Uint8Array> =>
    altered(await savedWorkbook({ lines: LINES }), {
      'xl/tables/table1.xml': (xml) =>
        xml
          .replace(
            /ref="A10:([A-Z]+)(\d+)"/g,
            (_, last: string, row: string) => `ref="A10:${after(last)}${row}"`,
          )
          .replace(/tableColumns count="(\d+)"/, (_, n: string) => `tableColumns count="${+n + 1}"`)
          .replace('</tableColumns>', `<tableColumn id="99" name="${title}"/></tableColumns>`),
      'xl/worksheets/sheet2.xml': (xml) => {
        const [, last = ''] = /<c r="([A-Z]+)10"(?!.*<c r="[A-Z]+10")/s.exec(xml) ?? [];
        const own = after(last);
        const texts = [`<is><t xml:space="preserve">${title}</t></is>`, ...cells];
        return texts.reduce((text, content, index) => {
          const row = 10 + index;
          const type = index === 0 ? ' t="inlineStr"' : '';
          const cell = `<c r="${own}${row}"${type}>${content}</c>`;
          return text.replace(
            new RegExp(`(<row r="${row}"[ >].*?)</row>`, 's'),
            (_, before: string) => `${before}${cell}</row>`,
          );
        }, xml);
      },
    });

  it('whose title is ours in the other language holds no formula that was typed over', async () => {
    const { snapshot, total } = await judged(
      await withOwn('Amount excl. VAT', ['<v>1</v>', '<v>2</v>']),
    );
    expect(snapshot.tables[TABLES.budget]?.overwritten).toEqual([]);
    expect(total).toBe(TOTAL);
  });

  it('whose title reads like ours is told, whichever counts', async () => {
    const { total, told } = await judged(await withOwn('Quantité ', ['<v>1</v>', '<v>2</v>']));
    expect(total).toBe(TOTAL);
    expect(told).toMatchObject([{ severity: 'warning' }]);
  });
});
