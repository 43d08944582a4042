import type { Allowance } from './limits';
import { SPREADSHEET } from './namespaces';
import { EXTENSIONS } from './parts';
import type { Parts } from './parts';
import { unescaped } from './scalars';
import { PASSED_OVER } from './xml';
import type { Element, Elements } from './xml';

/** The texts that cells refer to by their position. Throws `FileError`. */
export async function readSharedStrings(parts: Parts, part: string): Promise<readonly string[]> {
  const strings: string[] = [];
  const item = richText((text) => {
    parts.allowance.takeCell();
    strings.push(text);
  }, parts.allowance);
  await parts.read(part, SPREADSHEET, { sst: { children: { si: item, ...EXTENSIONS } } });
  return strings;
}

/** A text in one piece, or in runs of different looks; how it is read aloud stands beside it. */
export function richText(keep: (text: string) => void, allowance: Allowance): Element {
  let whole = '';
  const piece = (text: string): void => {
    allowance.takeText(text.length);
    whole += unescaped(text);
  };
  const children: Elements = {
    t: { isSingle: true, children: {}, text: piece },
    r: { children: { rPr: PASSED_OVER, t: { isSingle: true, children: {}, text: piece } } },
    rPh: PASSED_OVER,
    phoneticPr: PASSED_OVER,
  };
  return {
    children,
    open: () => {
      whole = '';
    },
    close: () => keep(whole),
  };
}
