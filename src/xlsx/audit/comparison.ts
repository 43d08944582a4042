import type { AlteredCell, CellResult } from '../../workbook/alterations';
import { lookedAt, partsOf, refersToCells } from '../../formulas/in-expression';
import { parseFormula } from '../../formulas/parse';
import type { Expression } from '../../formulas/parse';
import { spell, withoutEquals } from '../../formulas/same-formula';
import type { References } from '../../formulas/same-formula';
import { Computation } from '../../formulas/evaluator/compute';
import type { Cells, Instead } from '../../formulas/evaluator/compute';
import type { FormulaSheet } from '../../formulas/evaluator/sheet';
import { attempt } from './attempt';
import { isSameResult } from './same-result';
import { copiedTo, meantFrom } from './references';
import type { FileCell } from './layout';

/** What another formula than ours gives, and what ours would give there. */
export interface Difference extends Pick<AlteredCell, 'gives' | 'due' | 'today' | 'isFrozen'> {
  /** It gives the same from the same cells: as far as today tells, it is only spelled otherwise. */
  readonly isRespelled: boolean;
}

const WRONG = { today: 'other', isRespelled: false } as const;

/** Holds formulas of a file against ours. Verdicts: how what is wrong begins in the sheets. */
export class Comparison {
  private readonly computation: Computation;

  constructor(
    private readonly cells: Cells,
    private readonly verdicts: readonly string[],
    instead?: Instead,
  ) {
    this.computation = new Computation(cells, instead);
  }

  /** What our formula would give in that cell; null where it is not computed here. */
  due(ours: Expression, cell: FileCell): CellResult | null {
    return attempt(() => this.computation.resultOf(ours, cell));
  }

  /** Whether the formula in a cell means the same cells, put together in the same way. */
  isSameMeaning(ours: Expression, cell: FileCell): boolean {
    const theirs = formulaIn(cell);
    const references = meantFrom(cell, this.cells);
    return theirs !== null && spell(theirs, references) === spell(ours, references);
  }

  /**
   * Whether the formula in a cell is ours whatever its line holds: it means the same cells, or both are checks. One
   * that merely gives the same there may give something else in the next line.
   */
  isAlike(ours: Expression, cell: FileCell): boolean {
    if (this.isSameMeaning(ours, cell)) return true;
    const theirs = formulaIn(cell);
    return (
      theirs !== null && this.isVerdict(ours) && this.isVerdict(theirs) && refersToCells(theirs)
    );
  }

  /**
   * How the formula in a cell differs from ours, by what it means and what it gives there; null where it does not.
   */
  difference(ours: Expression, cell: FileCell): Difference | null {
    const theirs = formulaIn(cell);
    const references = meantFrom(cell, this.cells);
    if (theirs && spell(theirs, references) === spell(ours, references)) return null;
    const due = this.due(ours, cell);
    const isFrozen = theirs !== null && !refersToCells(theirs) && refersToCells(ours);
    // Nothing can be held against an error, which something else than this formula has caused.
    if (isError(due)) {
      if (!isFrozen) return null;
      return { gives: this.gives(theirs, cell), due: null, ...WRONG, isFrozen };
    }
    const gives = this.gives(theirs, cell);
    if (theirs && !isFrozen && this.isVerdict(ours)) {
      return this.isVerdict(theirs) ? null : { gives, due, ...WRONG, isFrozen };
    }
    const today = todayOf(gives, due);
    if (today === 'unknown' && isFrozen) return { gives, due, ...WRONG, isFrozen };
    const isRespelled =
      today === 'same' && !isFrozen && theirs !== null && isSameView(theirs, ours, references);
    return { gives, due, today, isFrozen, isRespelled };
  }

  /**
   * A formula that may say what is wrong. Which cases it tells, and in which words, is not compared: checks grow
   * from one day to the next without a figure of the sheets being another.
   */
  private isVerdict(expression: Expression): boolean {
    return [...partsOf(expression)].some(
      (part) =>
        part.kind === 'value' &&
        typeof part.value === 'string' &&
        this.verdicts.some((verdict) => String(part.value).startsWith(verdict)),
    );
  }

  /** As computed anew; what cannot be computed here gives what the file stored of it, if anything. */
  private gives(theirs: Expression | null, cell: FileCell): CellResult | null {
    return (theirs && this.due(theirs, cell)) ?? storedIn(cell);
  }
}

/** Whether two formulas look at the same cells; one that looks at fewer or others may differ tomorrow. */
function isSameView(one: Expression, other: Expression, references: References): boolean {
  const [left, right] = [one, other].map((expression) =>
    [...new Set(lookedAt(expression).map((part) => spell(part, references)))].sort().join(),
  );
  return left === right;
}

function todayOf(gives: CellResult | null, due: CellResult | null): Difference['today'] {
  if (gives === null || due === null) return 'unknown';
  return isSameResult(gives, due) ? 'same' : 'other';
}

/** What the file keeps of a cell; null where it keeps nothing. */
export function storedIn({ sheet, row, column }: FileCell): CellResult | null {
  const value = sheet.value(row, column);
  return value === '' ? null : value;
}

/** A cell, as far as its formula goes. */
interface FormulaCell extends Pick<FileCell, 'row' | 'column'> {
  readonly sheet: Pick<FormulaSheet, 'formula'>;
}

/** The formula of a cell, as it means there; null where there is none, or none that is understood. */
export function formulaIn(cell: FormulaCell): Expression | null {
  const formula = cell.sheet.formula(cell.row, cell.column);
  const parsed = formula && understood(formula.text);
  return formula && parsed && copiedTo(parsed, cell, formula);
}

export const understood = (formula: string): Expression | null =>
  attempt(() => parseFormula(withoutEquals(formula)));

const isError = (value: CellResult | null): boolean =>
  typeof value === 'string' && value.startsWith('#');
