import type { DossierFile } from '../../../../src/documents/dossier/file/file-schema';
import { declareWorkbook } from '../../../../src/documents/dossier/sheets/workbook';
import { TABLES } from '../../../../src/documents/dossier/template/fields';
import { addedLines } from '../../../../src/documents/dossier/writing/added-lines';
import { change } from '../../../../src/excel/change/change';
import type { Change, ChangeOutcome } from '../../../../src/excel/change/rewrites';
import { inject } from '../../../../src/excel/insert/inject';
import { read } from '../../../../src/excel/read';
import type { Language } from '../../../../src/language/language';
import type { BookScalar } from '../../../../src/standin/book/book';
import type { NodeHost } from '../../../../src/standin/wire/node-transport';
import type { Scalar } from '../../../../src/workbook/scalar';
import type { WorkbookSnapshot } from '../../../../src/workbook/snapshot';
import { callOf } from '../../../builders/calls';
import { contentsOf, excelWithWork, sheetOf } from '../../../excel/workbench';

jest.setTimeout(120_000);

type Line = NonNullable<DossierFile['lines']>[number];

const CALL = callOf('SNAP3');

const lines = (count: number): readonly Line[] =>
  Array.from({ length: count }, (_, at) => ({
    label: `Ligne ${at + 1}`,
    type: 'development',
    quantity: 2,
    unit: 'day',
    unitPrice: 500 + at,
    vat: 20,
    years: { '2021': Math.round(240 * (500 + at)) / 100 },
  }));

async function dossier(language: Language = 'fr'): Promise<NodeHost> {
  const host = await excelWithWork();
  await inject(declareWorkbook(CALL, language));
  return host;
}

async function snapshot(): Promise<WorkbookSnapshot> {
  const { snapshot: found } = await read();
  if (!found) throw new Error('No dossier stands there');
  return found;
}

function changeOf(found: WorkbookSnapshot, added: readonly Line[]): Change {
  const change = addedLines(found, CALL, added);
  if (!change) throw new Error('the budget is gone');
  return { add: null, remove: null, texts: [], ...change };
}

const add = async (added: readonly Line[]): Promise<ChangeOutcome> =>
  change(changeOf(await snapshot(), added));

function undoOf(outcome: ChangeOutcome): Change {
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
  return outcome.undo;
}

/** What stands under the headers of the budget, line by line. */
async function standing(...headers: readonly string[]): Promise<readonly (readonly Scalar[])[]> {
  const { tables } = await snapshot();
  const table = tables[TABLES.budget];
  const titles = table?.header.values[0] ?? [];
  return (table?.body.values ?? []).map((line) =>
    headers.map((header) => line[titles.indexOf(header)] ?? null),
  );
}

/** A person types a label into a line of the budget. */
function typeLabel({ book }: NodeHost, line: number, label: BookScalar): void {
  const table = book.tables().find(({ name }) => name === TABLES.budget);
  if (!table) throw new Error('no budget');
  const { row, column } = table.rect;
  const cell = { row: row + 1 + line, column, rows: 1, columns: 1 };
  book.asPerson(() => sheetOf(book, 'Budget').write(cell, [[label]]));
}

describe('lines that come to a budget that stands', () => {
  it('fill its blank lines first, as one would type them, and are computed', async () => {
    await dossier();
    undoOf(await add(lines(2)));
    const found = await standing(
      ...['Libellé', 'Type de dépense', 'Titre', 'Quantité', 'Unité', 'TVA'],
      ...['Montant HT', 'Montant TTC', 'CP 2021'],
    );
    expect(found).toHaveLength(12);
    expect(found.slice(0, 3)).toEqual([
      ['Ligne 1', 'Développement', 'T5', 2, 'Jour', 0.2, 1000, 1200, 1200],
      ['Ligne 2', 'Développement', 'T5', 2, 'Jour', 0.2, 1002, 1202.4, 1202.4],
      ['', '', '', '', '', '', '', '', ''],
    ]);
  });

  it('come below all that stands, a gap left as it is, and make the table longer', async () => {
    const host = await dossier();
    typeLabel(host, 1, 'Déjà là');
    undoOf(await add(lines(15)));
    const found = await standing('Libellé', 'Montant TTC');
    expect(found.map(([label]) => label)).toEqual([
      ...['', 'Déjà là'],
      ...lines(15).map(({ label }) => label),
    ]);
    expect(found.at(-1)).toEqual(['Ligne 15', 1233.6]);
  });

  it('are in the words of the sheets, whichever language those are in', async () => {
    await dossier('en');
    undoOf(await add(lines(1)));
    const [first] = await standing('Label', 'Expense type', 'Unit', 'Amount incl. VAT');
    expect(first).toEqual(['Ligne 1', 'Development', 'Day', 1200]);
  });

  it.each([3, 12, 40])('go again as they came: %i of them', async (count) => {
    const host = await dossier();
    typeLabel(host, 0, 'Déjà là');
    await host.settled();
    const before = contentsOf(host.book);
    const undo = undoOf(await add(lines(count)));
    expect(contentsOf(host.book)).not.toEqual(before);
    undoOf(await change(undo));
    expect(contentsOf(host.book)).toEqual(before);
  });

  it.each([
    ['that stood blank', 1],
    ['below the table', 14],
  ])('stay once somebody has worked in one of them: %s', async (_, line) => {
    const host = await dossier();
    const undo = undoOf(await add(lines(15)));
    typeLabel(host, line, 'Autre chose');
    const worked = contentsOf(host.book);
    expect((await change(undo)).kind).not.toBe('done');
    expect(contentsOf(host.book)).toEqual(worked);
  });

  it.each([
    ['has typed into a line that was blank', 2],
    ['has begun another line below the table', 12],
  ])('none of them comes where a colleague %s meanwhile', async (_, line) => {
    const host = await dossier();
    const asked = changeOf(await snapshot(), lines(15));
    typeLabel(host, line, 'Du collègue');
    const before = contentsOf(host.book);
    expect((await change(asked)).kind).not.toBe('done');
    expect(contentsOf(host.book)).toEqual(before);
  });

  it('have no place where the table is gone', async () => {
    await dossier();
    const { tables, ...rest } = await snapshot();
    const { [TABLES.budget]: gone, ...others } = tables;
    expect(gone).toBeDefined();
    expect(addedLines({ ...rest, tables: others }, CALL, lines(1))).toBeNull();
  });
});
