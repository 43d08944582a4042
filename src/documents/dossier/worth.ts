import { add, type Cents } from '../../money/cents';
import type { DossierVerdict } from './verdict';
import type { Place } from '../../workbook/scalar';

/** What a dossier counts in a row of one of its sheets, TTC; null: no amount stands there. */
type Worth = (sheet: string, row: number) => Cents | null;

/** Lines by what they cost in all, what others bring, the budgets of phases, what was requested and granted before. */
export function worthOf({
  dossier: { funding, phases },
  figures,
}: Pick<DossierVerdict, 'dossier' | 'figures'>): Worth {
  const worth = new Map<string, Cents>();
  const put = (place: Place | null, amount: Cents | null): void => {
    if (place === null || amount === null) return;
    const key = keyOf(place.sheet, place.row);
    const known = worth.get(key);
    worth.set(key, known === undefined ? amount : add(known, amount));
  };
  for (const { line, gross } of figures.lines) put(line.place, gross);
  for (const { amount } of [...funding.coCarriers, ...funding.otherFunders]) {
    put(amount.place, amount.value);
  }
  for (const { budget } of phases) put(budget.place, budget.value);
  for (const { place, value } of [funding.requested, funding.grantedBefore]) put(place, value);
  return (sheet, row) => worth.get(keyOf(sheet, row)) ?? null;
}

const keyOf = (sheet: string, row: number): string => `${row} ${sheet}`;
