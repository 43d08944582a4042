import { RANGE_LABELS } from '../../documents/dossier/template/block-words';
import type { AlteredCell, CellLook } from '../../workbook/alterations';
import { RANGES } from '../../documents/dossier/template/fields';
import type { RangeKey } from '../../documents/dossier/template/fields';
import type { CellContent, SheetDeclaration } from '../../sheets/declaration';
import { textsIn } from '../../documents/dossier/sheets/texts/texts';
import type { Language, Localized } from '../../language/language';

/** What a computed cell says: an amount or a share, a verdict on what was typed, or words beside a figure. */
export type Says = AlteredCell['says'];

/** A cell that no name of ours tells of, and what stands before it in its row, from column A on. */
export interface UnnamedCell {
  readonly row: number;
  readonly column: number;
  readonly says: Says;
  readonly look: CellLook;
  readonly before: readonly CellContent[];
}

/** A formula that may say that something is wrong is a check, in whichever words. */
export const isCheck = (formula: string, language: Language): boolean => {
  const { toFix, toCheck } = textsIn(language).verdict;
  return [toFix, toCheck].some((verdict) => formula.includes(`"${verdict}`));
};

/** Words stand beside a figure of the same row. */
export function saysOf(
  formula: string,
  { look, before }: Pick<UnnamedCell, 'look' | 'before'>,
  language: Language,
): Says {
  if (isCheck(formula, language)) return 'check';
  return look === 'plain' && before.some(isFormula) ? 'remark' : 'figure';
}

/** Where rows stand ready, each like the next: the block of which a row is one. */
export function blockAt({ names }: SheetDeclaration, row: number): RangeKey | null {
  const keys = Object.keys(RANGES) as RangeKey[];
  const key = keys.find((one) =>
    names.some(
      ({ name, area }) => name === RANGES[one] && row >= area.row && row < area.row + area.rows,
    ),
  );
  return key ?? null;
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
function rowLabel(sheet: SheetDeclaration, { row, before }: UnnamedCell): Localized {
  const block = blockAt(sheet, row);
  if (block) return RANGE_LABELS[block];
  return inBoth(before.findLast(isText) ?? sheet.name);
}

const CHECK: Localized = { fr: 'contrôle', en: 'check' };
const REMARK: Localized = { fr: 'remarque', en: 'remark' };
const SHARE: Localized = { fr: 'part', en: 'share' };

function partLabel(sheet: SheetDeclaration, cell: UnnamedCell): Localized | null {
  if (cell.says === 'check') return CHECK;
  if (cell.says === 'remark') return REMARK;
  const isBesideAmount = blockAt(sheet, cell.row) !== null || cell.before.some(isFormula);
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
