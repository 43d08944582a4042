import { fontElement } from './cell-styles';
import type { Allowance } from './limits';
import type { OtherLook } from './looks';
import { SPREADSHEET } from './namespaces';
import { EXTENSIONS } from './parts';
import type { Parts } from './parts';
import { unescaped } from './scalars';
import { PASSED_OVER } from './xml';
import type { Element, Elements } from './xml';

/** The texts that cells refer to by their position. */
export interface SharedStrings {
  readonly strings: readonly string[];
  /** Of those whose parts have looks of their own. */
  readonly runs: ReadonlyMap<number, readonly OtherLook[]>;
}

export const NO_STRINGS: SharedStrings = { strings: [], runs: new Map() };

/** Throws `FileError`. */
export async function readSharedStrings(parts: Parts, part: string): Promise<SharedStrings> {
  const strings: string[] = [];
  const runs = new Map<number, readonly OtherLook[]>();
  const item = richText((text, looks) => {
    parts.allowance.takeCell();
    if (looks) runs.set(strings.length, looks);
    strings.push(text);
  }, parts.allowance);
  await parts.read(part, SPREADSHEET, { sst: { children: { si: item, ...EXTENSIONS } } });
  return { strings, runs };
}

type Keep = (text: string, runs: readonly OtherLook[] | null) => void;

/** A text in one piece, or in runs of different looks; how it is read aloud stands beside it. */
export function richText(keep: Keep, allowance: Allowance): Element {
  let whole = '';
  let look: OtherLook = {};
  let runs: OtherLook[] = [];
  const piece = (text: string): void => {
    allowance.takeText(text.length);
    whole += unescaped(text);
  };
  const change = (more: OtherLook): void => {
    look = { ...look, ...more };
  };
  const run = (text: string): void => {
    piece(text);
    // Blanks are seen by nobody, whatever their colour.
    if (text.trim() !== '') runs.push(look);
  };
  const children: Elements = {
    t: { isSingle: true, children: {}, text: piece },
    r: {
      open: () => {
        look = {};
      },
      children: {
        rPr: fontElement({ add: () => undefined, change }),
        t: { isSingle: true, children: {}, text: run },
      },
    },
    rPh: PASSED_OVER,
    phoneticPr: PASSED_OVER,
  };
  return {
    children,
    open: () => {
      whole = '';
      runs = [];
    },
    close: () => keep(whole, runs.length > 0 ? runs : null),
  };
}
