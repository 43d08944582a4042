import type { SheetArea } from '../../workbook/area';
import { namesIn, tablesIn, type Template } from '../../workbook/template';
import { parseAddress } from '../address';
import { assertWithinReach, isLost, isOfASheet, NAMED_ITEM } from '../named-item';
import { sheetOfFormula } from '../own-addresses';
import { HostError } from '../port';
import { untracked } from '../untracked';

/** Where everything stands in a workbook, and nothing of what it says: a few hundred bytes to ask, however large it is. */
export interface WorkbookIndex {
  /** The workbook's own; those that a copied sheet brought are its own. */
  readonly names: readonly IndexedName[];
  /** All of them: copies are known by theirs. */
  readonly tables: readonly { readonly name: string; readonly sheet: string }[];
  /** Those of the document, by name. */
  readonly own: Readonly<Record<string, OwnTable>>;
  readonly sheets: readonly IndexedSheet[];
}

export interface IndexedName {
  readonly name: string;
  /** null: it refers to no cells, or to ones that are gone, or Excel has not been asked yet (`unresolved`). */
  readonly area: SheetArea | null;
  /** Refers to cells, and not by a plain address. */
  readonly isUnresolved: boolean;
}

export interface OwnTable {
  readonly columns: readonly string[];
  readonly body: SheetArea;
}

export interface IndexedSheet {
  readonly id: string;
  readonly name: string;
  readonly isProtected: boolean;
}

export interface Calculation {
  readonly isCalculated: boolean;
  readonly isCalculating: boolean;
}

/** What is asked for beside what every workbook is asked. */
export interface Asked {
  readonly unresolved: readonly string[];
  readonly members: readonly string[];
}

export interface Indexed {
  readonly index: WorkbookIndex;
  readonly calculation: Calculation;
}

/**
 * Asks for it; what is given back answers once the request has been made, and throws `HostError` where Excel does not
 * let look.
 *
 * @param asked what the last look found out: names whose cells only Excel can tell, and tables of members
 */
export function requestIndex(
  { workbook }: Excel.RequestContext,
  template: Template,
  { unresolved, members }: Asked,
): () => Indexed {
  const ours = new Set(namesIn(template));
  const names = workbook.names.load('items/name,items/formula,items/scope,items/type');
  const tables = workbook.tables.load('items/name,items/worksheet/name');
  const sheets = workbook.worksheets.load('items/id,items/name,items/protection/protected');
  const application = workbook.application.load('calculationState,calculationMode');
  const fixed = tablesIn(template).filter(({ isPerMember }) => isPerMember !== true);
  const own = [...fixed.map(({ name }) => name), ...members].map((name) =>
    requestTable(workbook, name),
  );
  const asked = unresolved.map((name) => requestName(workbook, name));
  return () => {
    const resolved = new Map(asked.map((answer) => answer()));
    const found = names.items
      .filter(({ scope }) => scope === 'Workbook')
      .map((item) => indexedName(item, ours, resolved));
    return {
      index: {
        names: found,
        tables: tables.items.map(({ name, worksheet }) => ({ name, sheet: worksheet.name })),
        own: Object.fromEntries(own.flatMap(ownTable)),
        sheets: sheets.items.map(({ id, name, protection }) => ({
          id,
          name,
          isProtected: protection.protected,
        })),
      },
      calculation: calculationOf(application),
    };
  };
}

interface TableRequest {
  readonly name: string;
  readonly table: Excel.Table;
  /** They keep their names where the table shows no header row. */
  readonly columns: Excel.TableColumnCollection;
  readonly body: Excel.Range;
}

function requestTable(workbook: Excel.Workbook, name: string): TableRequest {
  const table = workbook.tables.getItemOrNullObject(name);
  const columns = table.columns.load('items/name');
  const body = untracked(table.getDataBodyRange()).load('address');
  return { name, table, columns, body };
}

function ownTable({ name, table, columns, body }: TableRequest): [string, OwnTable][] {
  if (table.isNullObject) return [];
  const titles = columns.items.map((column) => column.name);
  return [[name, { columns: titles, body: parseAddress(body.address) }]];
}

/** By the name itself, which one that a copied sheet in front has brought may hide. */
function requestName(workbook: Excel.Workbook, name: string): () => [string, SheetArea | null] {
  const item = workbook.names.getItemOrNullObject(name).load(NAMED_ITEM);
  const range = untracked(item.getRangeOrNullObject()).load('address');
  return () => {
    assertWithinReach(item, range);
    if (isOfASheet(item)) {
      throw new HostError('copy-in-front', sheetOfFormula(item.formula) ?? '');
    }
    return [name, range.isNullObject ? null : parseAddress(range.address)];
  };
}

interface Item {
  readonly name: string;
  readonly type: string | null;
  readonly formula: unknown;
}

function indexedName(
  item: Item,
  ours: ReadonlySet<string>,
  resolved: ReadonlyMap<string, SheetArea | null>,
): IndexedName {
  const { name, type, formula } = item;
  if (isLost({ formula })) return { name, area: null, isUnresolved: false };
  // So Excel answers while another workbook is in front (office-js#5504): nothing else that it says then is sure.
  if (ours.has(name) && type === null) throw new HostError('inactive', 'NamedItem.type: null');
  const known = resolved.get(name);
  if (known !== undefined) return { name, area: known, isUnresolved: false };
  const area = addressIn(formula);
  return { name, area, isUnresolved: area === null && ours.has(name) && type === 'Range' };
}

/** An absolute address reads alike in every language of Excel; null for all else. */
function addressIn(formula: unknown): SheetArea | null {
  try {
    return parseAddress(String(formula).replace(/^=/, ''));
  } catch {
    return null;
  }
}

/** Where formulas are calculated on request only, results may wait as long as the person pleases. */
const calculationOf = ({ calculationState, calculationMode }: Excel.Application): Calculation => ({
  isCalculated: calculationState === 'Done',
  isCalculating: calculationState !== 'Done' && calculationMode !== 'Manual',
});

/** Two indices that say the same have the same key. */
export const keyOf = (index: WorkbookIndex): string => JSON.stringify(index);
