import type { AlteredChoice, CellResult } from '../../workbook/alterations';
import { withoutEquals } from '../../formulas/same-formula';
import { Uncomputable } from '../../formulas/uncomputable';
import { CellContents, findName } from '../../sheets/cells';
import type { Baseline, BesideChoice } from '../../sheets/baseline';
import type { CellContent, WorkbookDeclaration } from '../../sheets/declaration';
import type { Cells } from '../../formulas/evaluator/compute';
import type { FormulaSheet } from '../../formulas/evaluator/sheet';
import type { Found } from './layout';

/**
 * What the hidden lists say otherwise than the document declares it, as the sheets’ formulas look it up: by the words
 * of a choice, wherever its row went. Choices that a person added are none of the document’s, and what follows from
 * them is reported where they are used; those that cells offer, and no formula looks up, are reported there too.
 */
export function alteredLists(
  { declaration, lists }: Pick<Baseline, 'declaration' | 'lists'>,
  found: Found,
  cells: Cells,
): readonly AlteredChoice[] {
  const listOf = (name: string): List => new List(declaration, name, found, cells);
  const altered = [
    ...lists.choices.flatMap(({ name, beside }) => {
      const choices = listOf(name);
      const about = beside.flatMap((column) => listOf(column.name).besides(choices, column));
      return [...choices.missing(), ...about];
    }),
    ...lists.values.flatMap((name) => listOf(name).missing()),
  ];
  return onceEach(altered);
}

/** A choice that is spelled alike in both languages is looked up twice. */
function onceEach(altered: readonly AlteredChoice[]): readonly AlteredChoice[] {
  const known = new Set<string>();
  return altered.filter((one) => {
    const key = JSON.stringify([one.list, one.choice, one.place]);
    const isKnown = known.has(key);
    known.add(key);
    return !isKnown;
  });
}

type Content = string | number;

/** One column of the hidden lists, as it is declared and as it stands in the file. */
class List {
  private readonly heading: string;
  private readonly declared: readonly Content[];
  /** Null where the name no longer stands for one column of cells. */
  private readonly column: FileColumn | null;

  constructor(
    declaration: WorkbookDeclaration,
    private readonly name: string,
    { names }: Found,
    cells: Cells,
  ) {
    const { sheet, area } = findName(declaration, name);
    const contents = new CellContents(sheet);
    this.heading = String(contentOf(contents.at(area.row - 1, area.column)));
    this.declared = Array.from({ length: area.rows }, (_, index) =>
      contentOf(contents.at(area.row + index, area.column)),
    );
    const now = names.get(name);
    const stands = now?.columns === 1 ? sheetIn(cells, now.sheet) : null;
    this.column = now && stands ? new FileColumn(stands, now) : null;
  }

  /** What of the list is not there any more; the whole of it where its cells are gone. */
  missing(): readonly AlteredChoice[] {
    const { column } = this;
    if (!column) return [this.gone()];
    return this.declared.flatMap((due, index): readonly AlteredChoice[] => {
      if (column.rankOf(due) !== null) return [];
      // Where another declared choice has moved up, the cell is right in itself.
      const isTaken = this.declared.some((one) => isSame(column.content(index), one));
      return [
        {
          list: this.heading,
          choice: null,
          place: column.place(isTaken ? 0 : index),
          holds: isTaken ? null : column.content(index),
          due,
        },
      ];
    });
  }

  /** What this column says otherwise of the choices of another one. */
  besides(choices: List, { noRemark }: BesideChoice): readonly AlteredChoice[] {
    const { column } = this;
    if (!column) return [this.gone()];
    return choices.declared.flatMap((choice, index): readonly AlteredChoice[] => {
      const first = choices.declared.findIndex((one) => isSame(choice, one));
      const rank = choices.column?.rankOf(choice) ?? null;
      // One that is missing is reported by itself.
      if (rank === null || first !== index) return [];
      const [holds, due] = [column.content(rank), this.declared[index] ?? ''];
      // Nothing is looked up as 0.
      if (isSame(holds ?? 0, due) || areRemarks([holds, due], noRemark)) return [];
      return [
        { list: this.heading, choice: String(choice), place: column.place(rank), holds, due },
      ];
    });
  }

  private gone(): AlteredChoice {
    return { list: this.name, choice: null, place: null, holds: null, due: null };
  }
}

/** A named column of a file. */
class FileColumn {
  constructor(
    private readonly sheet: FormulaSheet,
    private readonly area: { readonly row: number; readonly column: number; readonly rows: number },
  ) {}

  place(rank: number): NonNullable<AlteredChoice['place']> {
    return { sheet: this.sheet.name, row: this.area.row + rank, column: this.area.column };
  }

  /** A formula as it is written, with `=`: none of ours stands there. Null: nothing. */
  content(rank: number): CellResult | null {
    if (rank >= this.area.rows) return null;
    const { row, column } = this.place(rank);
    const formula = this.sheet.formula(row, column);
    if (formula) return `=${withoutEquals(formula.text)}`;
    const value = this.sheet.value(row, column);
    return value === '' ? null : value;
  }

  /** Where a formula that looks for this finds it. */
  rankOf(wanted: Content): number | null {
    const last = Math.min(this.area.rows, this.sheet.rows - this.area.row);
    for (let rank = 0; rank < last; rank += 1) {
      if (isSame(this.content(rank), wanted)) return rank;
    }
    return null;
  }
}

/** No formula of ours stands in the lists. */
const contentOf = (content: CellContent): Content =>
  typeof content === 'string' || typeof content === 'number' ? content : '';

/** As formulas compare: case is no matter, and a number that is written as a text is a text. */
function isSame(holds: CellResult | null, due: Content): boolean {
  if (typeof due === 'number') return typeof holds === 'number' && Math.abs(holds - due) < 1e-9;
  return isText(holds) && holds.toLowerCase() === due.toLowerCase();
}

/** In which words something is remarked may change from one day to the next. */
const areRemarks = (contents: readonly (CellResult | null)[], none: string | undefined): boolean =>
  none !== undefined && contents.every((one) => isText(one) && one !== none);

const isText = (content: CellResult | null): content is string => typeof content === 'string';

/** Null where it is gone, or holds more than can be read. */
function sheetIn(cells: Cells, name: string): FormulaSheet | null {
  try {
    return cells.sheet(name);
  } catch (error) {
    if (error instanceof Uncomputable) return null;
    throw error;
  }
}
