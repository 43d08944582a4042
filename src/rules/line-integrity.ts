import type { OverwrittenCell } from '../dossier/dossier';
import type { LineFigures } from './line-figures';
import { formulasBack } from './corrections/formulas';
import { say } from './messages/say';
import { rule, type Fault } from './rule';

export const lineDuplicate = rule({
  id: 'line.duplicate',
  severity: 'info',
  description: {
    fr: 'Deux lignes ne disent pas la même chose : libellé, type, prestataire et montants.',
    en: 'No two lines say the same: label, type, supplier and amounts.',
  },
  faults: ({ figures }) => {
    const firstRows = new Map<string, number>();
    return figures.lines.flatMap((line) => {
      const identity = identityOf(line);
      if (identity === null) return [];
      const first = firstRows.get(identity);
      const row = line.line.place.row + 1;
      if (first === undefined) {
        firstRows.set(identity, row);
        return [];
      }
      const place = line.line.label.place ?? line.line.place;
      return [{ place, message: say((m) => m.duplicate({ row: first })) }];
    });
  },
});

/** Null for a line that says too little to be compared. */
function identityOf({ line, net, gross }: LineFigures): string | null {
  const label = line.label.value?.toLowerCase() ?? '';
  if (label === '' || gross === 0) return null;
  const supplier = line.supplier.value?.toLowerCase() ?? '';
  const type = line.type.value?.id ?? '';
  return [label, type, supplier, line.quantity.value, net, gross].join('\u0000');
}

export const lineFormula = rule({
  id: 'line.formula',
  severity: 'warning',
  description: {
    fr: 'Aucune cellule calculée n’a été remplacée par une valeur ni effacée. La part du porteur peut être saisie : shares.sum la compare.',
    en: 'No computed cell has been replaced by a value or erased. The carrier’s share may be typed: shares.sum compares it.',
  },
  faults: ({ dossier }) =>
    byColumn(dossier.overwritten).map((cells) => {
      const [first, ...others] = cells;
      const fault = others.length === 0 ? lostFormula(first) : lostFormulas(first, cells.length);
      return { ...fault, corrections: formulasBack(dossier, first.label, cells) };
    }),
});

type Column = readonly [OverwrittenCell, ...OverwrittenCell[]];

/** A block pasted over a column is one thing to mend, not forty. */
function byColumn(cells: readonly OverwrittenCell[]): Column[] {
  const columns = new Map<string, [OverwrittenCell, ...OverwrittenCell[]]>();
  for (const cell of cells) {
    const key = `${cell.place.sheet}\u0000${cell.label.fr}`;
    const column = columns.get(key);
    if (column) column.push(cell);
    else columns.set(key, [cell]);
  }
  return [...columns.values()];
}

function lostFormula({ place, label, shown }: OverwrittenCell): Fault {
  if (shown === null || shown === '') {
    return { place, message: say((m) => m.formulaErased({ label })) };
  }
  const value = typeof shown === 'boolean' ? String(shown) : shown;
  return { place, message: say((m) => m.formulaReplaced({ label, shown: value })) };
}

const lostFormulas = ({ place, label }: OverwrittenCell, count: number): Fault => ({
  place,
  message: say((m) => m.formulasLost({ label, count })),
});
