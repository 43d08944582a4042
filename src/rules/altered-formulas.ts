import { isBroken } from '../dossier/broken-formula';
import type { AlteredCell, Dossier } from '../dossier/dossier';
import type { StructureProblem } from '../dossier/structure';
import { byColumn } from './by-column';
import type { ColumnOf } from './by-column';
import { say } from './messages/say';
import type { Fault } from './rule';

/** Computed cells in which something else stands than our formula, where the formulas were read. */
export function alteredFormulas({ altered, structure }: Dossier): readonly Fault[] {
  const broken = altered.filter(isBroken);
  const isOneCause = structure.some(takesAway) || byColumn(broken).length > 1;
  const others = isOneCause ? altered.filter((cell) => !isBroken(cell)) : altered;
  return [
    ...(structure.some(takesAway) || !isOneCause ? [] : cutOff(broken)),
    ...byColumn(others.filter(({ isCertain }) => isCertain)).map(certain),
    ...byColumn(others.filter(({ isCertain }) => !isCertain)).map(unknown),
  ];
}

/** What formulas referred to is told to be gone, and so is that they are broken. */
const takesAway = ({ kind }: StructureProblem): boolean =>
  kind === 'copy-in-place' || kind.startsWith('missing-');

/** A deleted sheet breaks dozens of formulas, which is one thing to mend. */
function cutOff(cells: readonly AlteredCell[]): readonly Fault[] {
  const [first] = cells;
  if (!first) return [];
  const { place, formula } = first;
  const told = { formula: formula ?? '', count: cells.length };
  return [{ place, message: say((m) => m.formulasCutOff(told)) }];
}

/** Whoever looks at the sheet takes what it shows for what Barème computes. */
function certain(cells: ColumnOf<AlteredCell>): Fault {
  const [{ place, of, label, look, formula, gives, due }, ...others] = cells;
  const count = cells.length;
  if (formula === null) {
    return { place, message: say((m) => m.formulaReplaced({ label, of, shown: gives ?? '' })) };
  }
  const told = { label, look, formula, gives, due };
  return others.length === 0
    ? { place, message: say((m) => m.formulaOther(told)) }
    : { place, message: say((m) => m.formulasOther({ ...told, count })) };
}

/** Nothing to reproach, but nothing to vouch for either. */
function unknown([{ place, label, formula }, ...others]: ColumnOf<AlteredCell>): Fault {
  const told = { label, formula: formula ?? '', count: 1 + others.length };
  return { place, severity: 'info', message: say((m) => m.formulaUnknown(told)) };
}
