import { declareWorkbook } from '../../src/documents/dossier/sheets/workbook';
import { LINE_STEPS, budgetColumns } from '../../src/documents/dossier/template/columns';
import { writeWorkbook } from '../../src/xlsx/write';
import { callOf } from '../builders/calls';
import { partsOf } from './package';

describe('The steps of a line’s check in a file', () => {
  const call = callOf('SNAP4');
  const budget = async (): Promise<string> =>
    (await partsOf(await writeWorkbook(declareWorkbook(call, 'fr')))).get(
      'xl/worksheets/sheet2.xml',
    ) ?? '';

  it('are folded away under the check, whose sign unfolds them', async () => {
    const columns = [...(await budget()).matchAll(/<col [^>]*>/g)].map(([column]) => column);
    const first = budgetColumns(call).findIndex(({ isStep }) => isStep);
    const folded = columns.flatMap((column, index) =>
      column.includes('outlineLevel="1"') && column.includes('hidden=') ? index : [],
    );
    expect(folded).toEqual(LINE_STEPS.map((_, index) => first + index));
    expect(columns[first + LINE_STEPS.length]).toContain('collapsed=');
  });

  it('leave room for that sign', async () => {
    expect(await budget()).toMatch(/<sheetFormatPr [^>]*outlineLevelCol="1"/);
  });
});
