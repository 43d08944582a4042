import type { NodeHost } from '../../../src/standin/wire/node-transport';
import { startExcel } from './workbench';

type Work = (context: Excel.RequestContext) => unknown;

/** What the add-in does in one request. */
async function asAddin(host: NodeHost, work: Work): Promise<void> {
  await host.Excel.run(async (context) => {
    work(context);
    await context.sync();
  });
}

const FIRST = 'sheet-1';
const corner = { row: 0, column: 0, rows: 1, columns: 1 };

function typeInCorner(host: NodeHost, value: string): void {
  host.book.asPerson(() => host.book.sheet(FIRST)?.write(corner, [[value]]));
}

const inCorner = (host: NodeHost): unknown => host.book.sheet(FIRST)?.values(corner)[0]?.[0];

const ownSheet = ({ workbook }: Excel.RequestContext): Excel.Worksheet =>
  workbook.worksheets.getItem('Feuil1');

describe('what the add-in wrote into cells is undone as what a person typed', () => {
  it('step by step, the person’s own before it too', async () => {
    const host = await startExcel();
    typeInCorner(host, 'typed');
    await asAddin(host, (context) => {
      ownSheet(context).getRange('A1').values = [['corrected']];
    });
    host.book.undo();
    expect(inCorner(host)).toBe('typed');
    host.book.undo();
    expect(inCorner(host)).toBe('');
  });
});

describe('what the add-in did to sheets cannot be undone, nor can what was before it', () => {
  const works: readonly (readonly [string, Work])[] = [
    ['a sheet added', ({ workbook }) => workbook.worksheets.add('Budget')],
    ['a sheet renamed', (context) => ownSheet(context).set({ name: 'Dossier' })],
    ['a sheet moved', (context) => ownSheet(context).set({ position: 1 })],
    [
      'a sheet hidden',
      ({ workbook }) => workbook.worksheets.getLast().set({ visibility: 'Hidden' }),
    ],
    ['a sheet deleted', ({ workbook }) => workbook.worksheets.getLast().delete()],
    [
      'the marks of a sheet deleted',
      (context) => ownSheet(context).getRange().conditionalFormats.clearAll(),
    ],
  ];

  it.each(works)('%s', async (_, work) => {
    const host = await startExcel();
    host.book.addSheet('À part');
    host.book.sheet(FIRST)?.addConditionalFormat({ rect: corner, formula: '=A1>0' });
    typeInCorner(host, 'typed');
    await asAddin(host, work);
    const seen = (): unknown =>
      host.book
        .sheets()
        .map((sheet) => [sheet.name, sheet.hidden, sheet.conditionalFormats().length]);
    const after = seen();
    host.book.undo();
    host.book.undo();
    host.book.redo();
    expect(seen()).toEqual(after);
    expect(inCorner(host)).toBe('typed');
  });

  it('and what is typed from then on can', async () => {
    const host = await startExcel();
    await asAddin(host, ({ workbook }) => workbook.worksheets.add('Budget'));
    typeInCorner(host, 'first');
    typeInCorner(host, 'second');
    host.book.undo();
    expect(inCorner(host)).toBe('first');
    host.book.undo();
    expect(inCorner(host)).toBe('');
    host.book.undo();
    expect(host.book.sheets().map(({ name }) => name)).toEqual(['Feuil1', 'Budget']);
  });
});
