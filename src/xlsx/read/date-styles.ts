import { isDateFormat } from '../../dossier/date-formats';
import { columnNumber } from '../../formulas/column-number';

/** Formats that files know by number alone: dates and times, those of East Asia among them. */
const BUILT_IN: readonly (readonly [from: number, to: number])[] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
];

/** The cell styles that show a number as a date, by their index in `styles.xml`. */
export function dateStyles(xml: string): ReadonlySet<number> {
  const own = new Map(
    [...xml.matchAll(/<(?:\w+:)?numFmt\s([^>]*)>/g)].map(([, attributes = '']) => [
      attribute(attributes, 'numFmtId'),
      isDateFormat(unescaped(attribute(attributes, 'formatCode'))),
    ]),
  );
  const isDate = (id: string): boolean =>
    own.get(id) ?? BUILT_IN.some(([from, to]) => Number(id) >= from && Number(id) <= to);
  const cells = /<(?:\w+:)?cellXfs\b[^]*?<\/(?:\w+:)?cellXfs>/.exec(xml)?.[0] ?? '';
  const styles = [...cells.matchAll(/<(?:\w+:)?xf\s([^>]*)>/g)];
  return new Set(
    styles.flatMap(([, attributes = ''], index) =>
      isDate(attribute(attributes, 'numFmtId')) ? [index] : [],
    ),
  );
}

const attribute = (attributes: string, name: string): string =>
  new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`)
    .exec(attributes)
    ?.slice(1)
    .find((value) => value !== undefined) ?? '';

const unescaped = (text: string): string =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

/** Where the cells of those styles stand in a sheet's XML, from 0. */
export function cellsOfStyles(
  xml: Uint8Array,
  styles: ReadonlySet<number>,
): readonly { readonly row: number; readonly column: number }[] {
  if (styles.size === 0) return [];
  const tags = new RegExp(`<(?:\\w+:)?c\\s[^>]*?\\bs="(?:${[...styles].join('|')})"[^>]*>`, 'g');
  return [...new TextDecoder().decode(xml).matchAll(tags)].flatMap(([tag]) => {
    const [, letters = '', row = ''] = /\br="([A-Z]+)(\d+)"/.exec(tag) ?? [];
    return letters === '' ? [] : [{ row: Number(row) - 1, column: columnNumber(letters) }];
  });
}
