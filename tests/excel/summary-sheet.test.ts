import { declareSummary } from '../../src/documents/dossier/summary/summary-sheet';
import { declareWorkbook } from '../../src/documents/dossier/sheets/workbook';
import { partsOf } from '../../src/documents/dossier/template/template';
import { change } from '../../src/excel/change/change';
import type { Change } from '../../src/excel/change/rewrites';
import { inject } from '../../src/excel/insert/inject';
import { read, readTyped } from '../../src/excel/read';
import { replace } from '../../src/excel/replace/replace';
import type { NodeHost } from '../../src/standin/wire/node-transport';
import { callOf } from '../builders/calls';
import { aDossier } from '../builders/dossier';
import { summaryOfDossier } from '../builders/summary';
import { contentsOf, excelWithWork, sheetNames, sheetOf } from './workbench';

const CALL = callOf('ITN6');
const NAME = 'Constats 01-12-2026 14h32';

const summary = () =>
  summaryOfDossier(
    aDossier(CALL).withField('projectTitle', '12/03/2021').withLine({ amount: 4_000, title: null }),
  );

const adding = (book: NodeHost['book']): Change => ({
  add: declareSummary(summary(), sheetNames(book)),
  cells: [],
  texts: [],
  remove: null,
});

async function withDossier(): Promise<NodeHost> {
  const host = await excelWithWork();
  expect(await inject(declareWorkbook(CALL, 'fr'))).toEqual({ kind: 'done' });
  return host;
}

async function withSummary() {
  const host = await withDossier();
  const before = { contents: contentsOf(host.book), snapshot: (await read()).snapshot };
  const outcome = await change(adding(host.book));
  if (outcome.kind !== 'done') throw new Error(outcome.kind);
  return { host, before, undo: outcome.undo };
}

const shown = ({ book }: NodeHost, name: string): readonly unknown[] => {
  const sheet = sheetOf(book, name);
  const used = sheet.usedRange(true);
  return used ? sheet.values(used).flat() : [];
};

describe('A summary of findings in an open workbook', () => {
  it('comes as a sheet, in which a title that looks like a day stays a text', async () => {
    const { host } = await withSummary();
    expect(sheetNames(host.book)).toContain(NAME);
    expect(shown(host, NAME)).toEqual(expect.arrayContaining(['12/03/2021', 'À corriger (1)']));
  });

  it('changes nothing of what is read of the dossier', async () => {
    const { before } = await withSummary();
    const { snapshot } = await read();
    expect({ ...snapshot, sheetNames: {} }).toEqual({ ...before.snapshot, sheetNames: {} });
  });

  it('is taken back whole, and stays where somebody has written into it', async () => {
    const first = await withSummary();
    expect((await change(first.undo)).kind).toBe('done');
    expect(contentsOf(first.host.book)).toEqual(first.before.contents);
    const second = await withSummary();
    second.host.book.asPerson(() =>
      sheetOf(second.host.book, NAME).write({ row: 60, column: 0, rows: 1, columns: 1 }, [
        ['vu avec la direction'],
      ]),
    );
    expect(await change(second.undo)).toEqual({ kind: 'filled', sheets: [NAME] });
  });

  it('leaves an earlier one as it is', async () => {
    const { host } = await withSummary();
    const earlier = shown(host, NAME);
    expect((await change(adding(host.book))).kind).toBe('done');
    expect(sheetNames(host.book)).toEqual(expect.arrayContaining([NAME, `${NAME} (2)`]));
    expect(shown(host, NAME)).toEqual(earlier);
  });

  it('says the same after a change of call', async () => {
    const { host } = await withSummary();
    const said = shown(host, NAME);
    const template = partsOf(CALL);
    const snapshot = await readTyped(template);
    if (!snapshot) throw new Error('no dossier');
    const to = declareWorkbook(callOf('ITN4'), 'fr');
    const outcome = await replace(to, { snapshot, label: 'ITN6', template });
    expect(outcome.kind).toBe('done');
    expect(shown(host, NAME)).toEqual(said);
    expect((await read()).snapshot?.names['brm_appel']?.values).toEqual([['ITN4']]);
  });
});
