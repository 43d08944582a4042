import promises from 'node:fs/promises';
import { symlinkSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Source, Sources } from '../../../src/cli/sources/source';
import { sourcesIn } from '../../../src/cli/sources/sources';
import { zipOf } from '../../builders/zip-file';
import { aFolder, zipped } from '../consolidate/received';

const folder = aFolder();
const { put, path } = folder;

/** What is found, its paths told from the folder of the test on, with `/`. */
async function found(...named: readonly string[]): Promise<Sources> {
  const root = path('');
  const told = (shown: string): string => relative(root, shown).replaceAll('\\', '/');
  const { sources, tables, skipped, troubles } = await sourcesIn(named.map(path));
  const toldSource = (source: Source): Source => ({
    ...source,
    shown: told(source.shown),
    path: told(source.path),
  });
  return {
    sources: sources.map(toldSource),
    tables: tables.map(({ source, folder: named }) => ({
      source: toldSource(source),
      folder: told(named),
    })),
    skipped: skipped.map((each) => ({ ...each, folder: told(each.folder) })),
    troubles: troubles.map((each) => ({ ...each, shown: told(each.shown) })),
  };
}

const shown = async (...named: readonly string[]): Promise<readonly string[]> =>
  (await found(...named)).sources.map((source) => source.shown);

describe('the sources of a portfolio', () => {
  it('are the workbooks and reports of folders, their subfolders included, in natural order', async () => {
    put({
      'all/dossier-10/budget.xlsx': 'x',
      'all/dossier-9/pieces_justificatives/budget.xlsm': 'x',
      'all/dossier-9/older.ods': 'x',
      'all/checked.jsonl': '{}',
      'all/dossier-9/checked.json': '{}',
    });
    const { sources, troubles } = await found('all');
    expect(sources.map((source) => [source.shown, source.kind])).toEqual([
      ['all/checked.jsonl', 'report'],
      ['all/dossier-9/checked.json', 'report'],
      ['all/dossier-9/older.ods', 'workbook'],
      ['all/dossier-9/pieces_justificatives/budget.xlsm', 'workbook'],
      ['all/dossier-10/budget.xlsx', 'workbook'],
    ]);
    expect(troubles).toEqual([]);
  });

  it('are those of zips too, named or in a folder, where the zip stands in the order', async () => {
    const zip = await zipped({
      'export/dossier-10/b.xlsx': 'x',
      'export/dossier-9/c.xlsx': 'x',
      'export/dossier-9/a.json': '{}',
    });
    put({ 'all/a.xlsx': 'x', 'all/m.ZIP': zip, 'all/z.xlsx': 'x', 'alone.zip': zip });
    const inside = ['dossier-9/a.json', 'dossier-9/c.xlsx', 'dossier-10/b.xlsx'];
    expect(await shown('all')).toEqual([
      'all/a.xlsx',
      ...inside.map((name) => `all/m.ZIP › export/${name}`),
      'all/z.xlsx',
    ]);
    expect(await shown('alone.zip')).toEqual(inside.map((name) => `alone.zip › export/${name}`));
  });

  it('say where to read them, and what the procedure says of them', async () => {
    const file = 'dossier-12/messagerie/budget-14-03-2021-09-05-8345.xlsx';
    put({ [file]: 'x', 'export.zip': await zipped({ [file]: 'x' }) });
    const said = {
      number: '12',
      filedAt: '2021-03-14T09:05',
      attachment: '8345',
      name: 'budget.xlsx',
      isMessage: true,
    };
    expect((await found('dossier-12', 'export.zip')).sources).toEqual([
      { shown: file, path: file, inside: null, kind: 'workbook', said },
      { shown: `export.zip › ${file}`, path: 'export.zip', inside: file, kind: 'workbook', said },
    ]);
  });

  it('are of the dossier whose zip it is, when the procedure made one of it alone', async () => {
    put({ 'dossier-12.zip': await zipped({ 'messagerie/budget.xlsx': 'x' }) });
    const [source] = (await found('dossier-12.zip')).sources;
    expect(source?.said).toMatchObject({ number: '12', isMessage: true });
  });

  it('are found in a zip however its paths are written', async () => {
    const names = [
      '.\\dossier-12\\b.xlsx',
      './dossier-12/a.xlsx',
      './dossier-12/.b.xlsx',
      '/c.xlsx',
    ];
    put({ 'a.zip': zipOf(names.map((name) => ({ name, content: 'x' }))) });
    const { sources } = await found('a.zip');
    expect(sources.map(({ inside, said }) => [inside, said.number])).toEqual([
      ['/c.xlsx', null],
      ['./dossier-12/a.xlsx', '12'],
      ['.\\dossier-12\\b.xlsx', '12'],
    ]);
  });

  it('come in the order of the arguments', async () => {
    put({ 'b.xlsx': 'x', 'a/x.xlsx': 'x', 'c.json': '{}' });
    expect(await shown('c.json', 'b.xlsx', 'a')).toEqual(['c.json', 'b.xlsx', 'a/x.xlsx']);
  });

  it('count once, however often and by whichever way they are named', async () => {
    put({ 'a/x.xlsx': 'x', 'a/b/y.xlsx': 'x', 'a/z.zip': await zipped({ 'w.xlsx': 'x' }) });
    symlinkSync(path('a/x.xlsx'), path('a/linked.xlsx'));
    symlinkSync(path('a'), path('again'));
    const once = ['a/b/y.xlsx', 'a/linked.xlsx', 'a/z.zip › w.xlsx'];
    expect(await shown('a', 'a/b', 'a/x.xlsx', 'again', 'a/z.zip', join('a', '..', 'a'))).toEqual(
      once,
    );
  });

  it('are found behind links, and a link that leads back ends there', async () => {
    put({ 'a/b/x.xlsx': 'x', 'elsewhere/y.xlsx': 'x' });
    symlinkSync(path('a'), path('a/b/up'));
    symlinkSync(path('elsewhere'), path('a/linked'));
    symlinkSync(path('a/itself.xlsx'), path('a/itself.xlsx'));
    expect(await shown('a')).toEqual(['a/b/x.xlsx', 'a/itself.xlsx', 'a/linked/y.xlsx']);
  });

  it('are told when they are read, where they are not there', async () => {
    expect((await found('none.xlsx', 'none.json')).sources).toMatchObject([
      { shown: 'none.xlsx', kind: 'workbook' },
      { shown: 'none.json', kind: 'report' },
    ]);
  });

  it('are data that can be sent to a thread', async () => {
    put({ 'a.zip': await zipped({ 'dossier-1/a.xlsx': 'x', 'b.zip': 'x', 'c.csv': 'x' }) });
    const all = await found('a.zip', 'b.xlsx');
    expect(structuredClone(all)).toEqual(all);
    expect(all).toMatchObject({ sources: [{}, {}], skipped: [{}], troubles: [{}] });
  });
});

