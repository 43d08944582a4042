import { consolidate } from '../../src/documents/portfolio/consolidate/consolidate';
import type { FileReading } from '../../src/documents/portfolio/consolidate/reading';
import { readPortfolio } from '../../src/documents/portfolio/parse/read-portfolio';
import type { Portfolio } from '../../src/documents/portfolio/portfolio';
import { declarePortfolio } from '../../src/documents/portfolio/sheets/workbook';
import { change } from '../../src/excel/change/change';
import type { Change } from '../../src/excel/change/rewrites';
import { inject } from '../../src/excel/insert/inject';
import { read } from '../../src/excel/read';
import { settledWith } from '../../src/procedure/export/column-choices';
import { updateChange } from '../../src/taskpane/portfolio/update-change';
import type { BookScalar } from '../../src/standin/book/book';
import type { NodeHost } from '../../src/standin/wire/node-transport';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import { aDossier, anExport, anUnreadable, aPortfolio, euros } from '../builders/portfolio';
import { excelWithWork, sheetOf } from '../excel/workbench';

jest.setTimeout(120_000);

async function stands(): Promise<{ snapshot: WorkbookSnapshot; portfolio: Portfolio }> {
  const { snapshot } = await read();
  if (!snapshot) throw new Error('No portfolio stands there');
  return { snapshot, portfolio: readPortfolio(snapshot) };
}

/** The change that these files make of the portfolio that is open in Excel. */
async function updating(readings: readonly FileReading[], settled?: string): Promise<Change> {
  const { snapshot, portfolio } = await stands();
  const columns = settled ?? portfolio.columns;
  const given = { readings, columns, language: 'fr', isWhole: true } as const;
  const asked = updateChange({ snapshot, portfolio, ...given });
  if ('refused' in asked) throw new Error(asked.refused);
  return asked.change;
}

async function done(asked: Change): Promise<Change> {
  const outcome = await change(asked);
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
  return outcome.undo;
}

/** Another person types into a cell of the portfolio. */
function typeInto(host: NodeHost, header: string, line: number, cells: BookScalar[][]): void {
  const table = host.book.tables().find(({ name }) => name === 'Bareme_Portefeuille');
  if (!table) throw new Error('No portfolio stands there');
  const { row, column } = table.rect;
  const rect = {
    row: row + 1 + line,
    column: column + table.columnNames.indexOf(header),
    ...{ rows: 1, columns: 1 },
  };
  host.book.asPerson(() => sheetOf(host.book, 'Portefeuille').write(rect, cells));
}

/** What a portfolio says, wherever it stands. */
const saidBy = ({ rows, files, opinions, exported, run }: Portfolio) => ({
  rows: rows.map(({ key, filed, typed, pending }) => ({ key, filed, typed, pending })),
  ...{ files, opinions, exported, run },
});

const first = [1, 2, 5].map((number) =>
  aDossier({
    file: `${number}.xlsx`,
    caseNumber: String(number),
    filedAt: '2021-03-01T09:05',
    values: { requested: euros(1000 * number), grant: euros(900 * number) },
  }),
);
const later = [5, 42].map((number) =>
  aDossier({
    file: `later-${number}.xlsx`,
    caseNumber: String(number),
    filedAt: '2021-03-20T09:05',
    values: { requested: euros(700), grant: euros(700) },
  }),
);

describe('a portfolio that is open in Excel', () => {
  it.each<[string, readonly FileReading[]]>([
    ['files of dossiers, known and new', later],
    ['a file that cannot be read', [anUnreadable('bad.xlsx')]],
    ['an export', [anExport([{ number: '5' }, { number: '77' }])]],
  ])('says after %s what a new file would say, and goes back', async (_, readings) => {
    await excelWithWork();
    await inject(declarePortfolio(await aPortfolio(first)));
    const before = await stands();
    const undo = await done(await updating(readings));
    const after = await stands();
    const wanted = consolidate(before.portfolio, readings, {
      ...{ id: '', language: 'fr', judgedBy: after.portfolio.judgedBy },
    });
    expect(after.portfolio.rows.map(({ key, filed }) => [key, filed])).toEqual(
      wanted.rows.map(({ key, filed }) => [key, filed]),
    );
    expect(after.portfolio.files.map(({ file, result }) => [file, result])).toEqual(
      wanted.files.map(({ file, result }) => [file, result]),
    );
    await done(undo);
    expect(saidBy((await stands()).portfolio)).toEqual(saidBy(before.portfolio));
  });

  it('remembers which columns say what, even where nothing else changes, and goes back', async () => {
    await excelWithWork();
    await inject(declarePortfolio(await aPortfolio([...first, anExport([{ number: '5' }])])));
    const settled = settledWith('', 'requested', { heading: 'Aide au fonds', rank: 1 });
    const undo = await done(await updating([], settled));
    expect((await stands()).portfolio.columns).toBe(settled);
    await done(undo);
    expect((await stands()).portfolio.columns).toBe('');
  });

  it('is left alone where a colleague has changed a cell of a file’s in between', async () => {
    const host = await excelWithWork();
    await inject(declarePortfolio(await aPortfolio(first)));
    const asked = await updating(later);
    typeInto(host, 'Demande', 2, [[1234]]);
    expect((await change(asked)).kind).toBe('changed');
    expect((await stands()).portfolio.rows).toHaveLength(3);
  });

  it('is left alone where somebody has put a formula into such a cell, which is named', async () => {
    const host = await excelWithWork();
    await inject(declarePortfolio(await aPortfolio(first)));
    typeInto(host, 'Demande', 2, [['=4000+1000']]);
    expect(await change(await updating(later))).toMatchObject({
      kind: 'formula',
      place: { sheet: 'Portefeuille' },
    });
    expect((await stands()).portfolio.rows).toHaveLength(3);
  });
});
