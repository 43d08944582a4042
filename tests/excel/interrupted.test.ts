import { FIELDS } from '../../src/dossier/fields';
import type { WorkbookSnapshot } from '../../src/dossier/snapshot';
import { inject } from '../../src/excel/inject';
import { readTyped } from '../../src/excel/read';
import { replace } from '../../src/excel/replace/replace';
import type { WorkbookDeclaration } from '../../src/sheets/declaration';
import type { HostCode } from '../../src/standin/host';
import type { ActionView } from '../../src/standin/wire/faults';
import type { NodeHost } from '../../src/standin/wire/node-transport';
import { callOf } from '../builders/calls';
import { aSmallDeclaration } from '../builders/workbook-declaration';
import { cellNamed, contentsOf, excelWithWork, sheetNames, sheetOf } from './workbench';

const ITN4 = JSON.parse(
  JSON.stringify(aSmallDeclaration()).replaceAll('"ITN6"', '"ITN4"'),
) as WorkbookDeclaration;

/** Two ways to write sheets: each begins with a look, whose request is the first. */
const insertion = {
  what: 'An insertion',
  start: excelWithWork,
  write: () => inject(aSmallDeclaration()),
  isThere: ({ book }: NodeHost) =>
    expect(sheetNames(book)).toEqual(['Notes', 'Suivi', 'Dossier', 'Budget']),
};
const replacement = {
  what: 'A change of call',
  start: async () => {
    const host = await excelWithWork();
    await inject(aSmallDeclaration());
    return host;
  },
  write: async (snapshot: WorkbookSnapshot | null) => {
    if (!snapshot) throw new Error('no dossier');
    return replace(ITN4, { call: callOf('ITN6'), snapshot, label: 'ITN6' });
  },
  isThere: ({ book }: NodeHost) => {
    expect(sheetNames(book).slice(4)).toEqual(['Dossier (ITN6)', 'Budget (ITN6)']);
    expect(cellNamed(book, FIELDS.call.name)).toBe('ITN4');
  },
};

describe.each([insertion, replacement])('$what', ({ start, write, isThere }) => {
  async function begun() {
    const host = await start();
    const snapshot = await readTyped(callOf('ITN6'));
    return { host, before: contentsOf(host.book), writing: () => write(snapshot) };
  }

  it('meets a cell being edited: nothing is written, and nothing else is said', async () => {
    const { host, before, writing } = await begun();
    host.refuse('InvalidOperationInCellEditMode', 1);
    await expect(writing()).rejects.toMatchObject({ problem: 'cell-editing' });
    expect(contentsOf(host.book)).toEqual(before);
  });

  const lost: HostCode[] = ['InvalidOrTimedOutSession', 'ResponsePayloadSizeLimitExceeded'];

  it.each(lost)('loses only the answer (%s): it is done', async (code) => {
    const { host, writing } = await begun();
    const fault = host.loseAnswer(code, 1);
    expect(await writing()).toMatchObject({ kind: 'done' });
    expect(fault.fired).toBe(true);
    isThere(host);
  });

  it('loses its session before anything is written, and finds the workbook as it was', async () => {
    const { host, before, writing } = await begun();
    host.refuse('InvalidOrTimedOutSession', 1);
    await expect(writing()).rejects.toMatchObject({ problem: 'session-lost' });
    expect(contentsOf(host.book)).toEqual(before);
  });

  it('says that it does not know, when it cannot look after what it wrote', async () => {
    const { host, writing } = await begun();
    host.loseAnswer('InvalidOrTimedOutSession', 1);
    host.refuse('InvalidOrTimedOutSession', 2);
    await expect(writing()).rejects.toMatchObject({ problem: 'outcome-unknown' });
  });

  it('is taken back though the sheet that was in front is gone', async () => {
    const { host, writing } = await begun();
    const front = sheetOf(host.book, 'Suivi');
    host.book.activate(front.id);
    host.failAt(({ request, member, kind }) => {
      if (request !== 1 || member !== 'Range.formulas' || kind !== 'set') return false;
      host.book.asCoauthor(() => host.book.deleteSheet(front.id));
      return true;
    }, 'GeneralException');
    const names = sheetNames(host.book).filter((name) => name !== 'Suivi');
    await expect(writing()).rejects.toMatchObject({ problem: 'refused' });
    expect(sheetNames(host.book)).toEqual(names);
  });

  const looks = [
    'WorksheetFreezePanes.freezeRows',
    'PageLayout.zoom',
    'Worksheet.tabColor',
    'HeaderFooter.leftFooter',
  ];

  it.each(looks)('goes without %s where Excel refuses it', async (look) => {
    const { host, writing } = await begun();
    const fault = host.failAt(
      ({ request, member }) => request === 1 && member === look,
      'GeneralException',
    );
    const always = refuseAgain(host, look);
    expect(await writing()).toMatchObject({ kind: 'done' });
    expect([fault.fired, always()]).toEqual([true, true]);
    isThere(host);
    expect(sheetOf(host.book, 'Budget').frozen).toEqual({ rows: 2, columns: 1 });
  });

  it('has the right sheet in front in the end, whatever freezing did', async () => {
    const { host, writing } = await begun();
    host.book.activate(sheetOf(host.book, 'Notes').id);
    await writing();
    const wanted = write === insertion.write ? 'Dossier' : 'Notes';
    expect(host.book.activeSheetId).toBe(sheetOf(host.book, wanted).id);
  });

  it('sets the width of pages again where Excel has forgotten it', async () => {
    const { host, writing } = await begun();
    const fault = host.ignoreAt((action) => isSetting(action, 'PageLayout.zoom'));
    expect(await writing()).toMatchObject({ kind: 'done' });
    expect(fault.fired).toBe(true);
    await Excel.run(async (context) => {
      const page = context.workbook.worksheets.getItem('Dossier').pageLayout.load('zoom');
      await context.sync();
      expect(page.zoom).toMatchObject({ horizontalFitToPages: 1 });
    });
  });
});

const isSetting = ({ kind, member }: ActionView, wanted: string): boolean =>
  kind === 'set' && member === wanted;

/** The look is refused once more when it is tried alone. */
function refuseAgain(host: NodeHost, look: string): () => boolean {
  const fault = host.failAt(
    ({ request, member }) => request > 1 && member === look,
    'GeneralException',
  );
  return () => fault.fired;
}