describe('left alone', () => {
  const hidden = {
    '~$budget.xlsx': 'x',
    '._budget.xlsx': 'x',
    '.cache/a.xlsx': 'x',
    '__MACOSX/dossier-1/budget.xlsx': 'x',
  };

  it('without a word: what systems and editors keep for themselves', async () => {
    put({
      'a/x.xlsx': 'x',
      ...withFolder('a', hidden),
      'b.zip': await zipped({ ...hidden, 'x.xlsx': 'x' }),
    });
    expect(await found('a', 'b.zip')).toMatchObject({
      sources: [{ shown: 'a/x.xlsx' }, { shown: 'b.zip › x.xlsx' }],
      skipped: [],
      troubles: [],
    });
  });

  it('and counted: tables, and files of other kinds, by the folder that was named and by the zip, which may be exports', async () => {
    const files = {
      'dossier-1/x.xlsx': 'x',
      'dossier-1/a.csv': 'x',
      'dossier-2/b.CSV': 'x',
      'dossier-2/l.pdf': 'x',
    };
    put({ ...withFolder('a', files), 'a/z.zip': await zipped(files) });
    const { skipped, tables, troubles } = await found('a');
    expect(tables.map(({ source, folder: of }) => `${of}: ${source.shown}`)).toEqual([
      'a: a/dossier-1/a.csv',
      'a: a/dossier-2/b.CSV',
      'a/z.zip: a/z.zip › dossier-1/a.csv',
      'a/z.zip: a/z.zip › dossier-2/b.CSV',
    ]);
    expect(skipped).toEqual([
      { folder: 'a', count: 2, others: 1 },
      { folder: 'a/z.zip', count: 2, others: 1 },
    ]);
    expect(troubles).toEqual([]);
  });

  it('and counted: a table that was named', async () => {
    put({ 'a/liste.numbers': 'x', 'a/b.csv': 'x' });
    expect(await found('a/liste.numbers', 'a/b.csv')).toMatchObject({
      sources: [],
      tables: [{ source: { shown: 'a/b.csv', kind: 'table' } }],
      skipped: [{ folder: 'a', count: 2, others: 0 }],
      troubles: [],
    });
  });
});

