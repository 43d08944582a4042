import { partsOf, zipOf } from '../../xlsx/read/files';
import type { Part } from '../../xlsx/read/files';

/** A cell as a file writes it; texts are as XML has them, entities and all. */
export interface SavedCell {
  readonly ref: string;
  /** The index of its style. */
  readonly style: string;
  readonly formula: string | null;
  /** `s`: the index of a shared string · `str`, `b`, `e`: as they stand · null: a number. */
  readonly type: string | null;
  /** Null where nothing stands in it, nor a result. */
  readonly value: string | null;
}

/** A sound file of ours, with the results of its formulas as a program computed them that opened it before. */
export interface SoundFile {
  readonly parts: ReadonlyMap<string, string>;
  readonly strings: readonly string[];
  /** By the part of their sheet, then by their name; the results of formulas. */
  readonly results: ReadonlyMap<string, ReadonlyMap<string, SavedCell>>;
}

const CELL =
  /<c r="([A-Z]+\d+)"([^>]*?)(?:\/>|>(?:<f[^>]*?(?:\/>|>([^<]*)<\/f>))?(?:<v[^>]*?(?:\/>|>([^<]*)<\/v>))?<\/c>)/g;

/** @param calculated the same file after a program has opened it, computed it and saved it */
export async function soundFile(bytes: Uint8Array, calculated: Uint8Array): Promise<SoundFile> {
  const [parts, computed] = [await partsOf(bytes), await partsOf(calculated)];
  const texts = stringsOf(computed);
  const results = sheetParts(computed).map((part) => {
    const cells = [...cellsIn(computed.get(part) ?? '')].filter(({ formula }) => formula !== null);
    return [
      part,
      new Map(cells.map((cell) => [cell.ref, withText(cell, texts)] as const)),
    ] as const;
  });
  return { parts, strings: stringsOf(parts), results: new Map(results) };
}

export const sheetParts = (parts: ReadonlyMap<string, string>): readonly string[] =>
  [...parts.keys()].filter((name) => /^xl\/worksheets\/sheet\d+\.xml$/.test(name)).sort();

const stringsOf = (parts: ReadonlyMap<string, string>): readonly string[] =>
  [...(parts.get('xl/sharedStrings.xml') ?? '').matchAll(/<si>(.*?)<\/si>/gs)].map(
    ([, item = '']) =>
      [...item.matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(([, text = '']) => text).join(''),
  );

/** A result that is a text stands in its cell. */
const withText = (cell: SavedCell, texts: readonly string[]): SavedCell =>
  cell.type === 's' ? { ...cell, type: 'str', value: texts[Number(cell.value)] ?? '' } : cell;

function cellOf([, ref = '', attributes = '', formula, value]: readonly string[]): SavedCell {
  const said = (name: string) => new RegExp(` ${name}="([^"]*)"`).exec(attributes)?.[1];
  const type = said('t') ?? null;
  return {
    ref,
    style: said('s') ?? '0',
    formula: formula ?? null,
    type: type === 'n' ? null : type,
    value: value ?? null,
  };
}

const cellsIn = (xml: string): readonly SavedCell[] => [...xml.matchAll(CELL)].map(cellOf);

/** The sheet with its cells written anew: what a formula gives stands with it. */
export const rewritten = (
  { parts, results }: SoundFile,
  part: string,
  write: (cell: SavedCell) => string,
): string =>
  (parts.get(part) ?? '').replace(CELL, (...match: string[]) => {
    const cell = cellOf(match);
    const result = results.get(part)?.get(cell.ref);
    if (cell.formula === null || !result) return write(cell);
    return write({ ...cell, type: result.type, value: result.value });
  });

/** A table of the file, and in which sheet it stands. */
export interface SavedTable {
  readonly part: string;
  readonly xml: string;
  readonly name: string;
  /** `A10:Q22` */
  readonly ref: string;
  /** As XML has them. */
  readonly titles: readonly string[];
  readonly sheetPart: string;
  readonly sheet: string;
}

export function tablesOf({ parts }: SoundFile): readonly SavedTable[] {
  return sheetParts(parts).flatMap((sheetPart, index) => {
    const rels = parts.get(sheetPart.replace('worksheets/', 'worksheets/_rels/') + '.rels') ?? '';
    return [...rels.matchAll(/Target="\.\.\/(tables\/[^"]+)"/g)].map(([, path = '']) => {
      const part = `xl/${path}`;
      const xml = parts.get(part) ?? '';
      return {
        part,
        xml,
        name: / name="([^"]*)"/.exec(xml)?.[1] ?? '',
        ref: / ref="([^"]*)"/.exec(xml)?.[1] ?? '',
        titles: [...xml.matchAll(/<tableColumn [^>]*?name="([^"]*)"/g)].map(
          ([, name = '']) => name,
        ),
        sheetPart,
        sheet: sheetNames(parts)[index] ?? '',
      };
    });
  });
}

export const sheetNames = (parts: ReadonlyMap<string, string>): readonly string[] =>
  [...(parts.get('xl/workbook.xml') ?? '').matchAll(/<sheet name="([^"]*)"/g)].map(
    ([, name = '']) => name,
  );

/** The file with other parts; null: without that part. */
export const withParts = (
  { parts }: SoundFile,
  others: Readonly<Record<string, string | null>>,
): Uint8Array => {
  const all = new Map<string, string | null>([...parts, ...Object.entries(others)]);
  return zipOf(
    [...all].flatMap(([name, content]): Part[] => (content === null ? [] : [{ name, content }])),
  );
};
