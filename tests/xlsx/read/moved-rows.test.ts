import { identify } from '../../../src/documents/dossier/parse/identify';
import { movedRows } from '../../../src/documents/dossier/parse/moved-rows';
import { parseDossier } from '../../../src/documents/dossier/parse/parse';
import { readDossierFile } from '../../builders/dossier-file';
import { ALL_CALLS, callOf } from '../../builders/calls';
import { LINE, altered, savedWorkbook } from './files';

// The files of sixteen calls, in two languages.
jest.setTimeout(120_000);

const SHEETS = ['Dossier', 'Budget', 'Financement', 'Grille'] as const;

/** What openpyxl's `insert_rows` and `delete_rows` do: cells move, and neither names nor tables nor formulas. */
const moved = async (sheet: (typeof SHEETS)[number], from: number, shift: number) => {
  const part = `xl/worksheets/sheet${SHEETS.indexOf(sheet) + 1}.xml`;
  const there = (row: string): number => (Number(row) < from ? Number(row) : Number(row) + shift);
  const bytes = await altered(await savedWorkbook({ lines: [LINE] }), {
    [part]: (xml) =>
      xml
        .replace(/<row r="(\d+)".*?<\/row>/gs, (row, number: string) =>
          shift < 0 && Number(number) >= from && Number(number) < from - shift ? '' : row,
        )
        .replace(/<row r="(\d+)"/g, (_, row: string) => `<row r="${there(row)}"`)
        .replace(
          /<c r="([A-Z]+)(\d+)"/g,
          (_, column: string, row: string) => `<c r="${column}${there(row)}"`,
        ),
  });
  return (await readDossierFile(bytes)).snapshot;
};

it.each(ALL_CALLS.map(({ id }) => id))('%s, as it was written, has no row moved', async (id) => {
  for (const language of ['fr', 'en'] as const) {
    const { snapshot } = await readDossierFile(
      await savedWorkbook({ lines: [LINE] }, id, language),
    );
    expect(movedRows(snapshot)).toEqual([]);
  }
});

it.each(SHEETS)('rows that a tool inserted at the top of %s are told', async (sheet) => {
  for (const shift of [1, 2, 3, 12]) {
    expect(movedRows(await moved(sheet, 3, shift))).toMatchObject([{ shift, place: { sheet } }]);
  }
});

it('rows that it deleted are told, and those inserted just above the request', async () => {
  expect(movedRows(await moved('Financement', 4, -1))).toMatchObject([{ shift: -1 }]);
  const request = (await readDossierFile(await savedWorkbook())).snapshot.names.brm_demande;
  const inserted = await moved('Financement', (request?.row ?? 0) + 1, 1);
  expect(identify(inserted)).toMatchObject({ kind: 'dossier' });
  const { structure } = parseDossier(inserted, callOf('SNAP3'));
  expect(structure).toMatchObject([{ kind: 'moved-rows', shift: 1 }]);
});
