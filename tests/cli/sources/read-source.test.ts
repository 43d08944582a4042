import promises from 'node:fs/promises';
import { rmSync } from 'node:fs';
import { closeSources, readSource } from '../../../src/cli/sources/read-source';
import { sourcesIn } from '../../../src/cli/sources/sources';
import { aWorkbook } from '../workbooks';
import { callOf } from '../../builders/calls';
import { zipOf } from '../../builders/zip-file';
import { aFolder, zipped } from '../consolidate/received';

const { put, path } = aFolder();
const LIMIT = 1000;

const read = async (file: string, inside: string | null, limit = LIMIT): Promise<unknown> => {
  const outcome = await readSource({ path: path(file), inside }, limit);
  return outcome instanceof Uint8Array ? Buffer.from(outcome).toString() : outcome.problem;
};

/** What was opened meanwhile, and is still. */
function watched(): {
  readonly opened: () => Promise<number>;
  readonly open: () => Promise<number>;
} {
  const spy = jest.spyOn(promises, 'open');
  const handles = () => Promise.all(spy.mock.results.map(({ value }) => value));
  return {
    opened: async () => (await handles()).length,
    open: async () => (await handles()).filter(({ fd }) => fd >= 0).length,
  };
}

afterEach(async () => {
  await closeSources();
  jest.restoreAllMocks();
});

describe('a source that is read', () => {
  it('gives its bytes, whether it lies in a folder or in a zip', async () => {
    const workbook = await aWorkbook(callOf('ITN6'));
    put({ 'a/x.xlsx': workbook, 'b.zip': await zipped({ 'dossier-1/x.xlsx': workbook }) });
    const { sources } = await sourcesIn([path('a'), path('b.zip')]);
    const bytes = await Promise.all(sources.map((source) => readSource(source, 2 ** 20)));
    expect(bytes.map((each) => each instanceof Uint8Array && Buffer.from(each))).toEqual([
      Buffer.from(workbook),
      Buffer.from(workbook),
    ]);
  });

  it('is refused above the limit', async () => {
    put({ 'x.xlsx': 'a budget', 'b.zip': await zipped({ 'x.xlsx': 'a budget' }) });
    expect(await read('x.xlsx', null, 7)).toBe('too-large');
    expect(await read('b.zip', 'x.xlsx', 7)).toBe('too-large');
    expect(await read('x.xlsx', null, 8)).toBe('a budget');
    expect(await read('b.zip', 'x.xlsx', 8)).toBe('a budget');
  });

  it('is refused when it unpacks to more than its zip declares', async () => {
    const content = Buffer.alloc(20_000_000);
    put({ 'b.zip': zipOf([{ name: 'x.xlsx', content, declaredSize: 900 }]) });
    expect(await read('b.zip', 'x.xlsx')).toBe('damaged');
  });

  it('is told when it is damaged, and the others of its zip are read', async () => {
    put({
      'b.zip': zipOf([
        { name: 'a.xlsx', content: 'one' },
        { name: 'b.xlsx', content: 'two', crc: 1 },
        { name: 'c.xlsx', content: 'three' },
        { name: 'd.xlsx', content: 'four', method: 14 },
        { name: 'e.xlsx', content: 'five', isEncrypted: true },
      ]),
    });
    const outcomes: unknown[] = [];
    for (const name of ['a', 'b', 'c', 'd', 'e', 'f'])
      outcomes.push(await read('b.zip', `${name}.xlsx`));
    expect(outcomes).toEqual([
      'one',
      'damaged',
      'three',
      'unknown-packing',
      'password',
      'not-found',
    ]);
  });

  it('is told when it, or its zip, is not there or is none', async () => {
    put({ 'none.zip': 'a text', 'folder.zip/x.xlsx': 'x' });
    expect(await read('gone.xlsx', null)).toBe('not-found');
    expect(await read('gone.zip', 'x.xlsx')).toBe('not-found');
    expect(await read('none.zip', 'x.xlsx')).toBe('damaged');
    expect(await read('folder.zip', 'x.xlsx')).toBe('not-a-file');
  });
});

describe('a zip', () => {
  it('is opened once for all of its files that are read in a row', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 20 }, (_, at) => [`${at}.xlsx`, `${at}`]),
    );
    put({ 'b.zip': await zipped(files) });
    const handles = watched();
    for (const [name, content] of Object.entries(files))
      expect(await read('b.zip', name)).toBe(content);
    expect(await handles.opened()).toBe(1);
  });

  it('is closed when a file from elsewhere is read, or nothing more is', async () => {
    put({
      'a.zip': await zipped({ 'x.xlsx': 'a' }),
      'b.zip': await zipped({ 'x.xlsx': 'b' }),
      'c.xlsx': 'c',
    });
    const handles = watched();
    expect(await read('a.zip', 'x.xlsx')).toBe('a');
    expect(await handles.open()).toBe(1);
    expect(await read('b.zip', 'x.xlsx')).toBe('b');
    expect(await handles.open()).toBe(1);
    expect(await read('c.xlsx', null)).toBe('c');
    expect(await handles.open()).toBe(0);
    expect(await read('b.zip', 'x.xlsx')).toBe('b');
    await closeSources();
    expect(await handles.open()).toBe(0);
    expect(await handles.opened()).toBe(3);
  });

  it('is closed when it turns out to be none, and once it was gone over', async () => {
    put({ 'none.zip': 'a text', 'b.zip': await zipped({ 'x.xlsx': 'b' }) });
    const handles = watched();
    await read('none.zip', 'x.xlsx');
    await sourcesIn([path('b.zip'), path('none.zip')]);
    expect(await handles.opened()).toBe(3);
    expect(await handles.open()).toBe(0);
  });

  it('is not closed under whoever reads from it', async () => {
    put({ 'a.zip': await zipped({ 'x.xlsx': 'a' }), 'b.zip': await zipped({ 'x.xlsx': 'b' }) });
    const zips = ['a', 'b', 'a', 'b', 'a'];
    expect(await Promise.all(zips.map((zip) => read(`${zip}.zip`, 'x.xlsx')))).toEqual(zips);
  });

  it('that changed is opened anew once it was closed', async () => {
    put({ 'a.zip': await zipped({ 'x.xlsx': 'old' }) });
    expect(await read('a.zip', 'x.xlsx')).toBe('old');
    await closeSources();
    rmSync(path('a.zip'));
    put({ 'a.zip': await zipped({ 'y.xlsx': 'new' }) });
    expect(await read('a.zip', 'x.xlsx')).toBe('not-found');
    expect(await read('a.zip', 'y.xlsx')).toBe('new');
  });
});
