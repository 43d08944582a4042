import { isDateFormat } from '../../workbook/date-formats';
import { SPREADSHEET } from './namespaces';
import { EXTENSIONS } from './parts';
import type { Parts } from './parts';
import { unsigned } from './scalars';
import { attribute, demanded, passedOver } from './xml';
import type { Tag } from './xml';

/** Formats that files know by number alone: dates and times, those of East Asia among them. */
const BUILT_IN: readonly (readonly [from: number, to: number])[] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
];

/** The cell styles that show a number as a date, by their index. Throws `FileError` where the part is not whole. */
export async function readDateStyles(parts: Parts, part: string): Promise<ReadonlySet<number>> {
  const own = new Map<number, boolean>();
  const formats: number[] = [];
  const format = (tag: Tag): void => {
    own.set(unsigned(demanded(tag, 'numFmtId')), isDateFormat(demanded(tag, 'formatCode')));
  };
  const style = (tag: Tag): void => {
    formats.push(unsigned(attribute(tag, 'numFmtId') ?? '0'));
  };
  await parts.read(part, SPREADSHEET, {
    styleSheet: {
      isOpenToOthers: true,
      children: {
        ...EXTENSIONS,
        ...passedOver('fonts', 'fills', 'borders', 'cellStyleXfs', 'cellStyles', 'dxfs'),
        ...passedOver('tableStyles', 'colors'),
        numFmts: { isSingle: true, children: { numFmt: { open: format } } },
        cellXfs: { isSingle: true, children: { xf: { open: style } } },
      },
    },
  });
  const isDate = (id: number): boolean =>
    own.get(id) ?? BUILT_IN.some(([from, to]) => id >= from && id <= to);
  return new Set(formats.flatMap((id, index) => (isDate(id) ? [index] : [])));
}
