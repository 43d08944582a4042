import { asFile } from '../../../src/excel/as-file';
import { HostError } from '../../../src/excel/port';
import { createHost } from '../../../src/standin/model/excel-host';
import { copyAnswer } from '../../../src/standin/wire/frame-copies';
import { newBook, startExcel } from '../model/workbench';

const FILE = Uint8Array.from([80, 75, 3, 4, 255]);

/** A pane's message to the page around it, as office.js writes it. */
const asked = (dispatch: number, given: Readonly<Record<number, unknown>>) => ({
  DdaMethod: { DispatchId: dispatch },
  ...given,
});

describe('copies of the workbook, asked for by a pane in a frame', () => {
  it('are taken, read slice by slice, and closed', async () => {
    const host = createHost(await newBook());
    host.copies.make = async () => FILE;
    const taken = await copyAnswer(asked(77, { 0: 1, 1: 3 }), host);
    expect(taken).toEqual({ Version: 1, Error: 0, 0: 1, 1: 5 });
    const slice = (index: number) => copyAnswer(asked(80, { 2: 1, 3: index }), host);
    expect(await slice(0)).toMatchObject({ Error: 0, 0: [80, 75, 3], 1: 3 });
    expect(await slice(1)).toMatchObject({ Error: 0, 0: [4, 255], 1: 2 });
    expect(await slice(2)).toMatchObject({ Error: 5008 });
    expect(await copyAnswer(asked(81, { 2: 1 }), host)).toMatchObject({ Error: 0 });
    expect(await slice(0)).toMatchObject({ Error: 5001 });
  });

  it('are workbooks alone, and no text or PDF', async () => {
    const host = createHost(await newBook());
    host.copies.make = async () => FILE;
    expect(await copyAnswer(asked(77, { 0: 2, 1: 3 }), host)).toMatchObject({ Error: 5010 });
  });

  it('are two at a time, until the pane starts anew', async () => {
    const host = createHost(await newBook());
    host.copies.make = async () => FILE;
    const take = () => copyAnswer(asked(77, { 0: 1, 1: 3 }), host);
    await take();
    expect(await take()).toMatchObject({ Error: 0 });
    expect(await take()).toMatchObject({ Error: 11000 });
    host.reset();
    expect(await take()).toMatchObject({ Error: 0 });
  });

  it('leave every other message to others', async () => {
    const host = createHost(await newBook());
    expect(copyAnswer(asked(93, {}), host)).toBeNull();
    expect(copyAnswer(undefined, host)).toBeNull();
  });
});

describe('an Excel that hands out no copy', () => {
  const problemIn = async (): Promise<string> => {
    const error: unknown = await asFile(1000).catch((thrown: unknown) => thrown);
    if (!(error instanceof HostError)) throw new Error('no HostError');
    return `${error.problem}: ${error.detail}`;
  };

  it('is not asked where it says that it has none', async () => {
    const host = await startExcel({ requirements: { CompressedFile: '0' } });
    host.copies.make = async () => FILE;
    expect(await problemIn()).toBe('no-copy: CompressedFile 1.1');
  });

  it('says so by Office’s number', async () => {
    const host = await startExcel();
    expect(await problemIn()).toMatch(/^no-copy: 5001/);
    host.refuse('AccessDenied');
    expect(await problemIn()).toMatch(/^no-copy: 7000/);
  });

  it('or hands out a part of one, of which nothing is read', async () => {
    const host = await startExcel();
    host.copies.make = async () => FILE;
    host.copies.slice = () => ({ bytes: [80, 75] });
    expect(await problemIn()).toBe('no-copy: 1 slices are not 5 bytes');
    host.copies.slice = () => ({ error: 5001 });
    expect(await problemIn()).toMatch(/^no-copy: 5001/);
  });

  it('waits for nobody who types in a cell', async () => {
    const host = await startExcel();
    host.copies.make = async () => FILE;
    host.cellEditing = true;
    expect(await problemIn()).toMatch(/^cell-editing: 5004/);
  });
});
