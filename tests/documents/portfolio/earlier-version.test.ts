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

const OF_VERSION_2 = ['État de la démarche', 'Complet selon la démarche', 'Autres contrôles'];

type Column = WorkbookDeclaration['sheets'][number]['tables'][number]['columns'][number];

const KEY = 'Bareme_Portefeuille[[#This Row],[Clé]]';
const SIGNS = ['*', '?', '~', '<', '>'];

/** What stood in each row before blank lines were thought of, word for word. */
const FORMER_KEY_CHECK =
  `=IF(LEN(${KEY})=0,"À corriger : cette ligne n’a plus de clé.",` +
  `IF(OR(LEFT(UPPER(${KEY}),1)<"A",LEFT(UPPER(${KEY}),1)>"Z",` +
  `${SIGNS.map((sign) => `ISNUMBER(FIND("${sign}",${KEY}))`).join(',')}),` +
  '"À corriger : une clé commence par une lettre, sans * ? ~ < ni >.",' +
  `IF(COUNTIFS(Bareme_Portefeuille[Clé],${KEY})>1,"À corriger : cette clé est là deux fois.","")))`;

const cell = (header: string): string => `Bareme_Portefeuille[[#This Row],[${header}]]`;
const OUTSIDE = cell('Accordé hors portefeuille');

/** How the check ended before it told what was found in a dossier, word for word but for its last answer. */
const FORMER_END =
  `IF(AND(ISNUMBER(${cell('Plafond du projet')}),${OUTSIDE}>0),` +
  `"Bon à savoir : le porteur déclare "&FIXED(${OUTSIDE},2)&"\u00a0€"` +
  '&" déjà accordés au projet, que le portefeuille ne connaît pas.",';

const formerCheck = (now: string, ok: string): string =>
  now.replace(cell('Autres contrôles'), `${FORMER_END}${ok})`);

/** The place of a dossier knew no blank call, the checks no blank line. */
function formerFormula({ header, formula }: Column): string | null {
  const now = formula ?? '';
  if (header === 'Ordre') return now.replace(/^=IF\(LEN\([^()]*\)=0,"",(.*)\)$/, '=$1');
  if (header === 'Contrôle de la clé') return FORMER_KEY_CHECK;
  if (header === 'Vérification') return formerCheck(now, '"OK"');
  return formula;
}

/** Under a title of somebody’s own where it is a column that came later. */
function formerColumn(column: Column): Column {
  if (OF_VERSION_2.includes(column.header))
    return { ...column, header: `${column.header} (à moi)`, formula: null };
  return { ...column, formula: formerFormula(column) };
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

describe('the formulas of such a portfolio', () => {
  it('are not those of today', async () => {
    const plan = await aPortfolio([aDossier()]);
    const formulas = (made: WorkbookDeclaration) =>
      made.sheets.flatMap(({ tables }) =>
        tables.flatMap(({ columns }) => columns.flatMap(({ formula }) => formula ?? [])),
      );
    const now = formulas(declarePortfolio(plan));
    expect(formulas(ofVersion1(plan)).filter((one) => !now.includes(one))).toHaveLength(3);
  });
});

describe('a portfolio that was made before findings were told', () => {
  it('is not told as altered', async () => {
    const made = declarePortfolio(await aPortfolio([aDossier({ caseNumber: '42' })]));
    const columnBefore = (column: Column): Column =>
      column.header === 'Vérification'
        ? { ...column, formula: formerCheck(column.formula ?? '', `IF(LEN(${KEY})=0,"","OK")`) }
        : column;
    const before = {
      ...made,
      sheets: made.sheets.map((sheet) => ({
        ...sheet,
        tables: sheet.tables.map((table) => ({
          ...table,
          columns: table.columns.map(columnBefore),
        })),
      })),
    };
    expect(before).not.toEqual(made);
    const { findings } = await judgedPortfolio(await writeWorkbook(before));
    expect(findings).toEqual([]);
  });
});

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
