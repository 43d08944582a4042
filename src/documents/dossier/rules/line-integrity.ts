import type { BudgetLine, OverwrittenCell } from '../dossier';
import type { LineFigures } from '../figures/line-figures';
import { alteredFormulas } from './altered-formulas';
import { alteredResults, staleResults } from './altered-results';
import { byColumn } from './by-column';
import { formulasBack } from '../corrections/formulas';
import { say } from '../messages/say';
import { rule, type Fault } from './rule';
import { dueIn } from './wrong-cells';

export const lineDuplicate = rule({
  id: 'line.duplicate',
  severity: 'info',
  restsOnLines: true,
  description: {
    fr: 'Deux lignes ne disent pas la même chose : libellé, type, prestataire et montants.',
    en: 'No two lines say the same: label, type, supplier and amounts.',
  },
  whenComparing: 'left-out',
  faults: ({ figures }) => {
    const alike = new Map<string, [BudgetLine, ...BudgetLine[]]>();
    for (const line of figures.lines) {
      const identity = identityOf(line);
      if (identity === null) continue;
      const known = alike.get(identity);
      if (known) known.push(line.line);
      else alike.set(identity, [line.line]);
    }
    return [...alike.values()].flatMap(([first, second, ...others]): readonly Fault[] => {
      if (!second) return [];
      const place = second.label.place ?? second.place;
      const counts = { row: first.place.row + 1, others: 1 + others.length };
      return [{ place, message: say('duplicate', counts) }];
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
  isOfIntegrity: true,
  description: {
    fr: 'Aucune cellule calculée n’a été remplacée par une valeur ou par une autre formule, ni effacée, et toutes affichent ce que Barème calcule. La part du porteur peut être saisie : shares.sum la compare.',
    en: 'No computed cell has been replaced by a value or another formula, or erased, and all show what Barème computes. The carrier’s share may be typed: shares.sum compares it.',
  },
  whenComparing: 'left-out',
  faults: (subject) => {
    const { dossier } = subject;
    const lost = byColumn(dossier.overwritten).map((cells) => {
      const [first, ...others] = cells;
      const fault =
        others.length === 0
          ? lostFormula(first, dueIn(subject, first))
          : lostFormulas(first, cells.length);
      return { ...fault, corrections: formulasBack(dossier, first.label, cells) };
    });
    return [
      ...lost,
      ...alteredFormulas(dossier),
      ...alteredResults(subject),
      ...staleResults(subject),
    ];
  },
});

function lostFormula(
  { place, label, of, shown }: OverwrittenCell,
  core: ReturnType<typeof dueIn>,
): Fault {
  if (shown === null || shown === '') {
    return { place, message: say('formulaErased', { label, of }) };
  }
  return { place, message: say('formulaReplaced', { label, of, shown, core }) };
}

const lostFormulas = ({ place, label }: OverwrittenCell, count: number): Fault => ({
  place,
  message: say('formulasLost', { label, count }),
});
