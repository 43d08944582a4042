import { FIELDS, TABLES } from '../../src/documents/dossier/template/fields';
import { partsOf } from '../../src/documents/dossier/template/template';
import { readDossierFile } from '../../src/documents/dossier/file/file';
import { declareFilled } from '../../src/documents/dossier/sheets/fill';
import { transfer } from '../../src/documents/dossier/sheets/transfer';
import { inject } from '../../src/excel/insert/inject';
import { readTyped } from '../../src/excel/read';
import { goBack } from '../../src/excel/replace/go-back';
import { replace } from '../../src/excel/replace/replace';
import type { WayBack } from '../../src/excel/replace/remembered';
import type { ActionView } from '../../src/standin/wire/faults';
import type { NodeHost } from '../../src/standin/wire/node-transport';
import { callOf } from '../builders/calls';
import { beforeRequest, cellNamed, contentsOf, excelWithWork, sheetOf } from './workbench';

const FROM = callOf('ITN6');
const TO = callOf('ITN4');

const at = (row: number, column: number) => ({ row, column, rows: 1, columns: 1 });

const LINES = [
  { label: 'Étude', type: 'consulting-steering', quantity: 1, unitPrice: 10_000, vat: 20 },
  { label: 'Réalisation', type: 'development', quantity: 2, unitPrice: 25_000, vat: 20 },
];

function aFilledDossier() {
  const json = JSON.stringify({ schema: 1, project: { title: 'Portail' }, lines: LINES });
  const entries = readDossierFile(json, 'dossier.json', FROM, 'fr');
  return declareFilled(FROM, 'fr', entries, 'd-0').declaration;
}

/** A dossier of ITN6, all its sheets as Barème writes them, beside a person's own that refer to it. */
async function excelWithDossier(): Promise<NodeHost> {
  const host = await excelWithWork();
  await inject(aFilledDossier());
  const { book } = host;
  book.asPerson(() => {
    sheetOf(book, 'Suivi').write({ row: 0, column: 0, rows: 1, columns: 2 }, [
      [`=${FIELDS.total.name}+1`, `=SUM(${TABLES.budget}[Montant HT])`],
    ]);
    sheetOf(book, 'Budget').write(at(60, 3), [['=1+1']]);
  });
  book.calculate();
  return host;
}

async function changed(): Promise<WayBack> {
  const snapshot = await readTyped(partsOf(FROM));
  if (!snapshot) throw new Error('no dossier');
  const { declaration } = transfer(snapshot, FROM, TO, 'd-1');
  const outcome = await replace(declaration, {
    snapshot,
    label: 'ITN6',
    template: partsOf(FROM),
    next: partsOf(TO),
  });
  if (outcome.kind !== 'done' || outcome.back === null) throw new Error('no way back');
  return outcome.back;
}

/** What the way back writes, by its requests and their actions. */
async function actionsOfWriting(): Promise<readonly ActionView[]> {
  const host = await excelWithDossier();
  const back = await changed();
  const actions: ActionView[] = [];
  host.failAt((action) => {
    if (action.kind === 'set' || action.kind === 'method') actions.push(action);
    return false;
  }, 'never');
  await goBack(back);
  // The first two requests look.
  return actions.filter(({ request }) => request >= 2);
}

const looksOf = ({ book }: NodeHost): unknown =>
  book.sheets().map((sheet) => [
    sheet.name,
    sheet
      .conditionalFormats()
      .map(({ id: _id, ...format }) => JSON.stringify(format))
      .sort(),
  ]);

describe('The way back from another call’s sheets', () => {
  it('gives all back: cells, formulas, names, tables, places of tabs, and their colours', async () => {
    const host = await excelWithDossier();
    const before = [contentsOf(host.book), looksOf(host)];
    const back = await changed();
    expect(cellNamed(host.book, FIELDS.call.name)).toBe('ITN4');
    expect(await goBack(back)).toEqual({ kind: 'done' });
    expect([contentsOf(host.book), looksOf(host)]).toEqual(before);
  });

  it('leaves the person where they are', async () => {
    const host = await excelWithDossier();
    const { book } = host;
    const back = await changed();
    book.activate(sheetOf(book, 'Budget').id);
    await goBack(back);
    expect(book.activeSheetId).toBe(sheetOf(book, 'Budget').id);
  });

  it('is the same once the pane’s request is long over, and a kept sheet was renamed', async () => {
    const host = await excelWithDossier();
    const before = contentsOf(host.book);
    const back = await changed();
    sheetOf(host.book, 'Budget (ITN6)').name = 'Ancien budget';
    expect(await goBack(back)).toEqual({ kind: 'done' });
    expect(contentsOf(host.book)).toEqual(before);
  });

  it.each([
    ["='Budget'!D3", 'a cell'],
    [`=SUM(${TABLES.budget}[Montant TTC])`, 'a table'],
  ])('is not taken where a formula of the person’s would break: %s, %s', async (formula) => {
    const host = await excelWithDossier();
    const back = await changed();
    host.book.asPerson(() => sheetOf(host.book, 'Notes').write(at(4, 0), [[formula]]));
    const before = contentsOf(host.book);
    expect(await goBack(back)).toEqual({ kind: 'referred-to', by: ['Notes'] });
    expect(contentsOf(host.book)).toEqual(before);
  });

  it('nor where a name of theirs would', async () => {
    const host = await excelWithDossier();
    const back = await changed();
    host.book.addName('mon_prix', "='Budget'!$D$3");
    expect(await goBack(back)).toEqual({ kind: 'referred-to', by: ['mon_prix'] });
  });

  it('keeps what a colleague types after the look: the sheets show again, with it', async () => {
    const host = await excelWithDossier();
    const back = await changed();
    const typed = { ...at(30, 3) };
    beforeRequest(host, 2, () =>
      sheetOf(host.book, 'Budget').write(typed, [['de dernière minute']]),
    );
    expect(await goBack(back)).toEqual({ kind: 'worked-in', sheets: ['Budget'] });
    expect(sheetOf(host.book, 'Budget').values(typed)).toEqual([['de dernière minute']]);
    expect(host.book.sheets().filter(({ hidden }) => hidden)).toHaveLength(2);
    expect(cellNamed(host.book, FIELDS.call.name)).toBe('ITN4');
  });

  it('is none where rows are hidden, which Excel would not write', async () => {
    const host = await excelWithDossier();
    const back = await changed();
    sheetOf(host.book, 'Budget (ITN6)').setRowsHidden(12, 1, true);
    const before = contentsOf(host.book);
    await expect(goBack(back)).rejects.toMatchObject({ problem: 'rows-hidden' });
    expect(contentsOf(host.book)).toEqual(before);
  });

  it('goes on from where Excel refused, at whatever action', async () => {
    const actions = await actionsOfWriting();
    expect(actions.length).toBeGreaterThan(30);
    // One in eighty, and the last: the whole lot takes minutes.
    const some = actions.filter((_, rank) => rank % 80 === 0 || rank === actions.length - 1);
    for (const { request, index } of some) {
      const host = await excelWithDossier();
      const before = contentsOf(host.book);
      const back = await changed();
      const fault = host.failAt(
        (action) => action.request === request && action.index === index,
        'GeneralException',
      );
      const outcome = await goBack(back).catch((error: unknown) => error);
      expect(fault.fired).toBe(true);
      const isRefused = outcome instanceof Error;
      if (!isRefused) expect(contentsOf(host.book)).toEqual(before);
      else expect(await goBack(back)).toEqual({ kind: 'done' });
      expect(contentsOf(host.book)).toEqual(before);
    }
  }, 300_000);
});
