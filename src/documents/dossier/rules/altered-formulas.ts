import { isBroken } from '../../../workbook/broken-formula';
import type { Dossier } from '../dossier';
import type { AlteredCell } from '../../../workbook/alterations';
import type { StructureProblem } from '../parse/structure';
import { byColumn } from './by-column';
import type { ColumnOf } from './by-column';
import type { OtherFormula } from '../messages/facts';
import { say } from '../messages/say';
import type { Message } from '../messages/say';
import type { Fault } from './rule';

/** Computed cells in which something else stands than our formula, where the formulas were read. */
export function alteredFormulas({ altered: { cells }, structure }: Dossier): readonly Fault[] {
  const broken = cells.filter(isBroken);
  const isOneCause = structure.some(takesAway) || byColumn(broken).length > 1;
  const others = isOneCause ? cells.filter((cell) => !isBroken(cell)) : cells;
  return [
    ...(structure.some(takesAway) || !isOneCause ? [] : cutOff(broken)),
    ...erased(others.filter(({ formula }) => formula === null)),
    ...byColumn(others.filter(isOf('other'))).map(other),
    ...byColumn(others.filter(isOf('same')).filter(isUntold(others))).map(same),
    ...byColumn(others.filter(isOf('unknown'))).map(unknown),
  ];
}

const isOf =
  (today: AlteredCell['today']) =>
  (cell: AlteredCell): boolean =>
    cell.formula !== null && cell.today === today;

/** A column is altered once, though in some of its lines the result is the right one today. */
const isUntold =
  (cells: readonly AlteredCell[]) =>
  ({ of, label }: AlteredCell): boolean =>
    of !== 'column' ||
    !cells.some((cell) => cell.today !== 'same' && cell.of === of && cell.label.fr === label.fr);

/** What formulas referred to is reported to be gone, and so is that they are broken. */
const takesAway = ({ kind }: StructureProblem): boolean =>
  kind === 'copy-in-place' || kind.startsWith('missing-');

/** A deleted sheet breaks dozens of formulas, which is one thing to mend. */
function cutOff(cells: readonly AlteredCell[]): readonly Fault[] {
  const [first] = cells;
  if (!first) return [];
  const { place, formula } = first;
  const told = { formula: formula ?? '', count: cells.length };
  return [{ place, message: say('formulasCutOff', told) }];
}

/** From here on, formulas that are gone from a sheet are one thing: it was saved without them. */
const MANY_COLUMNS = 4;

function erased(cells: readonly AlteredCell[]): readonly Fault[] {
  const sheets = [...new Set(cells.map(({ place }) => place.sheet))];
  return sheets.flatMap((sheet) => {
    const there = cells.filter(({ place }) => place.sheet === sheet);
    const columns = byColumn(there);
    const [first] = there;
    if (!first || columns.length < MANY_COLUMNS) return columns.map(lost);
    const told = { sheet, count: there.length };
    return [{ place: first.place, message: say('formulasErased', told) }];
  });
}

function lost(cells: ColumnOf<AlteredCell>): Fault {
  const [{ place, label, of, gives, due, look }] = cells;
  const count = cells.length;
  const core = typeof due === 'number' ? { due, look } : null;
  if (count > 1) return { place, message: say('formulasLost', { label, count }) };
  return {
    place,
    message:
      gives === null
        ? say('formulaErased', { label, of })
        : say('formulaReplaced', { label, of, shown: gives, core }),
  };
}

const factsOf = ({ label, of, look, formula, gives, due }: AlteredCell): OtherFormula => ({
  label,
  of,
  look,
  formula: formula ?? '',
  gives,
  due,
});

/** Whoever looks at the sheet takes what it shows for what Barème computes. */
function other(cells: ColumnOf<AlteredCell>): Fault {
  const [first] = cells;
  const facts = factsOf(first);
  const count = cells.length;
  return {
    place: first.place,
    message: count === 1 ? say('formulaOther', facts) : say('formulasOther', { ...facts, count }),
  };
}

/** Nothing that stands now is wrong; it may be so after the next thing that is typed. */
function same(cells: ColumnOf<AlteredCell>): Fault {
  const [first] = cells;
  const facts = { ...factsOf(first), count: cells.length };
  return {
    place: first.place,
    severity: first.isFrozen || first.diverges ? 'warning' : 'info',
    message: sentenceOn(first, facts),
  };
}

function sentenceOn(
  { isFrozen, diverges }: AlteredCell,
  facts: OtherFormula & { readonly count: number },
): Message {
  if (isFrozen) return say('formulaFrozen', facts);
  return diverges ? say('formulaDiverges', facts) : say('formulaElsewhere', facts);
}

/**
 * Nothing is known to be wrong, but nobody vouches for what the cell shows. Where not even ours could be computed, what
 * was typed is to blame, which is reported there.
 */
function unknown(cells: ColumnOf<AlteredCell>): Fault {
  const [first] = cells;
  const { place, due } = first;
  const { gives: _, ...facts } = factsOf(first);
  return {
    place,
    severity: due === null ? 'info' : 'warning',
    message: say('formulaUnknown', { ...facts, count: cells.length }),
  };
}
