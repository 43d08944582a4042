import { NAMES } from '../dossier/names';
import { parseAddress, type SheetArea } from './address';
import { run } from './host-problems';
import { isLost } from './named-item';
import { HostError } from './port';

/** Where our names stand by the workbook's own list, which a copied sheet's names do not hide. */
export class OwnAddresses {
  constructor(private readonly areas: ReadonlyMap<string, SheetArea>) {}

  /** Null where the name, or its cells, are gone. */
  rangeOf({ worksheets }: Excel.Workbook, name: string): Excel.Range | null {
    const area = this.areas.get(name);
    if (!area) return null;
    const { sheet, row, column, rows, columns } = area;
    return worksheets.getItemOrNullObject(sheet).getRangeByIndexes(row, column, rows, columns);
  }
}

/** One round trip. Throws `HostError` where one of our names refers to something that is no plain address. */
export const ownAddresses = (whileEditing: 'wait' | 'fail'): Promise<OwnAddresses> =>
  run(
    async ({ workbook }) => {
      const names = workbook.names.load('items/name,items/formula,items/scope');
      await workbook.context.sync();
      const ours = names.items.filter(
        ({ name, scope, formula }) =>
          NAMES.includes(name) && scope === 'Workbook' && !isLost({ formula }),
      );
      return new OwnAddresses(new Map(ours.map(({ name, formula }) => [name, areaOf(formula)])));
    },
    { waitForCellEdit: whileEditing === 'wait' },
  );

function areaOf(formula: unknown): SheetArea {
  try {
    return parseAddress(addressIn(formula));
  } catch (error) {
    throw new HostError('copy-in-front', String(formula), { cause: error });
  }
}

/** `='Plan (2)'!$A$1` without its sign: an absolute address reads alike in every language of Excel. */
const addressIn = (formula: unknown): string => String(formula).replace(/^=/, '');

/** The sheet that a name's formula refers to; null where it is no plain address. */
export function sheetOfFormula(formula: unknown): string | null {
  try {
    return parseAddress(addressIn(formula)).sheet;
  } catch {
    return null;
  }
}
