import { change } from '../../../src/excel/change/change';
import { inject } from '../../../src/excel/insert/inject';
import { read } from '../../../src/excel/read';
import { printSetup, SheetBuilder } from '../../../src/sheets/builder';
import type { WorkbookDeclaration } from '../../../src/sheets/declaration';
import { area } from '../../../src/sheets/layout';
import { lastLines } from '../../../src/sheets/lines';
import { stylesFor } from '../../../src/sheets/styles';
import { FILE_COLUMNS } from '../../../src/documents/portfolio/template/tables';
import { contentsOf, excelWithWork } from '../workbench';
import { FILES, ofLines } from './portfolio';

jest.setTimeout(600_000);

/** What is said of a file, so that three hundred of them are more than one request may weigh. */
const LONG = 'é'.repeat(400);

/** The files of a portfolio, so many of them, in a sheet of their own. */
function files(count: number): WorkbookDeclaration {
  const sheet = new SheetBuilder({
    key: 'portfolio-files',
    name: 'Fichiers',
    columnWidths: FILE_COLUMNS.map(() => 15),
  })
    .table({
      name: FILES,
      area: area(2, 0, count + 1, FILE_COLUMNS.length),
      style: 'TableStyleLight1',
      columns: FILE_COLUMNS.map(({ key, kind, label }) => ({
        header: label.fr,
        formula: null,
        values: Array.from({ length: count }, (_, line) =>
          kind === 'amount' || kind === 'integer' || kind === 'date'
            ? line + 1
            : `${key} ${line + 1} ${LONG}`,
        ),
      })),
    })
    .format(area(3, 0, count, FILE_COLUMNS.length), 'cellText')
    .build(printSetup('Page', 'essai', null));
  return { mark: null, madeFor: 'essai', language: 'fr', sheets: [sheet], styles: stylesFor('fr') };
}

const STANDING = 3;
const COUNT = 300;

async function growing() {
  const host = await excelWithWork();
  await inject(files(STANDING));
  await read();
  const lines = lastLines(files(STANDING + COUNT), {
    table: FILES,
    count: COUNT,
    standing: STANDING,
  });
  host.traffic.reset();
  return { host, asked: ofLines([lines]), before: contentsOf(host.book) };
}

describe('lines that are too many for one request', () => {
  it('come in several, and go again', async () => {
    const { host, asked, before } = await growing();
    const outcome = await change(asked);
    if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
    // A look, two to write, and what was written is read along.
    expect(host.traffic.roundTrips).toBeGreaterThan(3);
    const sheet = host.book.sheets().find(({ name }) => name === 'Fichiers');
    const last = { row: 2 + STANDING + COUNT, column: 0, rows: 1, columns: 2 };
    expect(sheet?.values(last)).toEqual([[STANDING + COUNT, `file ${STANDING + COUNT} ${LONG}`]]);
    expect((await change(outcome.undo)).kind).toBe('done');
    expect(contentsOf(host.book)).toEqual(before);
  });

  it.each([2, 3])(
    'are taken back whole where the connection breaks at request %i',
    async (request) => {
      const { host, asked, before } = await growing();
      const fault = host.loseAnswer('InvalidOrTimedOutSession', request);
      await expect(change(asked)).rejects.toMatchObject({ problem: 'session-lost' });
      expect(fault.fired).toBe(true);
      expect(contentsOf(host.book)).toEqual(before);
    },
  );
});