describe('told, and no reason to stop', () => {
  const troubles = async (...named: readonly string[]) =>
    (await found(...named)).troubles.map((each) => [each.shown, each.sentence.en]);

  it('a zip in a zip, an encrypted file, and two files of one name', async () => {
    put({
      'a.zip': zipOf([
        { name: 'inner.zip', content: 'x' },
        { name: 'secret.xlsx', content: 'x', isEncrypted: true },
        { name: 'secret.pdf', content: 'x', isEncrypted: true },
        { name: 'twice.xlsx', content: 'x' },
        { name: 'twice.xlsx', content: 'y' },
        { name: 'fine.xlsx', content: 'x' },
      ]),
    });
    expect(await shown('a.zip')).toEqual(['a.zip › fine.xlsx']);
    expect(await troubles('a.zip')).toEqual([
      ['a.zip › inner.zip', expect.stringContaining('within another')],
      ['a.zip › secret.xlsx', expect.stringContaining('encrypted')],
      ['a.zip › twice.xlsx', expect.stringContaining('several files of this name')],
    ]);
  });

  it('a zip that is damaged, is none, or is not there', async () => {
    const zip = await zipped({ 'dossier-1/x.xlsx': 'x' });
    put({ 'cut.zip': zip.subarray(0, zip.length - 30), 'none.zip': 'a text', 'x.xlsx': 'x' });
    expect(await troubles('cut.zip', 'none.zip', 'gone.zip', 'x.xlsx')).toEqual([
      ['cut.zip', expect.stringContaining('damaged')],
      ['none.zip', expect.stringContaining('damaged')],
      ['gone.zip', expect.stringContaining('no such file')],
    ]);
    expect(await shown('cut.zip', 'x.xlsx')).toEqual(['x.xlsx']);
  });

  it('a folder and a zip in which there is nothing to read', async () => {
    put({ 'a/b/l.pdf': 'x', 'z.zip': await zipped({ 'l.pdf': 'x' }), 'empty.zip': zipOf([]) });
    expect(await troubles('a', 'z.zip', 'empty.zip')).toEqual([
      ['a', expect.stringContaining('no workbook')],
      ['z.zip', expect.stringContaining('no workbook')],
      ['empty.zip', expect.stringContaining('no workbook')],
    ]);
  });

  it('a folder that cannot be opened, and the others are gone over', async () => {
    put({ 'a/closed/x.xlsx': 'x', 'a/open/y.xlsx': 'x' });
    const { readdir } = promises;
    const refusal = Object.assign(new Error('no'), { code: 'EACCES' });
    const spy = jest
      .spyOn(promises, 'readdir')
      .mockImplementation(((folderPath: string, options: object) =>
        folderPath.endsWith('closed')
          ? Promise.reject(refusal)
          : readdir(folderPath, options as never)) as never);
    try {
      const all = await found('a');
      expect(all.sources).toMatchObject([{ shown: 'a/open/y.xlsx' }]);
      expect(all.troubles).toMatchObject([
        { shown: 'a/closed', sentence: { en: expect.stringContaining('EACCES') } },
      ]);
    } finally {
      spy.mockRestore();
    }
  });
});

const withFolder = <Content>(name: string, files: Readonly<Record<string, Content>>) =>
  Object.fromEntries(Object.entries(files).map(([file, content]) => [`${name}/${file}`, content]));
