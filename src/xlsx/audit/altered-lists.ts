import type { AlteredChoice, CellResult } from '../../workbook/alterations';
import { withoutEquals } from '../../formulas/same-formula';
import { Uncomputable } from '../../formulas/uncomputable';
import { CellContents, findName } from '../../sheets/cells';
import type { CellContent, WorkbookDeclaration } from '../../sheets/declaration';
import { LISTS } from '../../documents/dossier/sheets/list-names';
import type { Cells } from '../../formulas/evaluator/compute';
import type { FormulaSheet } from '../../formulas/evaluator/sheet';
import type { Found } from './layout';

/** Choices by their words, and what stands beside each that the sheets' formulas look up. */
const LOOKED_UP = [
  { choices: LISTS.allTypes, about: [LISTS.typeListed, LISTS.typeLicence, LISTS.typeTitle] },
  { choices: LISTS.allCarriers, about: [LISTS.carrierEligible, LISTS.carrierNote] },
] as const;

/** Values among which the sheets' formulas look for an answer. */
const COUNTED = [LISTS.vat, LISTS.optionalCriteria] as const;

/** What stands where the call has nothing to remark. */
const NO_REMARK = '–';

/**
 * What the hidden lists say otherwise than the call declares it, as the sheets’ formulas look it up: by the words of
 * a choice, wherever its row went. Choices that a person added are none of the call’s, and what follows from them is
 * told where they are used; those that cells offer, and no formula looks up, are reported there too.
 */
export function alteredLists(
  declaration: WorkbookDeclaration,
  found: Found,
  cells: Cells,
): readonly AlteredChoice[] {
  const listOf = (name: string): List => new List(declaration, name, found, cells);
  const told = [
    ...LOOKED_UP.flatMap(({ choices, about }) => {
      const list = listOf(choices);
      return [...list.missing(), ...about.flatMap((name) => listOf(name).besides(list))];
    }),
    ...COUNTED.flatMap((name) => listOf(name).missing()),
  ];
  return onceEach(told);
}

/** A choice that is spelled alike in both languages is looked up twice. */
function onceEach(told: readonly AlteredChoice[]): readonly AlteredChoice[] {
  const known = new Set<string>();
  return told.filter((one) => {
    const key = JSON.stringify([one.list, one.choice, one.place]);
    const isKnown = known.has(key);
    known.add(key);
    return !isKnown;
  });
}

type Content = string | number;

/** One column of the hidden lists, as the call declares it and as it stands in the file. */
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
      // Where another choice of the call has moved up, the cell is right in itself.
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
  besides(choices: List): readonly AlteredChoice[] {
    const { column } = this;
    if (!column) return [this.gone()];
    return choices.declared.flatMap((choice, index): readonly AlteredChoice[] => {
      const first = choices.declared.findIndex((one) => isSame(choice, one));
      const rank = choices.column?.rankOf(choice) ?? null;
      // One that is missing is told by itself.
      if (rank === null || first !== index) return [];
      const [holds, due] = [column.content(rank), this.declared[index] ?? ''];
      if (this.saysTheSame(holds, due)) return [];
      return [
        { list: this.heading, choice: String(choice), place: column.place(rank), holds, due },
      ];
    });
  }

  /** Nothing is looked up as 0; in which words a remark is made may change from one day to the next. */
  private saysTheSame(holds: CellResult | null, due: Content): boolean {
    const isRemark = this.name === LISTS.carrierNote;
    const areRemarks = [holds, due].every((one) => typeof one === 'string' && one !== NO_REMARK);
    return isSame(holds ?? 0, due) || (isRemark && areRemarks);
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
