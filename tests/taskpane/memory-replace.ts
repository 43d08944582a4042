import type { WorkbookDeclaration } from '../../src/sheets/declaration';
import type { Template } from '../../src/workbook/template';
import { freeName, isTaken, labelled } from './memory-names';
import { MemorySheet } from './memory-sheet';

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
