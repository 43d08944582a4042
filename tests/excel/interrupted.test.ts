import { partsOf } from '../../src/documents/dossier/template/template';
import { FIELDS, TABLES } from '../../src/documents/dossier/template/fields';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import { clearAway } from '../../src/excel/insert/clear-away';
import { inject } from '../../src/excel/insert/inject';
import { read, readTyped } from '../../src/excel/read';
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
    return replace(ITN4, { template: partsOf(callOf('ITN6')), snapshot, label: 'ITN6' });
  },
  isThere: ({ book }: NodeHost) => {
    expect(sheetNames(book).slice(4)).toEqual(['Dossier (ITN6)', 'Budget (ITN6)']);
    expect(cellNamed(book, FIELDS.call.name)).toBe('ITN4');
  },
};

describe.each([insertion, replacement])('$what', ({ start, write, isThere }) => {
  async function begun() {
    const host = await start();
    const snapshot = await readTyped(partsOf(callOf('ITN6')));
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

  it('meets a tab being renamed, while which no sheet can be added, and says so', async () => {
    const { host, before, writing } = await begun();
    host.tabRenaming = true;
    await expect(writing()).rejects.toMatchObject({ problem: 'no-new-sheet' });
    expect(contentsOf(host.book)).toEqual(before);
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

/** A writing that fails at this action, and whose connection breaks before it can look what stands. */
async function breakAt(
  host: NodeHost,
  at: (action: ActionView) => boolean,
  write: () => Promise<unknown>,
): Promise<void> {
  host.failAt((action) => action.request === 1 && at(action), 'GeneralException');
  host.refuse('InvalidOrTimedOutSession', 2);
  await expect(write()).rejects.toMatchObject({ problem: 'outcome-unknown' });
}

/** After names and tables, before the contents. */
const isContent = ({ member, kind }: ActionView): boolean =>
  kind === 'set' && member === 'Range.formulas';

const breakInsertion = (host: NodeHost, at = isContent): Promise<void> =>
  breakAt(host, at, insertion.write);

async function afterBrokenInsertion(): Promise<NodeHost> {
  const host = await excelWithWork();
  await breakInsertion(host);
  return host;
}

/** The second sheet that gets its own name: the first bears its own by then. */
function atSecondName(): (action: ActionView) => boolean {
  let count = 0;
  return (action) => isSetting(action, 'Worksheet.name') && (count += 1) === 2;
}

const withoutSheets = (
  snapshot: WorkbookSnapshot | null,
  gone: readonly string[],
): WorkbookSnapshot | null =>
  snapshot && {
    ...snapshot,
    sheetNames: Object.fromEntries(
      Object.entries(snapshot.sheetNames ?? {}).filter(([, name]) => !gone.includes(name)),
    ),
  };

describe('What an insertion has left where it could neither go on nor look', () => {
  it('is told by the next reading, beside a workbook without a dossier', async () => {
    const host = await afterBrokenInsertion();
    const { snapshot, leftovers } = await read();
    expect(snapshot).toBeNull();
    expect(leftovers.replacing).toEqual([]);
    expect(leftovers.inserted).toEqual(sheetNames(host.book).slice(2));
    expect(leftovers.inserted).toEqual([
      expect.stringMatching(/^~brm-[0-9a-f]{8}-dossier$/),
      expect.stringMatching(/^~brm-[0-9a-f]{8}-budget$/),
    ]);
  });

  it('is cleared away when the person asks, with the names that referred to it', async () => {
    const host = await excelWithWork();
    const before = contentsOf(host.book);
    await breakInsertion(host);
    const { inserted } = (await read()).leftovers;
    expect(await clearAway(inserted)).toEqual({ kept: [] });
    expect(contentsOf(host.book)).toEqual(before);
  });

  it('does not stand in the way of another insertion, nor goes with it unasked', async () => {
    const host = await afterBrokenInsertion();
    const { leftovers } = await read();
    expect(await inject(aSmallDeclaration())).toEqual({ kind: 'done' });
    expect(cellNamed(host.book, FIELDS.call.name)).toBe('ITN6');
    const reading = await read();
    expect(reading.leftovers).toEqual(leftovers);
    expect(reading.snapshot?.tables[TABLES.budget]?.body.sheet).toBe('Budget');

    await clearAway(leftovers.inserted);
    expect(sheetNames(host.book)).toEqual(['Notes', 'Suivi', 'Dossier', 'Budget']);
    expect(await read()).toEqual({
      snapshot: withoutSheets(reading.snapshot, leftovers.inserted),
      leftovers: { inserted: [], replacing: [] },
    });
  });

  it('goes too where the interruption came before its sheet was marked', async () => {
    const host = await excelWithWork();
    const before = contentsOf(host.book);
    host.book.addSheet('~brm-0a1b2c3d-dossier');
    await clearAway(['~brm-0a1b2c3d-dossier']);
    expect(contentsOf(host.book)).toEqual(before);
  });

  it('and nothing else: neither what another insertion has begun since, nor what it marked', async () => {
    const host = await afterBrokenInsertion();
    const { inserted } = (await read()).leftovers;
    await breakInsertion(host);
    const since = sheetNames(host.book).slice(4);
    await Excel.run(async ({ workbook }) => {
      const marked = workbook.worksheets.getItem('Suivi');
      marked.customProperties.add('bareme.injection', 'ffffffff');
      marked.name = '~brm-0a1b2c3d-budget';
      await workbook.context.sync();
    });
    expect(await clearAway([...inserted, '~brm-0a1b2c3d-budget'])).toEqual({ kept: [] });
    expect(sheetNames(host.book)).toEqual(['Notes', '~brm-0a1b2c3d-budget', ...since]);
  });

  it('keeps a sheet that bears its own name by then, and says which', async () => {
    const host = await excelWithWork();
    await breakInsertion(host, atSecondName());
    const { inserted } = (await read()).leftovers;
    expect(inserted).toEqual([expect.stringMatching(/-budget$/)]);
    expect(await clearAway(inserted)).toEqual({ kept: ['Dossier'] });
    expect(sheetNames(host.book)).toEqual(['Notes', 'Suivi', 'Dossier']);
  });

  it('is told when Excel lets nothing be deleted', async () => {
    const host = await afterBrokenInsertion();
    const { inserted } = (await read()).leftovers;
    host.failAt(({ member }) => member === 'Worksheet.delete', 'AccessDenied');
    await expect(clearAway(inserted)).rejects.toMatchObject({ problem: 'protected' });
    expect((await read()).leftovers.inserted).toEqual(inserted);
  });
});

describe('What a change of call has left where it could neither go on nor look', () => {
  it('is told apart, is never deleted, and nothing is inserted beside it', async () => {
    const host = await replacement.start();
    const snapshot = await readTyped(partsOf(callOf('ITN6')));
    await breakAt(host, isContent, () => replacement.write(snapshot));
    const { leftovers } = await read();
    expect(leftovers.inserted).toEqual([]);
    expect(leftovers.replacing).toEqual([
      expect.stringMatching(/^~brm-r[0-9a-f]{8}-dossier$/),
      expect.stringMatching(/^~brm-r[0-9a-f]{8}-budget$/),
    ]);
    const names = sheetNames(host.book);
    await clearAway(leftovers.replacing);
    expect(sheetNames(host.book)).toEqual(names);
    await expect(inject(aSmallDeclaration())).rejects.toMatchObject({ problem: 'half-replaced' });
    expect(sheetNames(host.book)).toEqual(names);
  });
});
