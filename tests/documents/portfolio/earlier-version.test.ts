import { consolidate } from '../../../src/documents/portfolio/consolidate/consolidate';
import type { PortfolioPlan } from '../../../src/documents/portfolio/portfolio';
import { declarePortfolio } from '../../../src/documents/portfolio/sheets/workbook';
import type { WorkbookDeclaration } from '../../../src/sheets/declaration';
import { writeWorkbook } from '../../../src/xlsx/write';
import {
  aDossier,
  anExport,
  aPortfolio,
  judgedPortfolio,
  onRow,
  ORIGIN,
} from '../../builders/portfolio';
import { fill } from '../../builders/filled-sheets';

const OF_VERSION_2 = ['État de la démarche', 'Complet selon la démarche'];

type Column = WorkbookDeclaration['sheets'][number]['tables'][number]['columns'][number];

/** Under a title of somebody’s own where it is a column that came later; the place of a dossier knew no blank call. */
function formerColumn(column: Column): Column {
  if (OF_VERSION_2.includes(column.header))
    return { ...column, header: `${column.header} (à moi)` };
  const [, formula] = /^=IF\(LEN\([^()]*\)=0,"",(.*)\)$/.exec(column.formula ?? '') ?? [];
  return column.header === 'Ordre' ? { ...column, formula: `=${formula}` } : column;
}

/** The workbook as Barème wrote it before it knew exports: without their sheet, their columns and their cell. */
function ofVersion1(plan: PortfolioPlan): WorkbookDeclaration {
  const made = declarePortfolio(plan);
  return {
    ...made,
    sheets: made.sheets
      .filter(({ key }) => key !== 'portfolio-export')
      .map((sheet) => {
        const version = sheet.names.find(({ name }) => name === 'brm_portefeuille_version');
        return {
          ...sheet,
          names: sheet.names.filter(({ name }) => name !== 'brm_portefeuille_colonnes'),
          tables: sheet.tables.map((table) => ({
            ...table,
            columns: table.columns.map(formerColumn),
          })),
          contents: sheet.contents.map((block) => ({
            ...block,
            cells: block.cells.map((cells, row) =>
              cells.map((cell, column) =>
                version &&
                block.area.row + row === version.area.row &&
                block.area.column + column === version.area.column
                  ? 1
                  : cell,
              ),
            ),
          })),
        };
      }),
  };
}

describe('a portfolio that was made before exports were read', () => {
  it('is read as it stands, and misses nothing of what came later', async () => {
    const plan = await aPortfolio([aDossier({ caseNumber: '42', filedAt: '2021-03-02T09:00' })]);
    const bytes = await writeWorkbook(
      fill(ofVersion1(plan), onRow(1, { followUp: 'Complet', remarks: 'vu' })),
    );
    const { portfolio, findings } = await judgedPortfolio(bytes);
    expect(portfolio.version).toBe(1);
    expect(findings).toEqual([]);
    const next = consolidate(portfolio, [anExport([{}])], ORIGIN);
    expect(next.rows).toMatchObject([
      {
        key: 'SNAP3-42',
        filed: { procedureState: 'En instruction', grant: 700_000 },
        typed: { followUp: 'Complet', remarks: 'vu' },
        pending: [],
      },
    ]);
  });
});
