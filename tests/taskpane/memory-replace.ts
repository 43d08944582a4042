import type { WorkbookDeclaration } from '../../src/sheets/declaration';
import type { Template } from '../../src/workbook/template';
import type { WayBackOutcome } from '../../src/excel/port';
import type { WayBack } from '../../src/excel/replace/remembered';
import { freeName, isTaken, labelled } from './memory-names';
import { isFormula, MemorySheet } from './memory-sheet';

interface Replaced {
  /** All sheets of the workbook, in the order of their tabs. */
  readonly sheets: MemorySheet[];
  /** The names that the former ones bear now, without those that were hidden. */
  readonly kept: readonly string[];
}

/** Sheets of a declaration in the place of those of a document, which go to the end under other names. */
export function replaceIn(
  sheets: readonly MemorySheet[],
  declaration: WorkbookDeclaration,
  { template, label }: { readonly template: Template; readonly label: string },
): Replaced {
  const keys = [...template, ...declaration.sheets].map(({ key }) => key);
  const isOurs = ({ key }: MemorySheet): boolean => key !== null && keys.includes(key);
  const former = sheets.filter(isOurs);
  const others = sheets.filter((sheet) => !isOurs(sheet));
  const place = sheets.findIndex(isOurs);
  const come = declaration.sheets.map((sheet) =>
    MemorySheet.declared(sheet, former.find(({ key }) => key === sheet.key)?.name ?? sheet.name),
  );
  retire(former, label, [...others, ...come]);
  return {
    sheets: [...others.slice(0, place), ...come, ...others.slice(place), ...former],
    kept: former.filter(({ isHidden }) => !isHidden).map(({ name }) => name),
  };
}

function retire(former: readonly MemorySheet[], label: string, beside: readonly MemorySheet[]) {
  const used = beside.map(({ name }) => name);
  for (const sheet of former) {
    const wanted = labelled(sheet.name, label);
    sheet.retire(isTaken(wanted, used) ? freeName(wanted, used) : wanted, label);
    used.push(sheet.name);
  }
}

/** Sheets before and after a replacement. */
export interface Way {
  readonly before: readonly MemorySheet[];
  /** Of those before, as they were. */
  readonly copies: readonly MemorySheet[];
  /** Those after, each with what it was when it was left. */
  readonly after: readonly (readonly [MemorySheet, MemorySheet])[];
}

/** What is told of it is nothing: the workbook knows the way by itself. */
export const aWayBack = (declaration: WorkbookDeclaration, template: Template): WayBack => ({
  declaration,
  template,
  seen: {
    sheets: [],
    sheetIds: new Set(),
    activeSheetId: null,
    ours: new Map(),
    tables: [],
    takenNames: new Set(),
    definedNames: new Map(),
  },
  frozen: [],
  left: { snapshot: { names: {}, tables: {} }, come: [], kept: [] },
  unmarked: [],
});

/** Those that came go, and those that were kept are what they were; the person's own stay. */
export function goBackIn(
  sheets: readonly MemorySheet[],
  { before, copies, after }: Way,
): { readonly sheets: MemorySheet[]; readonly outcome: WayBackOutcome } {
  const come = after.map(([sheet]) => sheet).filter((sheet) => !before.includes(sheet));
  const kept = before.filter((_, rank) => copies[rank]?.key !== null);
  const own = sheets.filter((sheet) => !come.includes(sheet) && !kept.includes(sheet));
  const touched = after
    .filter(([sheet]) => come.includes(sheet) || kept.includes(sheet))
    .filter(([sheet, left]) => !sheets.includes(sheet) || workOn(sheet) !== workOn(left))
    .map(([sheet]) => sheet.name);
  const unchanged = [...sheets];
  if (touched.length > 0) {
    return { sheets: unchanged, outcome: { kind: 'worked-in', sheets: touched } };
  }
  const by = own.filter((sheet) => come.some((gone) => refersTo(sheet, gone)));
  if (by.length > 0) {
    const names = by.map(({ name }) => name);
    return { sheets: unchanged, outcome: { kind: 'referred-to', by: names } };
  }
  const back = before.map((sheet, rank) => (kept.includes(sheet) ? copies[rank]?.copy() : sheet));
  return {
    sheets: [
      ...back.filter((sheet): sheet is MemorySheet => sheet !== undefined && !own.includes(sheet)),
      ...own,
    ].sort((a, b) => placeOf(a, back) - placeOf(b, back)),
    outcome: { kind: 'done' },
  };
}

const placeOf = (sheet: MemorySheet, among: readonly (MemorySheet | undefined)[]): number => {
  const place = among.indexOf(sheet);
  return place < 0 ? among.length : place;
};

/** All that stands in it, without what it is called. */
const workOn = (sheet: MemorySheet): string =>
  JSON.stringify(
    sheet
      .cells()
      .map(({ row, column, content }) => [row, column, content])
      .sort(),
  );

const refersTo = (sheet: MemorySheet, gone: MemorySheet): boolean =>
  sheet
    .cells()
    .some(
      ({ content }) =>
        isFormula(content) &&
        (content.formula.includes(`${gone.name}!`) ||
          gone.tables.some(({ name }) => content.formula.includes(`${name}[`))),
    );
