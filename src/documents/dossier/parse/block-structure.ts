import type { Localized } from '../../../language/language';
import { frenchSpacing } from '../../../language/typography';
import type { Area } from '../../../workbook/area';
import { RANGE_LABELS, blockColumnAt } from '../template/block-words';
import type { RangeKey } from '../template/fields';
import { cellName } from '../../../workbook/reference';
import type { Stake } from '../../../workbook/rows-outside';
import type { Place } from '../../../workbook/scalar';

/** What is wrong with a block of rows: its columns, or what stands next to it and counts nowhere. */
export type BlockProblem =
  /** `column`: its rank in `BLOCK_COLUMNS`. */
  | { readonly kind: 'missing-range-column'; readonly range: RangeKey; readonly column: number }
  /** The sheet adds up other cells than those of the block. */
  | {
      readonly kind: 'summed-elsewhere';
      readonly range: RangeKey;
      readonly place: Place;
      readonly block: Area;
      readonly summed: Area;
    }
  /** A row right above or below. */
  | {
      readonly kind: 'outside-range';
      readonly range: RangeKey;
      readonly side: 'above' | 'below';
      readonly stake: Stake;
      readonly place: Place;
    }
  /** A total of the rows above it, typed among them: they count twice. */
  | { readonly kind: 'total-in-range'; readonly range: RangeKey; readonly place: Place }
  /** A cell of a column that is none of the block's, between them or after them. */
  | { readonly kind: 'beside-range'; readonly range: RangeKey; readonly place: Place };

export function describeBlock(problem: BlockProblem): Localized {
  const { fr, en } = sentences(problem);
  return { fr: frenchSpacing(fr), en };
}

function sentences(problem: BlockProblem): Localized {
  const block = RANGE_LABELS[problem.range];
  switch (problem.kind) {
    case 'missing-range-column':
      return columnGone(block, blockColumnAt(problem.range, problem.column)?.label ?? block);
    case 'summed-elsewhere':
      return summedElsewhere(block, areaName(problem.block), areaName(problem.summed));
    case 'outside-range':
      return rowOutside(block, problem.place.row + 1, problem.side);
    case 'total-in-range':
      return totalWithin(block, problem.place.row + 1);
    case 'beside-range':
      return cellBeside(block, cellName(problem.place.row, problem.place.column));
  }
}

const areaName = ({ row, column, rows, columns }: Area): string =>
  `${cellName(row, column)}:${cellName(row + rows - 1, column + columns - 1)}`;

const columnGone = (block: Localized, column: Localized): Localized => ({
  fr: `La colonne « ${column.fr} » du bloc « ${block.fr} » a été supprimée ou déplacée : ce qui y était saisi n’est plus lu. Annulez (Ctrl+Z), ou remettez-la à sa place dans le bloc.`,
  en: `The column “${column.en}” of the block “${block.en}” has been deleted or moved: what was typed there is no longer read. Undo (Ctrl+Z), or put it back in its place in the block.`,
});

const summedElsewhere = (block: Localized, ours: string, summed: string): Localized => ({
  fr: `Le bloc « ${block.fr} » est en ${ours}, mais son total additionne ${summed} : la feuille et le contrôle ne comptent pas les mêmes cellules. Annulez le déplacement (Ctrl+Z), ou recopiez ces montants dans le bloc.`,
  en: `The block “${block.en}” stands in ${ours}, but its total adds up ${summed}: the sheet and the check do not count the same cells. Undo the move (Ctrl+Z), or copy these amounts into the block.`,
});

const rowOutside = (block: Localized, row: number, side: 'above' | 'below'): Localized => ({
  fr: `La ligne ${row} est écrite ${side === 'above' ? 'au-dessus du' : 'sous le'} bloc « ${block.fr} » et n’en fait pas partie : elle ne compte nulle part. Si elle doit compter, insérez une ligne au milieu du bloc et recopiez-la dedans ; une remarque ou un total peut rester là.`,
  en: `Row ${row} is written ${side === 'above' ? 'above' : 'under'} the block “${block.en}” and is no part of it: it counts nowhere. If it should count, insert a row in the middle of the block and copy it in there; a remark or a total may stay.`,
});

const totalWithin = (block: Localized, row: number): Localized => ({
  fr: `La ligne ${row} est un total des lignes au-dessus, écrit dans le bloc « ${block.fr} » : ces montants sont comptés deux fois. Effacez-la, ou écrivez-la sous le bloc.`,
  en: `Row ${row} is a total of the rows above it, written inside the block “${block.en}”: these amounts count twice. Clear it, or write it under the block.`,
});

const cellBeside = (block: Localized, cell: string): Localized => ({
  fr: `La cellule ${cell} n’est dans aucune colonne du bloc « ${block.fr} » : elle ne compte nulle part. Si c’est un montant, recopiez-le dans la colonne des montants ; une remarque peut rester là.`,
  en: `The cell ${cell} is in none of the columns of the block “${block.en}”: it counts nowhere. If it is an amount, copy it into the column of amounts; a remark may stay there.`,
});
