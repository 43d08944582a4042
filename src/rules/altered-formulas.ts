import type { AlteredCell, Dossier } from '../dossier/dossier';
import { byColumn } from './by-column';
import type { ColumnOf } from './by-column';
import { say } from './messages/say';
import type { Fault } from './rule';

/** Computed cells in which something else stands than our formula, where the formulas were read. */
export const alteredFormulas = ({ altered }: Dossier): readonly Fault[] => [
  ...byColumn(altered.filter(({ isCertain }) => isCertain)).map(certain),
  ...byColumn(altered.filter(({ isCertain }) => !isCertain)).map(unknown),
];

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
