import type { WriteOptions } from 'hucre/xlsx';
import type { WorkbookContents } from '../../sheets/declaration';
import { absoluteReference, rowsReference, withoutEquals } from '../references';

type NamedRanges = NonNullable<WriteOptions['namedRanges']>;

/**
 * Names of areas, and what each sheet prints and repeats on each page. hucre would write the latter by itself, but
 * without quotes around the sheet's name, which Excel refuses as soon as the name has a space.
 */
export function namedRanges({ sheets, otherNames = [] }: WorkbookContents): NamedRanges {
  const areas = sheets.flatMap((sheet) =>
    sheet.names.map(({ name, area }) => ({ name, range: absoluteReference(sheet.name, area) })),
  );
  const others = otherNames.map(({ name, formula }) => ({ name, range: withoutEquals(formula) }));
  const titles = sheets.flatMap(({ name, print }) => {
    const repeatRows = print?.repeatRows;
    return repeatRows
      ? {
          name: '_xlnm.Print_Titles',
          range: rowsReference(name, repeatRows.first, repeatRows.last),
          scope: name,
        }
      : [];
  });
  const printed = sheets.flatMap(({ name, print }) =>
    print?.area
      ? { name: '_xlnm.Print_Area', range: absoluteReference(name, print.area), scope: name }
      : [],
  );
  return [...areas, ...others, ...titles, ...printed];
}
