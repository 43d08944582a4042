import type { BlockOfCells, BlockOutcome } from '../../excel/port';
import type { Language } from '../../language/language';
import { blockOfSelection, widthOf, type Block } from '../../recognition/block';
import type { SheetArea } from '../../workbook/area';
import { cellName } from '../../workbook/reference';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import { formatNumber } from '../../money/format';
import { BUDGET_TEXTS } from './texts';

/** Where a budget was read, and what stood there then. */
export type Source =
  | { readonly kind: 'selection'; readonly block: Block; readonly cells: BlockOfCells }
  | {
      readonly kind: 'file';
      readonly file: string;
      /** Its sheets that people see and in which something stands. */
      readonly sheets: readonly Block[];
      readonly block: Block;
    };

/** A budget that can be looked at, or the sentence for why there is none. */
export type Found = { readonly source: Source } | { readonly refused: string };

/** Makes a source of what the workbook answered. */
export function sourceOf(
  outcome: BlockOutcome,
  ownSheets: ReadonlySet<string>,
  language: Language,
): Found {
  const texts = BUDGET_TEXTS[language];
  switch (outcome.kind) {
    case 'empty':
      return { refused: texts.empty };
    case 'no-area':
      return { refused: texts.noArea };
    case 'too-many': {
      const [cells, most] = [outcome.cells, outcome.most].map((one) => formatNumber(one, language));
      return { refused: texts.tooMany(cells ?? '', most ?? '') };
    }
    case 'read': {
      const { block: cells } = outcome;
      if (ownSheets.has(cells.sheet)) return { refused: texts.ownSheet(cells.sheet) };
      return { source: { kind: 'selection', cells, block: blockOfSelection(cells) } };
    }
  }
}

/** The sheets of our documents: what stands there is no budget to be taken over. */
export function ownSheetsIn(snapshot: WorkbookSnapshot | null): ReadonlySet<string> {
  if (!snapshot) return new Set();
  const { names, tables } = snapshot;
  return new Set([
    ...Object.values(names).map(({ sheet }) => sheet),
    ...Object.values(tables).map(({ body }) => body.sheet),
  ]);
}

/** Where the cells of a selection stand. */
export const areaOf = ({ sheet, row, column, values }: BlockOfCells): SheetArea => ({
  ...{ sheet, row, column },
  rows: values.length,
  columns: Math.max(...values.map(({ length }) => length)),
});

/** Whether the same stands there still. */
export const isSameBlock = (one: BlockOfCells, other: BlockOfCells): boolean =>
  JSON.stringify(plain(one)) === JSON.stringify(plain(other));

const plain = ({ hidden, ...cells }: BlockOfCells) => ({ ...cells, hidden: [...hidden] });

/** Where it was read, in words. */
export function sourceInWords(source: Source, language: Language): string {
  const texts = BUDGET_TEXTS[language];
  const { sheet, row, column, rows } = source.block;
  if (source.kind === 'file') return texts.inFile(source.file, sheet);
  const last = cellName(row + rows.length - 1, column + Math.max(1, widthOf(source.block)) - 1);
  return texts.inSheet(sheet, `${cellName(row, column)}:${last}`);
}
