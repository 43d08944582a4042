import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import ts from 'typescript';

/** For each file the files that it imports, by their paths below the folder that was read. */
export type ImportGraph = ReadonlyMap<string, ReadonlySet<string>>;

/** What the TypeScript files of a folder import, whatever lies within the project; packages are left out. */
export function importGraph(folder: string): ImportGraph {
  const nameOf = (file: string): string => relative(folder, file).split(sep).join('/');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name));
  return new Map(
    files.map((file) => {
      const imported = importsOf(readFileSync(file, 'utf8'))
        .filter((specifier) => specifier.startsWith('.'))
        .map((specifier) => nameOf(resolveImport(specifier, file)));
      return [nameOf(file), new Set(imported)];
    }),
  );
}

/** What a source text names in its imports: static, of types, passed on by `export … from`, dynamic. */
export function importsOf(text: string): string[] {
  return ts.preProcessFile(text).importedFiles.map(({ fileName }) => fileName);
}

/** As the bundler resolves it. Throws when there is no such file: the graph would lack an import without a word. */
function resolveImport(specifier: string, importer: string): string {
  const path = resolve(dirname(importer), specifier);
  const endings = ['', '.ts', '.tsx', '.d.ts', `${sep}index.ts`, `${sep}index.tsx`];
  const found = endings.map((ending) => path + ending).find(isFile);
  if (!found) throw new Error(`${importer} imports ${specifier}, which is no file`);
  return found;
}

function isFile(path: string): boolean {
  return existsSync(path) && statSync(path).isFile();
}

/** Files that all import each other, by whatever way round. */
export interface Circle {
  readonly files: readonly string[];
  /** The shortest way round, which is where to look for what to cut: the last file imports the first. */
  readonly shortest: readonly string[];
}

/** The circles of a graph, each with all files that reach each other; a file that imports itself is one too. */
export function circlesOf(graph: ImportGraph): Circle[] {
  const reached = new Map([...graph.keys()].map((file) => [file, reachedFrom(graph, file)]));
  const reaches = (from: string, to: string): boolean => reached.get(from)?.has(to) === true;
  const placed = new Set<string>();
  const circles: Circle[] = [];
  for (const file of [...graph.keys()].sort()) {
    if (placed.has(file) || !reaches(file, file)) continue;
    const files = [...graph.keys()].filter((other) => reaches(file, other) && reaches(other, file));
    files.forEach((member) => placed.add(member));
    circles.push({ files: files.sort(), shortest: shortestWayRound(graph, files) });
  }
  return circles;
}

/** All that a file imports, directly or not; itself only where it is on a circle. */
function reachedFrom(graph: ImportGraph, start: string): ReadonlySet<string> {
  const reached = new Set<string>();
  const waiting = [start];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    for (const next of graph.get(file) ?? []) {
      if (reached.has(next)) continue;
      reached.add(next);
      waiting.push(next);
    }
  }
  return reached;
}

function shortestWayRound(graph: ImportGraph, files: readonly string[]): readonly string[] {
  const ways = files.map((file) => wayBackTo(graph, file));
  return ways.reduce((best, way) => (way.length < best.length ? way : best));
}

/** The shortest way from a file back to itself; the file must be on a circle. */
function wayBackTo(graph: ImportGraph, start: string): readonly string[] {
  const ways: string[][] = [[start]];
  const seen = new Set<string>();
  for (const way of ways) {
    for (const next of graph.get(way.at(-1) ?? start) ?? []) {
      if (next === start) return way;
      if (seen.has(next)) continue;
      seen.add(next);
      ways.push([...way, next]);
    }
  }
  throw new Error(`${start} is on no circle`);
}
