import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { circlesOf, importGraph, importsOf, type Circle, type ImportGraph } from './import-graph';

/** A circle of types runs, but its files can only be understood, moved and tested together. */
describe('the imports of src', () => {
  it('form no circle, imports of types included', () => {
    expect(circlesOf(importGraph('src')).map(inWords)).toEqual([]);
  });
});

describe('a circle is found', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'circles-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  function circlesOfFiles(files: Readonly<Record<string, string>>): string[] {
    for (const [name, text] of Object.entries(files)) {
      const path = join(folder, name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    }
    return circlesOf(importGraph(folder)).map(inWords);
  }

  it('through an import of a type, across folders', () => {
    const files = {
      'book/cell.ts': "import type { Sheet } from '../sheet';",
      'sheet.tsx': "export * from './book/cell';",
    };
    expect(circlesOfFiles(files)).toEqual([
      'book/cell.ts → sheet.tsx → book/cell.ts (2 files: book/cell.ts, sheet.tsx)',
    ]);
  });

  it('through the index of a folder that is loaded late', () => {
    const files = {
      'read/index.ts': "import { a } from '../a';",
      'a.ts': "const load = () => import('./read');",
    };
    expect(circlesOfFiles(files)).toEqual([
      'a.ts → read/index.ts → a.ts (2 files: a.ts, read/index.ts)',
    ]);
  });

  it('and none where packages, data and styles are imported', () => {
    const files = {
      'a.ts': "import fs from 'node:fs'; import data from './data.json'; import './a.css';",
      'data.json': '{}',
      'a.css': '',
    };
    expect(circlesOfFiles(files)).toEqual([]);
  });

  it('or it is said that an import leads nowhere, and the graph would have lacked it', () => {
    expect(() => circlesOfFiles({ 'a.ts': "import { b } from './gone';" })).toThrow('./gone');
  });
});

describe('circles of a graph', () => {
  it.each<[string, Readonly<Record<string, string[]>>, string[][]]>([
    ['none where all ways lead down', { a: ['b', 'c'], b: ['c'], c: [] }, []],
    ['what leads to a circle is not on it', { a: ['b'], b: ['a'], c: ['a'] }, [['a', 'b']]],
    ['a file that imports itself is one', { a: ['a', 'b'], b: [] }, [['a']]],
    [
      'two are told apart though one leads to the other',
      { a: ['b'], b: ['a', 'c'], c: ['d'], d: ['e'], e: ['c'] },
      [
        ['a', 'b'],
        ['c', 'd', 'e'],
      ],
    ],
  ])('%s', (_, imports, circles) => {
    expect(circlesOf(graphOf(imports)).map(({ files }) => files)).toEqual(circles);
  });

  it('the shortest way round says where to cut', () => {
    const graph = graphOf({ a: ['b'], b: ['c'], c: ['d', 'b'], d: ['a'] });
    expect(circlesOf(graph).map(inWords)).toEqual(['b → c → b (4 files: a, b, c, d)']);
  });
});

describe('an import is seen', () => {
  it.each([
    "import { a } from './a';",
    "import './a';",
    "import type { A } from './a';",
    "import { type A } from './a';",
    "export { a } from './a';",
    "export type { A } from './a';",
    "export * from './a';",
    "const load = () => import('./a');",
    "type A = import('./a').A;",
    "let a: typeof import('./a');",
  ])('%s', (text) => {
    expect(importsOf(text)).toEqual(['./a']);
  });

  it('but not in a comment or a text', () => {
    expect(importsOf(`// import './a';\nconst text = "import './a'";`)).toEqual([]);
  });
});

function graphOf(imports: Readonly<Record<string, readonly string[]>>): ImportGraph {
  return new Map(Object.entries(imports).map(([file, imported]) => [file, new Set(imported)]));
}

function inWords({ files, shortest }: Circle): string {
  return `${[...shortest, shortest[0]].join(' → ')} (${files.length} files: ${files.join(', ')})`;
}
