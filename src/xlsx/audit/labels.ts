import type { AlteredCell, CellLook } from '../../workbook/alterations';
import type { Baseline } from '../../sheets/baseline';
import type { CellContent, SheetDeclaration, TableDeclaration } from '../../sheets/declaration';
import { tableNamed } from '../../workbook/template';
import type { Block } from '../../workbook/template';
import type { Localized } from '../../language/language';

/** What a computed cell says: an amount or a share, a verdict on what was typed, or words beside a figure. */
export type Says = AlteredCell['says'];

/** A cell that has no name of ours, and what stands before it in its row, from column A on. */
export interface UnnamedCell {
  readonly row: number;
  readonly column: number;
  readonly says: Says;
  readonly look: CellLook;
  readonly before: readonly CellContent[];
  /** The block of which its row is one; null: none. */
  readonly block: Block | null;
}

/** A formula that may say that something is wrong is a check, in whichever words. */
export const isCheck = (formula: string, verdicts: readonly string[]): boolean =>
  verdicts.some((verdict) => formula.includes(`"${verdict}`));

/** Words of a step are a part of what a check says. */
export function columnSays(
  formula: string,
  header: string,
  { name }: TableDeclaration,
  { template, declaration, verdicts }: Baseline,
): Says {
  const column = tableNamed(template, name)?.columns.find(
    ({ label }) => label[declaration.language] === header,
  );
  const areWords = column?.isStep === true && column.kind === 'text';
  return areWords || isCheck(formula, verdicts) ? 'check' : 'figure';
}

/** Words stand beside a figure of the same row. */
export function saysOf(
  formula: string,
  { look, before }: Pick<UnnamedCell, 'look' | 'before'>,
  verdicts: readonly string[],
): Says {
  if (isCheck(formula, verdicts)) return 'check';
  return look === 'plain' && before.some(isFormula) ? 'remark' : 'figure';
}

/** Where rows stand ready, each like the next: the block of which a row is one. */
export function blockAt(
  { names }: SheetDeclaration,
  row: number,
  blocks: readonly Block[],
): Block | null {
  const here = names.filter(({ area }) => row >= area.row && row < area.row + area.rows);
  return blocks.find((block) => here.some(({ name }) => name === block.name)) ?? null;
}

/**
 * What people would call the cell: its row and, where that is not enough, what the cell is in it. « Total réparti »,
 * « Part du porteur (part) », « Totaux (Montant TTC) », « Autres financeurs (contrôle) ».
 */
export function labelOf(sheet: SheetDeclaration, cell: UnnamedCell): Localized {
  const row = rowLabel(sheet, cell);
  const part = partLabel(sheet, cell);
  return part ? { fr: `${row.fr} (${part.fr})`, en: `${row.en} (${part.en})` } : row;
}

/** The block, or else the nearest text before the cell; the verdict on a whole sheet has none. */
function rowLabel(sheet: SheetDeclaration, { block, before }: UnnamedCell): Localized {
  return block ? block.label : inBoth(before.findLast(isText) ?? sheet.name);
}

const CHECK: Localized = { fr: 'contrôle', en: 'check' };
const REMARK: Localized = { fr: 'remarque', en: 'remark' };
const SHARE: Localized = { fr: 'part', en: 'share' };

function partLabel(sheet: SheetDeclaration, cell: UnnamedCell): Localized | null {
  if (cell.says === 'check') return CHECK;
  if (cell.says === 'remark') return REMARK;
  const isBesideAmount = cell.block !== null || cell.before.some(isFormula);
  if (cell.look === 'share' && isBesideAmount) return SHARE;
  const header = headerBelow(sheet, cell);
  return header === null ? null : inBoth(header);
}

/** The totals of a table stand right above the headers of its columns, under a text in its first one. */
function headerBelow(
  { tables }: SheetDeclaration,
  { row, column, before }: UnnamedCell,
): string | null {
  const table = tables.find(({ area }) => area.row === row + 1);
  if (!table || !isText(before[table.area.column] ?? null)) return null;
  return table.columns[column - table.area.column]?.header ?? null;
}

/** As it stands in the sheet, whose language may not be the reader's. */
const inBoth = (text: string): Localized => ({ fr: text, en: text });

const isText = (content: CellContent): content is string =>
  typeof content === 'string' && content !== '';

const isFormula = (content: CellContent): boolean =>
  typeof content === 'object' && content !== null;

/** What the columns of a table are called in both languages, by their headers. */
export function columnLabels(
  { template, declaration }: Pick<Baseline, 'template' | 'declaration'>,
  { name }: TableDeclaration,
): ReadonlyMap<string, Localized> {
  const columns = tableNamed(template, name)?.columns ?? [];
  return new Map(columns.map(({ label }) => [label[declaration.language], label]));
}
