import { partsOf } from '../../src/documents/dossier/template/template';
import { inject } from '../../src/excel/insert/inject';
import { correct } from '../../src/excel/change/correct';
import { readTyped } from '../../src/excel/read';
import { replace } from '../../src/excel/replace/replace';
import type { NodeHost } from '../../src/standin/wire/node-transport';
import { FIELDS } from '../../src/documents/dossier/template/fields';
import { callOf } from '../builders/calls';
import { aSmallDeclaration } from '../builders/workbook-declaration';
import { contentsOf, excelWithWork, sheetNames } from './workbench';

const declaration = aSmallDeclaration();

async function replacing() {
  const call = callOf('ITN6');
  const snapshot = await readTyped(partsOf(call));
  if (!snapshot) throw new Error('no dossier');
  return () => replace(declaration, { snapshot, label: 'ITN6', template: partsOf(call) });
}

/** A copy of the first sheet, in front, with a name of its own. */
const copyInFront = (host: NodeHost): Promise<void> =>
  host.Excel.run(async (context) => {
    const copy = context.workbook.worksheets.add('Dossier (2)');
    copy.names.add(FIELDS.call.name, copy.getRange('B2'));
    copy.activate();
    await context.sync();
  });

describe('A chart sheet in front', () => {
  it('keeps sheets neither from being inserted nor from being replaced', async () => {
    const host = await excelWithWork();
    host.chartInFront = true;
    expect(await inject(declaration)).toEqual({ kind: 'done' });
    expect((await (await replacing())()).kind).toBe('done');
    expect(sheetNames(host.book)).toContain('Budget (ITN6)');
  });

  it('leaves a workbook that refuses the write as it was', async () => {
    const host = await excelWithWork();
    host.chartInFront = true;
    const before = contentsOf(host.book);
    host.failAt(
      ({ kind, member }) => kind === 'set' && member === 'Worksheet.name',
      'AccessDenied',
    );
    await expect(inject(declaration)).rejects.toMatchObject({ problem: 'protected' });
    expect(contentsOf(host.book)).toEqual(before);
  });
});

describe('Another workbook in front', () => {
  it('is told before anything is written, and no second dossier is put beside the first', async () => {
    const host = await excelWithWork();
    await inject(declaration);
    const replaceNow = await replacing();
    const before = contentsOf(host.book);
    host.inFront = false;
    await expect(inject(declaration)).rejects.toMatchObject({ problem: 'inactive' });
    await expect(replaceNow()).rejects.toMatchObject({ problem: 'inactive' });
    await expect(correct({ cells: [], texts: [] })).rejects.toMatchObject({ problem: 'inactive' });
    expect(contentsOf(host.book)).toEqual(before);
  });
});

describe('A copy of one of our sheets in front', () => {
  it('is named before anything is written: its cells would be written for the dossier’s', async () => {
    const host = await excelWithWork();
    await inject(declaration);
    const replaceNow = await replacing();
    await copyInFront(host);
    const before = contentsOf(host.book);
    const refusal = { problem: 'copy-in-front', detail: 'Dossier (2)' };
    await expect(replaceNow()).rejects.toMatchObject(refusal);
    await expect(correct({ cells: [], texts: [] })).rejects.toMatchObject(refusal);
    expect(contentsOf(host.book)).toEqual(before);
  });
});
